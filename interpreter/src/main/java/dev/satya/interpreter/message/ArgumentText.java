package dev.satya.interpreter.message;

import dev.satya.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a violation as text in a language. Values that a schema lists are JSON, types are
 * words, and everything else is put in as it is.
 */
final class ArgumentText {
    /** Values of a list that a message names, at most. */
    private static final int MAXIMUM_ITEMS = 20;

    /** Stand for the offending value, the second one unless an argument has the name. */
    private static final String VALIDATED = "validatedValue";

    private static final String INSTANCE = "instance";

    /** Codes of violations at what is not there. */
    private static final Set<String> ABSENT = Set.of("required", "dependentRequired");

    private static final Set<String> OF_ARRAYS =
            Set.of("minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains");

    private static final Set<String> OF_OBJECTS = Set.of("minProperties", "maxProperties");

    private static final String VOWELS = "aeiouAEIOU";

    private final Properties words;

    /** Texts with the words of a language, by keys that begin with {@code word.} */
    ArgumentText(Properties words) {
        this.words = words;
    }

    /** The text in place of an argument's name; of one that the violation does not have, the name. */
    String of(String name, Violation violation) {
        String code = violation.code();
        if (name.equals("code")) {
            return code;
        }
        boolean isArgument = violation.arguments().containsKey(name);
        if (name.equals(VALIDATED) || name.equals(INSTANCE) && !isArgument) {
            return instance(violation);
        }
        if (!isArgument) {
            return "{" + name + "}";
        }
        Object value = violation.arguments().get(name);
        if (name.equals("constantOf")) {
            return shown(value);
        }
        return switch (code) {
            case "type" -> value instanceof List<?> types ? types(types) : type(value);
            case "enum" ->
                    name.equals(code) && value instanceof List<?> values
                            ? values(values)
                            : shown(value);
            case "const" -> name.equals(code) ? ShortJson.of(value) : shown(value);
            case "oneOf" ->
                    value instanceof List<?> list ? joined(texts(list), "and") : shown(value);
            default -> shown(value);
        };
    }

    /**
     * The offending value. A violation has none that is a list or an object: a word stands for it, that
     * of its type if the code says which.
     */
    private String instance(Violation violation) {
        Object instance = violation.instance();
        if (instance != null) {
            return shown(instance);
        }
        String code = violation.code();
        if (code.equals("type") && !violation.arguments().containsKey("about")) {
            return type(violation.arguments().get("actual"));
        }
        return ABSENT.contains(code)
                ? word("null")
                : word(
                        OF_ARRAYS.contains(code)
                                ? "array"
                                : OF_OBJECTS.contains(code) ? "object" : "value");
    }

    /** The word for a type; a name that is none is that of a class. */
    private String type(@Nullable Object value) {
        String name = String.valueOf(value);
        String word = words.getProperty("word." + name);
        if (word != null) {
            return word;
        }
        boolean hasVowel = !name.isEmpty() && VOWELS.indexOf(name.charAt(0)) >= 0;
        String template = word(hasVowel ? "class.vowel" : "class");
        return template.replace("{class}", name);
    }

    private String types(List<?> types) {
        return joined(types.stream().map(this::type).toList(), "or");
    }

    private String values(List<?> values) {
        List<String> texts = new ArrayList<>();
        int length = 0;
        for (Object value : values) {
            if (texts.size() == MAXIMUM_ITEMS || length > ShortJson.MAXIMUM_LENGTH) {
                break;
            }
            String text = ShortJson.of(value);
            length += text.length();
            texts.add(text);
        }
        int hidden = values.size() - texts.size();
        return hidden == 0
                ? joined(texts, "or")
                : String.join(", ", texts) + ", " + word("more").replace("{count}", "" + hidden);
    }

    /** {@code a, b or c}. */
    private String joined(List<String> texts, String conjunction) {
        int last = texts.size() - 1;
        return last < 1
                ? String.join("", texts)
                : String.join(", ", texts.subList(0, last))
                        + " "
                        + word(conjunction)
                        + " "
                        + texts.get(last);
    }

    private String word(String name) {
        return words.getProperty("word." + name, name);
    }

    private static List<String> texts(List<?> list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(shown(item)));
        return texts;
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return String.join(", ", texts(list));
        }
        return value instanceof Map<?, ?> ? ShortJson.of(value) : String.valueOf(value);
    }
}
