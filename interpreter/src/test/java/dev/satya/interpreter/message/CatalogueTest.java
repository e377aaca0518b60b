package dev.satya.interpreter.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import dev.satya.interpreter.convert.Text;
import dev.satya.spi.MessageTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code has words in every language, and the words have the arguments. */
class CatalogueTest {
    private static final Catalogue CATALOGUE = new Catalogue(Map.of());

    /** The codes of CODE-1 to CODE-6 and CODE-8 of docs/semantics.md with their arguments. */
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
        codes.put("assertTrue", Map.of());
        codes.put("assertFalse", Map.of());
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
        codes.put("notBlank", Map.of());
        codes.put("uniqueItems", Map.of("first", 0L, "second", 1L));
        codes.put("minContains", Map.of("minContains", 5L));
        codes.put("maxContains", Map.of("maxContains", 5L));
        codes.put("enum", Map.of("enum", List.of("a", 1L)));
        codes.put("const", Map.of("const", "x"));
        codes.put("anyOf", Map.of());
        codes.put("oneOf", Map.of("valid", List.of(0L, 1L)));
        codes.put("not", Map.of());
        codes.put("never", Map.of());
        codes.put("pluginFailure", Map.of("plugin", "p", "exception", "E"));
        codes.put("construction", Map.of("type", "T", "exception", "E", "reason", "R"));
        codes.put("unreadable", Map.of("exception", "E"));
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

    static Stream<Arguments> countsByLanguage() {
        List<Violation> counts = new ArrayList<>();
        codes().forEach(
                        (code, arguments) -> {
                            if (arguments.containsValue(5L) || code.equals("truncated")) {
                                String name = code.equals("truncated") ? "maximum" : code;
                                counts.add(violation(code, Map.of(name, 1L)));
                            }
                        });
        for (String limit : LIMITS) {
            counts.add(violation("limit", Map.of("limit", limit, "maximum", 1L)));
        }
        return PLURALS.keySet().stream()
                .flatMap(language -> counts.stream().map(each -> Arguments.of(language, each)));
    }

    /** Words that stand behind a number; those of German whose plural differs. */
    private static final Map<Locale, Pattern> PLURALS =
            Map.of(
                    Locale.ENGLISH,
                    Pattern.compile("1 ([a-z]+|UTF-16 unit)s\\b"),
                    Locale.GERMAN,
                    Pattern.compile(
                            "1 (UTF-16-Einheiten|Elemente|Eintr\u00e4ge|Ebenen|Ziffern|Bytes|Schritte|Verst\u00f6\u00dfe|Schemas)"));

    @ParameterizedTest
    @MethodSource("countsByLanguage")
    void count_ofOne_isInTheSingular(Locale language, Violation violation) {
        assertThat(violation.message(language))
                .contains("1")
                .doesNotContainPattern(PLURALS.get(language));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 characters", "1, 1 character", "2, 2 characters", "21, 21 characters"})
    void count_ofAnyNumber_hasItsForm(long count, String words) {
        assertThat(violation("minLength", Map.of("minLength", count)).message())
                .isEqualTo("must have at least " + words);
    }

    @Test
    void listedValues_ofEachType_areJson() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("c", null);
        object.put("a", List.of("b", 1.5, false));
        Map<Object, String> texts = new LinkedHashMap<>();
        texts.put("1.2", "\"1.2\"");
        texts.put(1L, "1");
        texts.put("", "\"\"");
        texts.put("null", "\"null\"");
        texts.put("say \"\\\n\u0001", "\"say \\\"\\\\\\n\\u0001\"");
        texts.put(object, "{\"a\":[\"b\",1.5,false],\"c\":null}");
        texts.forEach(
                (value, text) ->
                        assertThat(violation("const", Map.of("const", value)).message())
                                .isEqualTo("must be " + text));
        assertThat(
                        violation("enum", Map.of("enum", Arrays.asList("1", 2L, "", null, "null")))
                                .message())
                .isEqualTo("must be one of \"1\", 2, \"\", null or \"null\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 | must be 1
                    2 | must be one of 1 or 2
                    3 | must be one of 1, 2 or 3
                    20 | must be one of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 or 20
                    332 | must be one of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, \u2026 and 312 more
                    """)
    void listedValues_ofAnyNumber_readAsASentence(int count, String message) {
        List<Long> values = LongStream.rangeClosed(1, count).boxed().toList();
        assertThat(violation("enum", Map.of("enum", values)).message()).isEqualTo(message);
    }

    @Test
    void listedValues_thatAreLong_areCut() {
        String clefs = "\uD834\uDD1E".repeat(1_000_000);
        Object deep = List.of();
        for (int i = 0; i < 100_000; i++) {
            deep = List.of(deep);
        }
        for (Object value : List.of(clefs, "x".repeat(5_000_000), deep)) {
            for (Object listed :
                    List.of(value, Map.of("name", value), Collections.nCopies(9, value))) {
                String one = violation("const", Map.of("const", listed)).message();
                assertThat(one).hasSizeBetween(150, 250).endsWith("\u2026");
                assertThat(Text.isWellFormed(one)).isTrue();
            }
            String many =
                    violation("enum", Map.of("enum", Collections.nCopies(9, value))).message();
            assertThat(many).hasSizeBetween(200, 500).matches("(?s).*\u2026, \u2026 and [78] more");
        }
    }

    @Test
    void lists_inALanguage_haveItsConjunctions() {
        Violation listed = violation("enum", Map.of("enum", List.of("a", "b", "c")));
        assertThat(listed.message(Locale.GERMAN))
                .isEqualTo("muss eines von \"a\", \"b\" oder \"c\" sein");
        Violation several = violation("oneOf", Map.of("valid", List.of(0L, 2L, 5L)));
        assertThat(several.message(Locale.GERMAN)).endsWith("nicht zu 0, 2 und 5");
        Violation types =
                violation(
                        "type",
                        Map.of("expected", List.of("null", "array", "string"), "actual", "NaN"));
        assertThat(types.message()).isEqualTo("must be null, an array or a string, not NaN");
    }

    @Test
    void languages_all_haveTheSameKeysAndPlaceholders() {
        Map<String, String> english = CATALOGUE.words(Locale.ENGLISH);
        for (Locale language : Catalogue.LANGUAGES) {
            Map<String, String> words = CATALOGUE.words(language);
            assertThat(withoutNumber(words)).isEqualTo(withoutNumber(english));
            words.forEach(
                    (key, text) ->
                            assertThat(placeholders(text))
                                    .as(key)
                                    .isEqualTo(placeholders(english.get(plural(key)))));
        }
    }

    /** The keys, without the forms for one thing, of which a language has those that it needs. */
    private static Set<String> withoutNumber(Map<String, String> words) {
        Set<String> keys = new TreeSet<>();
        words.keySet().forEach(key -> keys.add(plural(key)));
        return keys;
    }

    private static String plural(String key) {
        return key.endsWith(".one") ? key.substring(0, key.length() - ".one".length()) : key;
    }

    private static final Set<String> SAME_EVERYWHERE =
            Set.of("word.null", "word.NaN", "word.Infinity", "word.-Infinity");

    static Stream<Locale> otherLanguages() {
        return Catalogue.LANGUAGES.stream().skip(1);
    }

    @ParameterizedTest
    @MethodSource("otherLanguages")
    void language_andEnglish_differInTheirWords(Locale language) {
        Map<String, String> english = CATALOGUE.words(Locale.ENGLISH);
        CATALOGUE
                .words(language)
                .forEach(
                        (key, text) -> {
                            if (!SAME_EVERYWHERE.contains(key)) {
                                assertThat(text).as(key).isNotEqualTo(english.get(key));
                            }
                        });
    }

    @Test
    void languages_areThoseThatAreTold() {
        assertThat(Satya.languages())
                .extracting(Locale::getLanguage)
                .containsExactly("en", "de", "fr", "es", "pt", "it", "nl", "pl", "ja", "zh", "hi");
    }

    @ParameterizedTest
    @CsvSource({
        "pl, 1, musi mie\u0107 co najmniej 1 znak",
        "pl, 2, musi mie\u0107 co najmniej 2 znaki",
        "pl, 5, musi mie\u0107 co najmniej 5 znak\u00f3w",
        "pl, 12, musi mie\u0107 co najmniej 12 znak\u00f3w",
        "pl, 22, musi mie\u0107 co najmniej 22 znaki",
        "fr, 0, doit avoir au moins 0 caract\u00e8re",
        "fr, 1, doit avoir au moins 1 caract\u00e8re",
        "fr, 2, doit avoir au moins 2 caract\u00e8res",
        "es, 1, debe tener al menos 1 car\u00e1cter",
        "it, 3, deve avere almeno 3 caratteri",
        "nl, 1, moet minstens 1 teken hebben",
        "pt-BR, 0, deve ter no m\u00ednimo 0 caractere",
        "pt-PT, 0, deve ter no m\u00ednimo 0 caracteres"
    })
    void count_inALanguage_hasItsForm(String language, long count, String words) {
        assertThat(
                        violation("minLength", Map.of("minLength", count))
                                .message(Locale.forLanguageTag(language)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "de-AT, en;q=0.8 | de-AT",
                "sv, fr;q=0.5, de;q=0.7 | de",
                "pt-BR | pt-BR",
                "zh-Hant-TW | zh-Hant-TW",
                "de;q=0, fr;q=0.1 | fr",
                "sv | en",
                "* | en",
                "'' | en",
                "null | en",
                "de;q=high | en",
                "\u0000, ;;; | en"
            })
    void language_ofAList_isTheFirstThatThereIs(String header, String tag) {
        assertThat(Satya.locale(header).toLanguageTag()).isEqualTo(tag);
    }

    @Test
    void language_ofALongList_isThatOfItsBeginning() {
        assertThat(Satya.locale("fr," + "de,".repeat(1_000_000))).isEqualTo(Locale.FRENCH);
        assertThat(Satya.locale("d".repeat(1_000_000))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void source_withoutWords_fallsBackToTheCatalogue() {
        Satya satya =
                Satya.builder()
                        .withoutDiscovery()
                        .messages(
                                (violation, locale) ->
                                        violation.code().equals("minimum") ? "too little" : null)
                        .build();
        var validator = satya.compile(Schema.integer().ge(1), Object.class);

        assertThat(validator.violations(0).get(0).message()).isEqualTo("too little");
        assertThat(validator.violations("x").get(0).message(Locale.ITALIAN))
                .isEqualTo("deve essere un intero, non un testo");
    }

    private static final List<String> LIMITS =
            List.of(
                    "depth",
                    "nesting",
                    "steps",
                    "patternSteps",
                    "stringLength",
                    "nameLength",
                    "numberLength",
                    "exponent",
                    "binary64",
                    "binary32",
                    "rowLength",
                    "documentLength");

    @ParameterizedTest
    @FieldSource("LIMITS")
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

    @ParameterizedTest
    @CsvSource({
        "java.util.HashSet, not a java.util.HashSet, nicht ein java.util.HashSet",
        "int[], not an int[], nicht ein int[]",
        "-Infinity, not -Infinity, nicht -Infinity"
    })
    void typeName_ofWhatJsonDoesNotHave_isPutInAsItIs(
            String actual, String english, String german) {
        Violation violation = violation("type", Map.of("expected", "array", "actual", actual));
        assertThat(violation.message(Locale.ENGLISH)).isEqualTo("must be an array, " + english);
        assertThat(violation.message(Locale.GERMAN)).isEqualTo("muss eine Liste sein, " + german);
    }

    @Test
    void oneOf_withNoneOrSeveral_saysWhich() {
        assertThat(violation("oneOf", Map.of("valid", List.of())).message())
                .isEqualTo("must fit one of the alternatives");
        assertThat(violation("oneOf", Map.of("valid", List.of(0L, 2L))).message())
                .isEqualTo("must fit one of the alternatives alone, not 0 and 2");
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
                    Violation.builder("json", Path.ROOT, CATALOGUE)
                            .arguments(arguments)
                            .cause(new IllegalStateException())
                            .locale(language)
                            .build();
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
        for (Locale locale : List.of(Locale.KOREAN, Locale.ROOT, Locale.forLanguageTag("sv-SE"))) {
            assertThat(required.message(locale)).isEqualTo("must be given");
        }
        assertThat(required.message(Locale.forLanguageTag("de-AT")))
                .isEqualTo("muss angegeben sein");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{0}", "${x}", "{const}", "%s %n", "#{7*7}", "u0041", "'{'", "{"})
    void argument_thatLooksLikeATemplate_isPutInAsItIs(String hostile) {
        assertThat(violation("const", Map.of("const", hostile)).message())
                .isEqualTo("must be \"" + hostile + "\"");
        String message =
                Satya.builder()
                        .withoutDiscovery()
                        .build()
                        .compile(Schema.enumOf(hostile, "b"), Object.class)
                        .validate("c")
                        .getError()
                        .get(0)
                        .message();
        assertThat(message).isEqualTo("must be one of \"" + hostile + "\" or \"b\"");
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
        return MessageTemplate.names(text);
    }

    private static Violation violation(String code, Map<String, Object> arguments) {
        return Violation.builder(code, Path.ROOT, CATALOGUE)
                .arguments(arguments)
                .locale(Locale.ENGLISH)
                .build();
    }

    @Test
    void message_ofAnEnumOfMany_isShort() {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            values.add("value" + i);
        }
        Violation violation =
                Satya.builder()
                        .withoutDiscovery()
                        .build()
                        .compile(Schema.enumOf(values.toArray()), Object.class)
                        .violations("x")
                        .get(0);
        assertThat(violation.message())
                .startsWith("must be one of \"value0\", \"value1\", ")
                .endsWith(", … and 99980 more")
                .hasSizeLessThan(300);
        assertThat(violation.arguments()).containsEntry("enum", values);
    }

    @Test
    void message_ofLongOrUnprintableArguments_isShortAndOnOneLine() {
        Schema schema = Schema.constant("a\nb\u001B" + "x".repeat(1_000_000));
        Violation violation =
                Satya.builder()
                        .withoutDiscovery()
                        .build()
                        .compile(schema, Object.class)
                        .violations("x")
                        .get(0);
        assertThat(violation.message())
                .startsWith("must be \"a\\nb\\u001bxxx")
                .endsWith("x…")
                .hasSizeLessThan(600);
    }
}
