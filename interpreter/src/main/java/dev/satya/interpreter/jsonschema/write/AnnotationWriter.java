package dev.satya.interpreter.jsonschema.write;

import dev.satya.interpreter.jsonschema.keyword.Keyword;
import dev.satya.interpreter.jsonschema.keyword.KeywordRole;
import dev.satya.interpreter.jsonschema.keyword.Language;
import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import dev.satya.interpreter.jsonschema.keyword.Vocabulary;
import dev.satya.schema.Annotations;
import dev.satya.schema.Dialect;
import dev.satya.schema.Strictness;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what a schema says beside its assertions. */
final class AnnotationWriter {
    /** Keywords that would mean something in what is written, but did not where they were read. */
    private static final Set<String> MEANINGFUL =
            Stream.of(Dialect.DRAFT_7, Dialect.DRAFT_2019_09, Dialect.DRAFT_2020_12)
                    .flatMap(dialect -> Language.of(dialect).keywords().values().stream())
                    .filter(keyword -> !keyword.role().isSilent())
                    .filter(keyword -> keyword.role() != KeywordRole.FORMAT)
                    .map(Keyword::name)
                    .collect(Collectors.toUnmodifiableSet());

    private AnnotationWriter() {}

    /**
     * Writes them beside the words of the schema. Where one within has written its own already, as in
     * a wrapper that has no words, those stand: the innermost schema decides.
     */
    @SuppressWarnings("NullAway") // a default may be null, and then its value in the map is
    static void write(Annotations annotations, Vocabulary vocabulary, Map<String, Object> words) {
        put(words, "title", annotations.title());
        put(words, "description", annotations.description());
        if (!annotations.examples().isEmpty()) {
            words.put("examples", annotations.examples());
        }
        annotations
                .keywords()
                .forEach(
                        (keyword, value) -> {
                            boolean isMeaningful =
                                    MEANINGFUL.contains(keyword)
                                            || vocabulary.plugin(keyword) != null;
                            if (!isMeaningful) {
                                words.put(keyword, value);
                            }
                        });
        putIfAbsent(words, "x-strictness", word(annotations.strictness()));
        putIfAbsent(words, "x-usualStrictness", word(annotations.usualStrictness()));
        if (annotations.isSecret()) {
            words.put("x-secret", true);
        }
        if (!annotations.messages().isEmpty()) {
            Map<String, Object> messages = new LinkedHashMap<>(annotations.messages());
            if (words.get("x-messages") instanceof Map<?, ?> inner) {
                inner.forEach((code, message) -> messages.put((String) code, message));
            }
            words.put("x-messages", messages);
        }
        if (!annotations.translations().isEmpty()) {
            Map<String, Object> translations = new TreeMap<>();
            if (words.get(OwnKeywords.TRANSLATIONS) instanceof Map<?, ?> inner) {
                inner.forEach((template, texts) -> translations.put((String) template, texts));
            }
            annotations
                    .translations()
                    .forEach((template, texts) -> translations.put(template, byLanguage(texts)));
            words.put(OwnKeywords.TRANSLATIONS, translations);
        }
    }

    private static Map<String, Object> byLanguage(Map<Locale, String> texts) {
        Map<String, Object> byLanguage = new TreeMap<>();
        texts.forEach((locale, text) -> byLanguage.put(locale.toLanguageTag(), text));
        return byLanguage;
    }

    private static @Nullable String word(@Nullable Strictness strictness) {
        return strictness == null ? null : strictness.name().toLowerCase(Locale.ROOT);
    }

    private static void putIfAbsent(
            Map<String, Object> words, String keyword, @Nullable Object value) {
        if (!words.containsKey(keyword)) {
            put(words, keyword, value);
        }
    }

    private static void put(Map<String, Object> words, String keyword, @Nullable Object value) {
        if (value != null) {
            words.put(keyword, value);
        }
    }
}
