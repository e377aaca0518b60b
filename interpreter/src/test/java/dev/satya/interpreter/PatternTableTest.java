package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.BackReferences;
import dev.satya.Limits;
import dev.satya.Options;
import dev.satya.Options.Reporting;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.schema.Extras;
import dev.satya.schema.SchemaException;
import io.vavr.collection.Seq;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every construct of ECMA-262, through every entry point and as the pattern of a member's name. See
 * REGEX-1 to REGEX-6 of docs/semantics.md.
 */
class PatternTableTest {
    private static final Satya SATYA = EntryPoint.satya();

    /** A pattern, texts that it matches, and texts that it does not. */
    private record Construct(String pattern, List<String> found, List<String> notFound) {}

    private static Construct row(String pattern, List<String> found, String... notFound) {
        return new Construct(pattern, found, List.of(notFound));
    }

    private static List<Construct> constructs() {
        return List.of(
                row("^.$", List.of("a", "😀", "\u0085"), "\n", "\r", "\u2028", "\u2029", ""),
                row("^.+$", List.of("a"), "a\r", "a\n"),
                row("a$", List.of("a", "ba"), "a\n", "a\r\n"),
                row("^[^]$", List.of("\n", "😀"), ""),
                row("[]", List.of(), "", "a", "]"),
                row("[\\b]", List.of("\b"), "b"),
                row("\\bé", List.of("aé"), "é"),
                row("a\\B.", List.of("ab"), "a ", "é "),
                row("^\\d$", List.of("7"), "٣", "a"),
                row("^\\D$", List.of("٣"), "7"),
                row("^\\w$", List.of("_", "k"), "é", "\u212a"),
                row("^\\W$", List.of("é"), "_"),
                row("^\\s$", List.of("\u00a0", "\ufeff", "\u2028", "\u000b"), "\u0085", "\u180e"),
                row("^\\S$", List.of("\u0085"), "\ufeff"),
                row("^[\\d\\-x]$", List.of("-", "x", "1"), "d"),
                row("^[\\w-.]$", List.of("-", ".", "a"), "+"),
                row("^[a-c]$", List.of("b"), "-", "d"),
                row("^[^a-c]$", List.of("d"), "b"),
                row("^[a&&b]$", List.of("&", "a"), "c"),
                row("^[[:a]$", List.of("[", ":", "a"), "b", "[:a"),
                row("^]$", List.of("]"), "["),
                row("^a{$", List.of("a{"), "a"),
                row("^{}$", List.of("{}"), ""),
                row("^a{1$", List.of("a{1"), "a"),
                row("^\\_\\-\\/\\ $", List.of("_-/ "), "_"),
                row("^\\t\\n\\v\\f\\r\\0$", List.of("\t\n\u000b\f\r\u0000"), "tnvfr0"),
                row("^\\cJ\\ca$", List.of("\n\u0001"), "cJ"),
                row("^\\x41\\u0042\\u{43}$", List.of("ABC"), "x"),
                row("^\\u{1F600}$", List.of("😀"), "\u1f60"),
                row("^\\ud83d\\ude00$", List.of("😀"), "a"),
                row("^[\\ud83d\\ude00-\\ud83d\\ude02]$", List.of("😁"), "\u2000"),
                row("^😀{2}$", List.of("😀😀"), "😀"),
                row("^\\p{L}\\p{Lu}\\p{Letter}$", List.of("aAé"), "aaa"),
                row("^\\p{gc=Nd}\\p{General_Category=Decimal_Number}$", List.of("1٣"), "½½"),
                row("^\\P{L}$", List.of("1"), "a"),
                row("^[^\\P{L}]$", List.of("a"), "1"),
                row("^\\p{Script=Hiragana}$", List.of("ぁ"), "ー"),
                row("^\\p{Script_Extensions=Hiragana}$", List.of("ぁ", "ー"), "a"),
                row("^\\p{sc=Cyrl}\\p{scx=Grek}$", List.of("жα"), "ab"),
                row("^\\p{Alphabetic}\\p{Uppercase}$", List.of("éÉ", "ⅰⅠ"), "11"),
                row("^\\p{ASCII}$", List.of("a", "\u007f"), "\u0080"),
                row("^\\p{Any}\\p{Assigned}$", List.of("aa"), "\u0378\u0378"),
                row("^\\p{Emoji}$", List.of("😀", "1"), "a"),
                row("^\\p{Emoji_Presentation}$", List.of("😀"), "1"),
                row("^\\p{ID_Start}\\p{ID_Continue}*$", List.of("a1", "é"), "1a"),
                row("^\\p{White_Space}$", List.of("\u0085"), "\ufeff"),
                row("^\\p{LC}$", List.of("a", "ǅ"), "א"),
                row("a|b|", List.of("", "c")),
                row("^(?:a|b)c$", List.of("ac", "bc"), "abc"),
                row("^(a)(?<second>b)$", List.of("ab"), "ba"),
                row("^a*b+c?$", List.of("b", "aabbc"), "ac"),
                row("^a*?b+?c??$", List.of("b", "aabbc"), "ac"),
                row("^a{2}b{1,}c{0,1}$", List.of("aab", "aabbc"), "ab"),
                row("^a{0}$", List.of(""), "a"),
                row("^x{1001}$", List.of("x".repeat(1001)), "x".repeat(1000), "x".repeat(1002)),
                row("^.{1,2048}$", List.of("a", "é".repeat(2048)), "", "a".repeat(2049)),
                row("a.{10,2000}b$", List.of("a" + "c".repeat(2000) + "b"), "acb"),
                row("a.{2001}b", List.of("a" + "c".repeat(2001) + "b"), "a" + "c".repeat(9) + "b"),
                row("[ab]{9,}c", List.of("ababababac"), "abababac"),
                row("(?:ab){3,9}c", List.of("abababc"), "ababc"),
                row("^(?=.*\\d)(?=.*[a-z]).{4,}$", List.of("ab12"), "abcd", "1234", "a1"),
                row("^(?!bad).+$", List.of("good", "abad"), "bad", "badly"),
                row("^(?!.*x)a|^b(?=c)", List.of("ab", "bc"), "ax", "bd"),
                row("a(?=b)", List.of("ab"), "a", "ac"),
                row("a(?!b)", List.of("a", "ac"), "ab"),
                row("(?<=a)b", List.of("ab"), "b", "cb"),
                row("(?<!a)b", List.of("b", "cb"), "ab"),
                row("(?<=^a*)b", List.of("aab", "b"), "cb"),
                row("^(?:(?!ab).)*$", List.of("acb", ""), "cab"),
                row("(?=(?!a)[a-c])[^b]", List.of("c"), "a", "b"),
                row("^(a+)b\\1$", List.of("aabaa"), "aaba"),
                row("^(?:(a)|b)\\1$", List.of("aa", "b"), "ab"),
                row("^(?:(a)|b)*\\1$", List.of("ab", "aa"), "c"),
                row("^(?<q>[\"']).*\\k<q>$", List.of("'a'"), "'a\""),
                row("\\1(a)", List.of("a"), "b"),
                row("^(a\\1)$", List.of("a"), "aa"),
                row("(?<=(\\d)\\1)x", List.of("1x"), "x"),
                row("^(?=(a+))\\1b", List.of("aab"), "b"),
                row(
                        "^\\$\\^\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\\\$",
                        List.of("$^.*+?()[]{}|\\"),
                        "a"));
    }

    static Stream<Arguments> texts() {
        return EntryPoint.of(
                constructs().stream().flatMap(PatternTableTest::ofText).toArray(Case[]::new));
    }

    private static Stream<Case> ofText(Construct row) {
        Schema schema = Schema.string().pattern(row.pattern());
        return Stream.concat(
                row.found().stream().map(text -> valid(schema, text, text)),
                row.notFound().stream().map(text -> invalid(schema, text, "pattern@")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void pattern_ofAText_meansWhatEcmaSays(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    static Stream<Construct> members() {
        return constructs().stream();
    }

    @ParameterizedTest
    @MethodSource("members")
    void pattern_ofAName_meansWhatEcmaSays(Construct row) {
        Schema schema =
                Schema.object()
                        .extras(Extras.FORBID)
                        .build()
                        .patternProperty(row.pattern(), Schema.never());
        Validator<?> validator = SATYA.compile(schema, Object.class);
        row.found().forEach(name -> assertNever(validator, name));
        row.notFound()
                .forEach(
                        name ->
                                assertThat(validator.violations(Map.of(name, 1)))
                                        .extracting(Violation::code)
                                        .containsExactly("additionalProperties"));
    }

    private static void assertNever(Validator<?> validator, String name) {
        assertThat(validator.isValid(Map.of(name, 1))).isFalse();
        assertThat(validator.violations(Map.of(name, 1)))
                .extracting(Violation::code)
                .containsExactly("never");
        byte[] json = Case.write(Map.of(name, 1)).getBytes(StandardCharsets.UTF_8);
        assertThat(validator.isValidJson(json)).isFalse();
        assertThat(validator.validateJson(json).getError())
                .extracting(Violation::code)
                .containsExactly("never");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(?i)a;(?i) at character 1 is not supported",
                "a(?s:.);(?s:.) at character 2 is not supported",
                "(?P<n>a);(?P<n>a) at character 1 is not in ECMA-262",
                "(?>a);atomic",
                "(?#note);comments",
                "(?(1)a);conditions",
                "(?'n'a);(?<name>",
                "a++;possessive",
                "a*+;possessive",
                "a{2}+;possessive",
                "a**;nothing before it",
                "*a;nothing before it",
                "{1}a;nothing before it",
                "a{2}{3};nothing before it",
                "^*;a place in the text",
                "(?=a)+;a place in the text",
                "\\b?;a place in the text",
                "a{2,1};out of order",
                "a{,3};{,3} at character 2 is no quantifier",
                "[b-a];out of order",
                "[a;without its closing ]",
                "(a;without its closing )",
                "a);closes no group",
                "[[:alpha:]];classes of POSIX",
                "[^[:alpha:]];classes of POSIX",
                "[]abc];bracket in a class",
                "\\Qa\\E;quotes nothing",
                "\\Aa;start of the text is ^",
                "a\\z;end of the text is $",
                "a\\Z;end of the text is $",
                "\\h;\\p{Zs}",
                "\\R;\\r\\n",
                "\\Ka;look-behind",
                "\\G;\\G",
                "\\a;\\x07",
                "\\e;\\x1b",
                "\\y;no escape of ECMA-262",
                "[\\B];no meaning in a class",
                "\\pL;no braces",
                "\\p{Greek};no property",
                "\\p{letter};no property",
                "\\p{Block=Greek};no property",
                "\\p{InGreek};no property",
                "\\p{L;no property",
                "\\1;refers to a group",
                "(a)\\2;refers to a group",
                "\\k<n>;refers to a group",
                "\\k;lacks the name",
                "(?<1>a);lacks the name",
                "(?<n>a)(?<n>b);there twice",
                "\\01;octal",
                "[\\1];no escape",
                "\\x4;two hexadecimal digits",
                "\\u004;four hexadecimal digits",
                "\\u{110000};code point",
                "\\u{};code point",
                "\\c1;a letter from A to Z",
                "\\;escapes nothing",
            })
    void construct_thatEcmaHasNot_isRefusedByName(String pattern, String named) {
        List<Schema> schemas =
                List.of(
                        Schema.string().pattern(pattern),
                        Schema.object().build().patternProperty(pattern, Schema.any()),
                        Schema.fromMap(Map.of("pattern", pattern)),
                        Schema.fromMap(Map.of("patternProperties", Map.of(pattern, true))));
        for (Schema schema : schemas) {
            assertThatThrownBy(() -> SATYA.compile(schema, Object.class))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("bad pattern")
                    .hasMessageContaining(named);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((a{0,30}){0,30}){0,30}){0,30}){0,30}",
                "((a{0,50}){0,50}){0,200}b",
                "(?:(?:(?:){1000}){1000}){1000}",
                "(?:ab){2147483647}",
                "(?:ab){99999999999999999999}",
                "(?:a|b){1,30000}",
                "(a){0,30000}\\1",
                "(x)\\1a{99999}",
                "(?:(?:(?:(?:(?:(?:(?:(?:(?:a{9,99}){99}){99}){99}){99}){99}){99}){99}){99}){99}",
                "(?:a{2,999999}){99}",
            })
    void pattern_tooLargeWrittenOut_isRefusedBeforeItIsBuilt(String pattern) {
        assertThatThrownBy(() -> SATYA.compile(Schema.string().pattern(pattern), Object.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("repeats within repeats");
    }

    @Test
    void pattern_nestedDeeply_isRefused() {
        String deep = "(".repeat(51) + "a" + ")".repeat(51);
        assertThatThrownBy(() -> SATYA.compile(Schema.string().pattern(deep), Object.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("nested deeper than 50 groups");
        String nearly = "(?:".repeat(50) + "a" + ")*".repeat(50);
        assertThat(SATYA.compile(Schema.string().pattern(nearly), Object.class).isValid("b"))
                .isTrue();
    }

    @Test
    void pattern_withManyLooks_isRefused() {
        String many = "(?=a)".repeat(51);
        assertThatThrownBy(() -> SATYA.compile(Schema.string().pattern(many), Object.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("51 places");
    }

    @Test
    void backReference_whereRefused_isNamed() {
        Satya satya =
                Satya.builder().withoutDiscovery().backReferences(BackReferences.REFUSE).build();
        assertThatThrownBy(() -> satya.compile(Schema.string().pattern("(a)\\1"), Object.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("refers back to a group");
        assertThat(satya.compile(Schema.string().pattern("(?<=a)b"), Object.class).isValid("ab"))
                .isTrue();
    }

    static Stream<Arguments> endless() {
        String pattern = "^(a*)*\\1$";
        Schema text = Schema.string().pattern(pattern);
        String hostile = "a".repeat(60) + "b";
        return Stream.of(
                Arguments.of(text, hostile, "limit@"),
                Arguments.of(Schema.not(text), hostile, "limit@"),
                Arguments.of(Schema.anyOf(text, Schema.string()), hostile, "limit@"),
                Arguments.of(Schema.oneOf(text, Schema.string()), hostile, "limit@"),
                Arguments.of(Schema.allOf(text, Schema.string()), hostile, "limit@"),
                Arguments.of(Schema.when(text, Schema.any()), hostile, "limit@"),
                Arguments.of(Schema.array(text), List.of("aa", hostile), "limit@/1"),
                Arguments.of(Schema.array(Schema.not(text)), List.of(hostile), "limit@/0"),
                Arguments.of(
                        Schema.object().build().patternProperty(pattern, Schema.any()),
                        Map.of(hostile, 1),
                        "limit@/" + hostile),
                Arguments.of(
                        Schema.map(text, Schema.any()), Map.of(hostile, 1), "limit@/" + hostile),
                Arguments.of(
                        Schema.fromMap(
                                Map.of(
                                        "patternProperties",
                                        Map.of(pattern, true),
                                        "unevaluatedProperties",
                                        false)),
                        Map.of(hostile, 1),
                        "limit@/" + hostile));
    }

    @ParameterizedTest
    @MethodSource("endless")
    void match_withoutEnd_endsTheRunAtTheLimit(Schema schema, Object instance, String expected) {
        Validator<Object> validator =
                Satya.builder()
                        .withoutDiscovery()
                        .limits(Limits.DEFAULT.withPatternSteps(10_000))
                        .build()
                        .compile(schema, Object.class);
        String json = Case.write(instance);
        assertThat(validator.isValid(instance)).isFalse();
        assertThat(validator.isValidJson(json)).isFalse();
        for (Seq<Violation> violations :
                List.of(
                        validator.violations(instance),
                        validator.violationsJson(json),
                        validator.validate(instance).getError(),
                        validator.validateJson(json).getError(),
                        validator
                                .with(Options.DEFAULT.with(Reporting.FAIL_FAST))
                                .validate(instance)
                                .getError())) {
            assertThat(violations)
                    .extracting(each -> each.code() + "@" + each.path().toPointer())
                    .containsExactly(expected);
            assertThat(violations.head().arguments()).containsEntry("limit", "patternSteps");
        }
    }

    @Test
    void match_withoutEnd_namesTheLimit() {
        Validator<?> validator = SATYA.compile(Schema.string().pattern("^(a*)*\\1$"), Object.class);
        Violation violation = validator.violations("a".repeat(60) + "b").head();
        assertThat(violation.arguments())
                .containsEntry("limit", "patternSteps")
                .containsEntry("maximum", 1_000_000L);
    }

    @Test
    void stepsOfARun_areTakenByPatterns() {
        Satya careful =
                Satya.builder().withoutDiscovery().limits(Limits.DEFAULT.withSteps(50_000)).build();
        for (String pattern : List.of("(?:a|b)*c", "^a*$", "(a)\\1c")) {
            Validator<?> validator =
                    careful.compile(Schema.array(Schema.string().pattern(pattern)), Object.class);
            String text = "a".repeat(10_000);
            assertThat(validator.violations(List.of(text, text, text, text, text, text)))
                    .as(pattern)
                    .extracting(each -> each.arguments().get("limit"))
                    .contains("steps");
        }
    }
}
