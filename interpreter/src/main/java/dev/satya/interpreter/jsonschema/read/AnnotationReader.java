package dev.satya.interpreter.jsonschema.read;

import dev.satya.Schema;
import dev.satya.interpreter.jsonschema.keyword.KeywordIndex;
import dev.satya.interpreter.jsonschema.keyword.KeywordRole;
import dev.satya.interpreter.jsonschema.keyword.KeywordValues;
import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import dev.satya.schema.Annotations;
import dev.satya.schema.SchemaException;
import dev.satya.schema.Strictness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a schema says beside its assertions. */
final class AnnotationReader {
    /** Keywords that assert nothing and mean nothing here. */
    private static final List<String> KEPT =
            KeywordIndex.names(
                    row ->
                            row.role() == KeywordRole.COMMENT
                                    || row.role() == KeywordRole.ANNOTATION);

    private AnnotationReader() {}

    /** What is said; {@code format} too if it is an annotation. */
    static Annotations read(Keywords keywords, Schema schema, boolean isFormatAnnotation) {
        Annotations annotations =
                schema.annotations()
                        .withTitle(keywords.text("title"))
                        .withDescription(keywords.text("description"))
                        .withStrictness(strictness(keywords, "x-strictness"))
                        .withUsualStrictness(strictness(keywords, "x-usualStrictness"));
        if (keywords.has("examples")) {
            annotations = annotations.withExamples(keywords.list("examples").toArray());
        }
        if (keywords.isTrue("x-secret")) {
            annotations = annotations.withSecret();
        }
        if (keywords.has("x-messages")) {
            for (Map.Entry<?, ?> entry : keywords.object("x-messages").entrySet()) {
                if (!(entry.getValue() instanceof String template)) {
                    throw KeywordValues.mistake("x-messages", "texts by code");
                }
                annotations = annotations.withMessage((String) entry.getKey(), template);
            }
        }
        annotations = translated(annotations, keywords);
        Map<String, @Nullable Object> others = new LinkedHashMap<>(keywords.others());
        for (String keyword : KEPT) {
            if (keywords.has(keyword)) {
                others.put(keyword, keywords.get(keyword));
            }
        }
        if (isFormatAnnotation) {
            others.put("format", keywords.get("format"));
        }
        return others.isEmpty() ? annotations : annotations.withKeywords(others);
    }

    private static @Nullable Strictness strictness(Keywords keywords, String keyword) {
        String word = keywords.text(keyword);
        if (word == null) {
            return null;
        }
        for (Strictness strictness : Strictness.values()) {
            if (word.equals(strictness.name().toLowerCase(Locale.ROOT))) {
                return strictness;
            }
        }
        throw new SchemaException("\"" + keyword + "\" must be \"strict\" or \"lax\"");
    }

    private static Annotations translated(Annotations annotations, Keywords keywords) {
        Annotations translated = annotations;
        if (keywords.has(OwnKeywords.TRANSLATIONS)) {
            for (Map.Entry<?, ?> each : keywords.object(OwnKeywords.TRANSLATIONS).entrySet()) {
                if (!(each.getValue() instanceof Map<?, ?> texts)) {
                    throw notTranslations();
                }
                for (Map.Entry<?, ?> text : texts.entrySet()) {
                    Locale locale = Locale.forLanguageTag((String) text.getKey());
                    if (locale.getLanguage().isEmpty() || !(text.getValue() instanceof String)) {
                        throw notTranslations();
                    }
                    translated =
                            translated.withTranslation(
                                    (String) each.getKey(), locale, (String) text.getValue());
                }
            }
        }
        return translated;
    }

    private static SchemaException notTranslations() {
        return KeywordValues.mistake(
                OwnKeywords.TRANSLATIONS, "objects of texts by language tag, by template");
    }
}
