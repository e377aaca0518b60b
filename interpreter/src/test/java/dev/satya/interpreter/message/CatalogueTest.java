package dev.satya.interpreter.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code has words in every language, and the words have the arguments. */
class CatalogueTest {
    private static final Catalogue CATALOGUE = new Catalogue(Map.of());

    /** The codes of docs/semantics.md with their arguments. */
    private static Map<String, Map<String, Object>> codes() {
        Map<String, Map<String, Object>> codes = new LinkedHashMap<>();
        codes.put("type", Map.of("expected", "integer", "actual", "string"));
        codes.put("unicode", Map.of());
        codes.put("limit", Map.of("limit", "depth", "maximum", 500L));
        codes.put("truncated", Map.of("maximum", 1000L));
        codes.put("json", Map.of("line", 1L, "column", 2L, "offset", 3L, "reason", "no"));
        codes.put("duplicateKey", Map.of());
        codes.put("required", Map.of());
        codes.put("additionalProperties", Map.of());
        for (String bound :
                List.of(
                        "minimum",
                        "exclusiveMinimum",
                        "maximum",
                        "exclusiveMaximum",
                        "multipleOf",
                        "minLength",
                        "maxLength",
                        "minItems",
                        "maxItems",
                        "minProperties",
                        "maxProperties")) {
            codes.put(bound, Map.of(bound, 5L));
        }
        codes.put("pattern", Map.of("pattern", "^a$"));
        codes.put("uniqueItems", Map.of("first", 0L, "second", 1L));
        codes.put("enum", Map.of("enum", List.of("a", 1L)));
        codes.put("const", Map.of("const", "x"));
        codes.put("anyOf", Map.of());
        codes.put("oneOf", Map.of("valid", List.of(0L, 1L)));
        codes.put("not", Map.of());
        codes.put("never", Map.of());
        codes.put("pluginFailure", Map.of("plugin", "p", "exception", "E"));
        codes.put("construction", Map.of("type", "T", "exception", "E"));
        return codes;
    }

    static Stream<Arguments> codesByLanguage() {
        return Catalogue.LANGUAGES.stream()
                .flatMap(
                        language ->
                                codes().entrySet().stream()
                                        .map(
                                                each ->
                                                        Arguments.of(
                                                                language,
                                                                each.getKey(),
                                                                each.getValue())));
    }

    @ParameterizedTest
    @MethodSource("codesByLanguage")
    void code_inALanguage_hasWordsWithItsArguments(
            Locale language, String code, Map<String, Object> arguments) {
        String message = violation(code, arguments).message(language);
        assertThat(message).isNotBlank().doesNotContain("{", "}");
        assertThat(message)
                .isNotEqualTo(
                        violation("noSuchCode", Map.of())
                                .message(language)
                                .replace("noSuchCode", code));
    }

    @Test
    void languages_all_haveTheSameKeysAndPlaceholders() {
        Map<String, String> english = CATALOGUE.words(Locale.ENGLISH);
        for (Locale language : Catalogue.LANGUAGES) {
            Map<String, String> words = CATALOGUE.words(language);
            assertThat(words.keySet()).isEqualTo(english.keySet());
            words.forEach(
                    (key, text) ->
                            assertThat(placeholders(text))
                                    .as(key)
                                    .isEqualTo(placeholders(english.get(key))));
        }
    }

    @Test
    void languages_two_differInTheirWords() {
        Map<String, String> english = CATALOGUE.words(Locale.ENGLISH);
        CATALOGUE
                .words(Locale.GERMAN)
                .forEach(
                        (key, text) -> {
                            if (!key.equals("word.null")) {
                                assertThat(text).as(key).isNotEqualTo(english.get(key));
                            }
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "depth",
                "nesting",
                "stringLength",
                "nameLength",
                "numberLength",
                "exponent",
                "binary64",
                "steps",
                "patternSteps"
            })
    void limit_ofEachKind_hasWordsOfItsOwn(String limit) {
        List<String> messages = new ArrayList<>();
        for (Locale language : Catalogue.LANGUAGES) {
            messages.add(
                    violation("limit", Map.of("limit", limit, "maximum", 7L)).message(language));
        }
        assertThat(messages).allMatch(each -> each.contains("7")).doesNotHaveDuplicates();
        assertThat(messages.get(0)).isNotEqualTo("must satisfy limit");
    }

    @Test
    void typeNames_inALanguage_areItsWords() {
        Violation violation = violation("type", Map.of("expected", "integer", "actual", "null"));
        assertThat(violation.message(Locale.ENGLISH)).isEqualTo("must be an integer, not null");
        assertThat(violation.message(Locale.GERMAN))
                .isEqualTo("muss eine ganze Zahl sein, nicht null");
    }

    @Test
    void oneOf_withNoneOrSeveral_saysWhich() {
        assertThat(violation("oneOf", Map.of("valid", List.of())).message())
                .isEqualTo("must fit one of the alternatives");
        assertThat(violation("oneOf", Map.of("valid", List.of(0L, 2L))).message())
                .isEqualTo("must fit one of the alternatives alone, not 0, 2");
    }

    @ParameterizedTest
    @CsvSource({
        "line column offset, unreadableAtLine",
        "line offset, unreadableAtOffset",
        "column, unreadable",
        "offset, unreadableAtOffset",
        "'', unreadable"
    })
    void json_ofAnotherFormat_hasWordsForThePlaceThatIsKnown(String known, String variant) {
        Map<String, Object> arguments = new LinkedHashMap<>(Map.of("reason", "why"));
        for (String place : known.split(" ")) {
            arguments.put(place, 7L);
        }
        for (Locale language : Catalogue.LANGUAGES) {
            String words = CATALOGUE.words(language).get("json." + variant);
            Violation violation =
                    new Violation(
                            "json",
                            Path.ROOT,
                            arguments,
                            null,
                            null,
                            new IllegalStateException(),
                            CATALOGUE,
                            language);
            assertThat(violation.message())
                    .isEqualTo(words.replace("{reason}", "why").replaceAll("\\{\\w+\\}", "7"));
        }
    }

    @Test
    void code_unknown_isNamed() {
        assertThat(violation("iban", Map.of()).message()).isEqualTo("must satisfy iban");
        assertThat(violation("iban", Map.of()).message(Locale.GERMAN))
                .isEqualTo("muss iban erfüllen");
    }

    @Test
    void locale_withoutABundle_getsEnglish() {
        Violation required = violation("required", Map.of());
        for (Locale locale : List.of(Locale.FRENCH, Locale.ROOT, Locale.JAPAN)) {
            assertThat(required.message(locale)).isEqualTo("must be given");
        }
        assertThat(required.message(Locale.forLanguageTag("de-AT")))
                .isEqualTo("muss angegeben sein");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{0}", "${x}", "{const}", "%s %n", "#{7*7}", "\\u0041", "'{'", "{"})
    void argument_thatLooksLikeATemplate_isPutInAsItIs(String hostile) {
        assertThat(violation("const", Map.of("const", hostile)).message())
                .isEqualTo("must be " + hostile);
        String message =
                Satya.builder()
                        .withoutDiscovery()
                        .build()
                        .compile(Schema.enumOf(hostile, "b"), Object.class)
                        .validate("c")
                        .getError()
                        .get(0)
                        .message();
        assertThat(message).isEqualTo("must be one of " + hostile + ", b");
    }

    @Test
    void locale_ofTheCall_isTheOneOfItsMessages() {
        var validator =
                Satya.builder().withoutDiscovery().build().compile(Schema.integer(), Object.class);
        assertThat(
                        validator
                                .with(validator.options().with(Locale.GERMAN))
                                .validate("x")
                                .getError()
                                .get(0)
                                .message())
                .isEqualTo("muss eine ganze Zahl sein, nicht ein Text");
    }

    private static Set<String> placeholders(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\w+)}").matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static Violation violation(String code, Map<String, Object> arguments) {
        return new Violation(
                code, Path.ROOT, arguments, null, null, null, CATALOGUE, Locale.ENGLISH);
    }
}
