package dev.satya.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.satya.plugins.Variants.Variant;
import dev.satya.spi.Check;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text makes a format throw, or read more than a few times as many characters as there are. */
class TotalAndLinearTest {
    private static final int ROUNDS = 20_000;
    private static final int READS_A_CHARACTER = 5;
    private static final int READS_AT_MOST_WITHIN_LIMITS = 4_000;

    /** Text of any characters conforms to these: that it is UTF-16 is asked before. */
    private static final Set<String> PASSES_SURROGATES =
            Set.of("noHtml", "json-pointer", "relative-json-pointer");

    /** Their checks with arguments ask for text of any class. */
    private static final Set<String> READS_ANY_TEXT =
            Set.of(
                    "cidr",
                    "color",
                    "country",
                    "email",
                    "gtin",
                    "isbn",
                    "language",
                    "nanoid",
                    "url");

    /** What the grammars speak about, and what they do not expect. */
    private static final List<String> PIECES =
            List.of(
                    "a",
                    "Z",
                    "0",
                    "9",
                    "-",
                    ".",
                    ":",
                    "::",
                    "/",
                    "//",
                    "?",
                    "#",
                    "@",
                    "[",
                    "]",
                    "%",
                    "%41",
                    "\"",
                    "\\",
                    "+",
                    "T",
                    "t",
                    "z",
                    "IPv6:",
                    "v1.",
                    "xn--",
                    "XN--",
                    "--",
                    "9n2bp8q",
                    "255",
                    "60",
                    "2024-02-29",
                    "23:59:60",
                    "http:",
                    " ",
                    "\n",
                    "\0",
                    "é",
                    "\u0660",
                    "\u200d",
                    "\uff0e",
                    "\ud83d\ude00",
                    "\ud800",
                    "\udc00",
                    "\uffff");

    /** A start and what follows it again and again, to reach far into each grammar. */
    private static final List<String[]> RUNS =
            List.of(
                    new String[] {"", "a"},
                    new String[] {"", "0"},
                    new String[] {"", "a."},
                    new String[] {"", "a@"},
                    new String[] {"", ":"},
                    new String[] {"", "1:"},
                    new String[] {"", "xn--a."},
                    new String[] {"", "xn--9n2bp8q."},
                    new String[] {"\"", "\\\""},
                    new String[] {"a@", "a."},
                    new String[] {"a@[IPv6:", "1:"},
                    new String[] {"a:", "/"},
                    new String[] {"a:", "%41"},
                    new String[] {"a:", "%"},
                    new String[] {"a://", "a"},
                    new String[] {"a://", "a:"},
                    new String[] {"a://a@", "a"},
                    new String[] {"a://", "["},
                    new String[] {"a://[", "1:"},
                    new String[] {"a://[v1.", ":"},
                    new String[] {"a://a:", "1"},
                    new String[] {"a:?", "?"},
                    new String[] {"a:#", "/"},
                    new String[] {"12:00:00.", "0"},
                    new String[] {"2024-02-29T12:00:00.", "0"},
                    new String[] {"", "("},
                    new String[] {"a", "()"},
                    new String[] {"\"", " "},
                    new String[] {"a@[", "\\a"},
                    new String[] {"{", "a,"},
                    new String[] {"{a:", "9"},
                    new String[] {"", "{a}"},
                    new String[] {"/", "~0"},
                    new String[] {"1", "0"},
                    new String[] {"P", "1D"},
                    new String[] {"PT", "1S"},
                    new String[] {"P1YT", "T"},
                    new String[] {"", "-"},
                    new String[] {"a", "-a"},
                    new String[] {"de-", "aaaaa-"},
                    new String[] {"de-", "a1aaa-b2bbb-"},
                    new String[] {"de", "-a-bb"},
                    new String[] {"x", "-a"},
                    new String[] {"text/html", ";a=b"},
                    new String[] {"text/html;a=\"", "\\\""},
                    new String[] {"text/html", "; "},
                    new String[] {"", "<"},
                    new String[] {"", "*,"},
                    new String[] {"* ", "* "},
                    new String[] {"1-", "1,1-"},
                    new String[] {"1.0.0-", "a."},
                    new String[] {"1.0.0-0", "0"},
                    new String[] {"1.0.0+", "0"},
                    new String[] {"e30.", "e30."},
                    new String[] {"", "é"},
                    new String[] {"", "é."},
                    new String[] {"a@é", "é"},
                    new String[] {"", "\u3002a"},
                    new String[] {"AA", "="},
                    new String[] {"#", "f"},
                    new String[] {"http://", "a@"},
                    new String[] {"http://a:", "9"},
                    new String[] {"0-", "0-"},
                    new String[] {"0", ",0"},
                    new String[] {"NL", "0"},
                    new String[] {"", "1.2.3.4-"},
                    new String[] {"", "\n"},
                    new String[] {"", "\ud800"},
                    new String[] {"", "\udc00"},
                    new String[] {"", "\ud83d\ude00"});

    static Stream<Variant> variants() {
        return Variants.all().stream();
    }

    static Stream<TextFormat> ofTexts() {
        return Formats.ofTexts().stream();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void format_ofAnyText_doesNotThrow(Variant variant) {
        Check check = variant.check();
        Random random = new Random(42);

        for (int i = 0; i < ROUNDS; i++) {
            String text = randomText(random);
            assertThatCode(() -> check.test(text)).as(text).doesNotThrowAnyException();
        }
    }

    /** Every code point, and every half of a surrogate pair, alone and behind a valid start. */
    @ParameterizedTest
    @MethodSource("variants")
    void format_ofEachCharacter_doesNotThrow(Variant variant) {
        Check check = variant.check();
        String start =
                Formats.plugin(variant.name()).validExamples().stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .findFirst()
                        .orElse("1");
        int conforming = 0;
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x30000 ? 1 : 257) {
            String alone = Character.toString(c);
            conforming += isAccepted(check, alone) ? 1 : 0;
            conforming += isAccepted(check, start + alone) ? 1 : 0;
            boolean isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (isHalf && !PASSES_SURROGATES.contains(variant.name())) {
                assertThat(isAccepted(check, start + alone)).as(start + alone).isFalse();
            }
        }
        assertThat(conforming).isLessThan(2 * Character.MAX_CODE_POINT);
    }

    /** Formats of numbers without text are asked about text as well, and say that it is none. */
    private static boolean isAccepted(Check check, String text) {
        return check.test(text);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void format_ofValidExampleWithOneChange_doesNotThrow(Variant variant) {
        Check check = variant.check();

        for (Object example : Formats.plugin(variant.name()).validExamples()) {
            if (example instanceof String valid) {
                testChanges(check, valid);
            }
        }
    }

    private static void testChanges(Check check, String valid) {
        for (int i = 0; i <= valid.length(); i++) {
            for (String piece : PIECES) {
                String cut = valid.substring(0, i);
                String text = cut + piece + valid.substring(i);
                assertThatCode(() -> check.test(cut)).as(cut).doesNotThrowAnyException();
                assertThatCode(() -> check.test(text)).as(text).doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ofTexts")
    void format_ofLongText_readsEachCharacterAFewTimes(TextFormat format) {
        for (String[] run : RUNS) {
            assertLinear(format.name(), run, format::conforms);
        }
    }

    /** The checks of arguments are given what counts, where they take it: they read texts too. */
    @ParameterizedTest
    @MethodSource("variants")
    void formatWithArguments_ofLongText_readsEachCharacterAFewTimes(Variant variant) {
        Check check = variant.check();
        for (String[] run : RUNS) {
            String text = longText(run, 100_000);
            assertThatCode(() -> check.test(text)).doesNotThrowAnyException();
            if (readsAnyText(variant)) {
                assertLinear(variant.toString(), run, check::test);
            }
        }
    }

    private static boolean readsAnyText(Variant variant) {
        return READS_ANY_TEXT.contains(variant.name())
                && !variant.arguments().isEmpty()
                && !variant.arguments().containsKey("international");
    }

    private static void assertLinear(
            String name, String[] run, Predicate<? super CountingText> scanner) {
        String text = longText(run, 50_000);
        String longer = text + run[1].repeat(text.length() / run[1].length());

        for (String each : List.of(text, longer)) {
            assertThat(reads(scanner, each))
                    .as("%s of %s and many of %s", name, run[0], run[1])
                    .isLessThanOrEqualTo(
                            (long) READS_A_CHARACTER * each.length() + READS_AT_MOST_WITHIN_LIMITS);
        }
    }

    private static String longText(String[] run, int length) {
        return run[0] + run[1].repeat(length / run[1].length());
    }

    private static long reads(Predicate<? super CountingText> scanner, String text) {
        CountingText counting = new CountingText(text);
        boolean unused = scanner.test(counting);
        return counting.reads();
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            text.append(
                    random.nextInt(4) == 0
                            ? String.valueOf((char) random.nextInt(0x10000))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
