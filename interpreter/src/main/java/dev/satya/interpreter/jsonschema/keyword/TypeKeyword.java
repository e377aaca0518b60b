package dev.satya.interpreter.jsonschema.keyword;

import dev.satya.schema.SchemaException;
import dev.satya.spi.Nearest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The values of the keyword {@code type}. */
public final class TypeKeyword {
    private static final Set<String> TYPES =
            Set.of("null", "boolean", "integer", "number", "string", "array", "object");

    /** What types are called elsewhere. */
    private static final Map<String, String> OTHER_NAMES =
            Map.ofEntries(
                    Map.entry("int", "integer"),
                    Map.entry("long", "integer"),
                    Map.entry("float", "number"),
                    Map.entry("double", "number"),
                    Map.entry("decimal", "number"),
                    Map.entry("bool", "boolean"),
                    Map.entry("str", "string"),
                    Map.entry("text", "string"),
                    Map.entry("list", "array"),
                    Map.entry("map", "object"),
                    Map.entry("dict", "object"),
                    Map.entry("none", "null"),
                    Map.entry("nil", "null"));

    private TypeKeyword() {}

    /** Whether there is a type of this name. */
    public static boolean isType(String type) {
        return TYPES.contains(type);
    }

    /** What to say of a name that is no type. */
    public static SchemaException unknownType(String type) {
        return new SchemaException("unknown type \"" + type + "\"")
                .withKeyword("type")
                .withHint(suggestion(type));
    }

    /** The types that a value of {@code type} names. */
    public static List<String> types(@Nullable Object value) {
        List<String> types = value instanceof String one ? List.of(one) : listed(value);
        for (String type : types) {
            if (!isType(type)) {
                throw unknownType(type);
            }
        }
        if (types.isEmpty() || new HashSet<>(types).size() < types.size()) {
            throw new SchemaException("\"type\" must name at least one type, each once");
        }
        return types;
    }

    private static List<String> listed(@Nullable Object value) {
        boolean areTexts =
                value instanceof List<?> all && all.stream().allMatch(String.class::isInstance);
        if (!areTexts) {
            boolean isNull = value == null || value instanceof List<?> all && all.contains(null);
            throw KeywordValues.mistake("type", "the name of a type, or an array of such names")
                    .withHint(isNull ? " (the type of null is \"null\", in quotes)" : "");
        }
        return KeywordValues.texts("type", value);
    }

    private static String suggestion(String type) {
        String other = OTHER_NAMES.get(type.toLowerCase(Locale.ROOT));
        if (other != null) {
            return " (did you mean \"" + other + "\"?)";
        }
        return type.equals("any")
                ? " (any type is of draft 3: leave it out)"
                : Nearest.suggestion(type, new TreeSet<>(TYPES));
    }
}
