package dev.satya.interpreter.introspect.annotation;

import dev.satya.interpreter.members.AnnotationValues;
import dev.satya.schema.Kind;
import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The message that an annotation gives, as Jakarta Validation 3.1 §6.3 reads it: names in braces
 * stand for attributes of the annotation, and a backslash takes the meaning from a brace, a dollar
 * sign or a backslash; a name may also be a key of {@link MessageBundle}, and {@code validatedValue} is the
 * offending value. Expressions are refused.
 */
public final class AnnotationMessage {
    private static final int MOST_NESTED = 8;

    private final Annotation annotation;
    private final String place;
    private final MessageBundle bundle;
    private final @Nullable Locale locale;

    /**
     * The template for violations.
     *
     * @param text where no language has another
     * @param translations those languages
     */
    public record Words(String text, Map<Locale, String> translations) {
        /** The same schema, whose violations with this text have its translations. */
        public Kind<?> translate(Kind<?> schema) {
            Kind<?> translated = schema;
            for (Map.Entry<Locale, String> each : translations.entrySet()) {
                translated = translated.translation(text, each.getKey(), each.getValue());
            }
            return translated;
        }
    }

    private AnnotationMessage(
            Annotation annotation, String place, MessageBundle bundle, @Nullable Locale locale) {
        this.annotation = annotation;
        this.place = place;
        this.bundle = bundle;
        this.locale = locale;
    }

    /**
     * The template for violations; null: the annotation gives no message of its own, and the bundle has
     * none in place of the annotation's.
     *
     * @param arguments the names of the violation's arguments, which a template may have in braces
     * @throws SchemaException if it has a name that stands for nothing
     */
    public static @Nullable Words words(
            Annotation annotation, String place, Set<String> arguments, MessageBundle bundle) {
        String message = (String) AnnotationValues.value(annotation, "message");
        AnnotationMessage reader = new AnnotationMessage(annotation, place, bundle, null);
        boolean isDefault = Objects.equals(message, defaultMessage(annotation));
        if (isDefault && !reader.isReplaced(message)) {
            return null;
        }
        String text = reader.read(message, arguments, 0);
        Map<Locale, String> translations = new LinkedHashMap<>();
        for (Locale language : bundle.languages()) {
            String translated =
                    new AnnotationMessage(annotation, place, bundle, language)
                            .read(message, arguments, 0);
            if (!translated.equals(text)) {
                translations.put(language, translated);
            }
        }
        return new Words(text, translations);
    }

    /** Whether the bundle has a text for a message that is a key, and nothing else. */
    private boolean isReplaced(String message) {
        boolean isKey = message.startsWith("{") && message.indexOf('}') == message.length() - 1;
        String key = isKey ? message.substring(1, message.length() - 1) : "";
        if (!isKey || bundle.text(key, null) != null) {
            return isKey;
        }
        for (Locale language : bundle.languages()) {
            if (bundle.text(key, language) != null) {
                throw refusal(
                        message,
                        "ValidationMessages_"
                                + language
                                + ".properties has the key, and"
                                + " ValidationMessages.properties has not",
                        "Write the text of all other languages there");
            }
        }
        return false;
    }

    /** What violations of a constraint of people's own say, its default message among them. */
    public static AnnotationMessage of(Annotation annotation, Place place) {
        return new AnnotationMessage(annotation, place.words(), place.bundle(), null);
    }

    /**
     * The template of the annotation's message.
     *
     * @throws SchemaException if it has a name that stands for nothing
     */
    public String template() {
        return read((String) AnnotationValues.value(annotation, "message"), Set.of("code"), 0);
    }

    /** The template of a message that code gives while it runs: what stands for nothing stays. */
    public String lenient(String message) {
        try {
            return read(message, Set.of("code"), 0);
        } catch (SchemaException e) { // told to nobody: the validator runs, and so does the rest
            return message;
        }
    }

    private static @Nullable Object defaultMessage(Annotation annotation) {
        try {
            return annotation.annotationType().getMethod("message").getDefaultValue();
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private String read(String message, Set<String> arguments, int depth) {
        if (depth > MOST_NESTED) {
            throw refusal(
                    message,
                    "keys of the bundle lead to each other without end",
                    "Write the text itself under one of them");
        }
        StringBuilder text = new StringBuilder(message.length());
        int at = 0;
        while (at < message.length()) {
            char c = message.charAt(at);
            char next = at + 1 < message.length() ? message.charAt(at + 1) : 0;
            int close = c == '{' ? message.indexOf('}', at) : -1;
            if (c == '\\' && "{}$\\".indexOf(next) >= 0 && next != 0) {
                text.append(literal(String.valueOf(next)));
                at += 2;
            } else if (c == '$' && next == '{') {
                throw refusal(
                        message,
                        "expressions are not evaluated",
                        "Write a text in which {attribute} stands for an attribute");
            } else if (close >= 0) {
                text.append(value(message.substring(at + 1, close), message, arguments, depth));
                at = close + 1;
            } else {
                text.append(literal(String.valueOf(c)));
                at++;
            }
        }
        return text.toString();
    }

    private String value(String name, String message, Set<String> arguments, int depth) {
        String text = bundle.text(name, locale);
        if (text != null) {
            return read(text, arguments, depth + 1);
        }
        for (Method attribute : annotation.annotationType().getDeclaredMethods()) {
            if (attribute.getName().equals(name)) {
                return literal(shown(AnnotationValues.value(annotation, name)));
            }
        }
        if (arguments.contains(name) || name.equals("validatedValue")) {
            return "{" + name + "}";
        }
        throw refusal(
                message,
                "{" + name + "} is no attribute of it, and no key of ValidationMessages.properties",
                "Write the text itself, or put it there under that key");
    }

    /** A text in which no brace begins the name of an argument. */
    private static String literal(String text) {
        return text.replace("{", "\\{");
    }

    private static String shown(Object value) {
        if (!value.getClass().isArray()) {
            return value.toString();
        }
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < Array.getLength(value); i++) {
            items.add(Array.get(value, i));
        }
        return items.toString();
    }

    private SchemaException refusal(String message, String reason, String wayOut) {
        return AnnotationPolicy.refusal(
                annotation, place, "in its message \"" + message + "\" " + reason, wayOut);
    }
}
