package dev.satya.interpreter.jsonschema.read;

import dev.satya.interpreter.jsonschema.keyword.KeywordFamily;
import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import dev.satya.interpreter.types.KnownScalars;
import dev.satya.scalar.ScalarType;
import dev.satya.schema.JsonType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The scalar types that formats stand for, where a document is read so that they do: the first type of
 * text that has the format.
 */
record FormatTypes(KnownScalars types) {
    /** The standard's durations have years and months, which those of the JDK have not. */
    private static final Set<String> OF_OTHER_VALUES = Set.of("duration");

    /** What is about the text, and keeps it one. */
    private static final Set<String> ABOUT_VALUES = Set.of("enum", "const", OwnKeywords.SCALAR);

    /** The keywords of a schema object with the type that its format stands for; the same: none. */
    Map<?, ?> named(Map<?, ?> keywords) {
        if (!(keywords.get("format") instanceof String format) || !isPlainText(keywords)) {
            return keywords;
        }
        ScalarType<?> type = ofFormat(format);
        if (type == null) {
            return keywords;
        }
        Map<Object, @Nullable Object> named = new LinkedHashMap<>(keywords);
        named.put(OwnKeywords.SCALAR, type.name());
        return named;
    }

    private static boolean isPlainText(Map<?, ?> keywords) {
        Object type = keywords.get("type");
        boolean isText =
                "string".equals(type)
                        || type instanceof List<?> types
                                && types.size() == 2
                                && types.contains("string")
                                && types.contains("null");
        return isText
                && keywords.keySet().stream()
                        .noneMatch(
                                keyword ->
                                        ABOUT_VALUES.contains(keyword)
                                                || KeywordFamily.TEXT.names().contains(keyword));
    }

    private @Nullable ScalarType<?> ofFormat(String format) {
        if (OF_OTHER_VALUES.contains(format)) {
            return null;
        }
        for (String name : types.names()) {
            ScalarType<?> type = types.named(name);
            if (type != null
                    && type.jsonType() == JsonType.STRING
                    && format.equals(type.format())) {
                return type;
            }
        }
        return null;
    }
}
