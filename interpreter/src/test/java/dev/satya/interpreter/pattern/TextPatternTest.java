package dev.satya.interpreter.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import dev.satya.BackReferences;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.interpreter.pattern.ProgramBuilder.Target;
import dev.satya.schema.SchemaException;
import dev.satya.testing.NeedsData;
import dev.satya.testing.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The matchers agree with node's RegExp, with RE2/J and with each other, within their steps. */
class TextPatternTest {

    private static TextPattern pattern(String source) {
        return TextPattern.compile(source, 4_000, BackReferences.COUNT_STEPS);
    }

    private static boolean isFoundByTrying(String text, String source) {
        Program program = ProgramBuilder.build(PatternParser.parse(source), Target.BACKTRACKING);
        return BacktrackingMatcher.isFoundIn(text, program, Steps.of(5_000_000));
    }

    private static String text(String units) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < units.length(); i += 4) {
            text.append((char) Integer.parseInt(units.substring(i, i + 4), 16));
        }
        return text.toString();
    }

    /** The rows are made by pattern-verdicts.mjs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?<\\u0061>x)\\k<a>",
                "(?<\\u{61}b>x)\\k<ab>",
                "(?<a\\ud835\\udc9c>x)\\k<a\\u{1d49c}>"
            })
    void groupName_withEscapes_isTheNameThatTheyMean(String source) {
        assertThat(isFoundByTrying("xx", source)).isTrue();
        assertThat(isFoundByTrying("xy", source)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?<\\u0020>x)",
                "(?<\\u{}>x)",
                "(?<\\u{110000}>x)",
                "(?<\\u61>x)",
                "(?<\\a>x)"
            })
    void groupName_thatEscapesDoNotMake_isRefused(String source) {
        assertThatThrownBy(() -> pattern(source)).hasMessageContaining("lacks the name of a group");
    }

    @Test
    void randomPattern_onRandomTexts_isFoundWhereNodeFindsIt() throws IOException {
        List<String> rows;
        try (InputStream in = getClass().getResourceAsStream("node-verdicts.txt")) {
            byte[] all = Objects.requireNonNull(in).readAllBytes();
            rows = new String(all, StandardCharsets.US_ASCII).lines().toList();
        }
        assertThat(rows).hasSizeGreaterThan(500);
        assertThat(rows)
                .allSatisfy(
                        row -> {
                            String[] cells = row.split("\t", -1);
                            String source = text(cells[0]);
                            TextPattern pattern = pattern(source);
                            assertThat(
                                            verdicts(
                                                    cells,
                                                    text ->
                                                            pattern.isFoundIn(
                                                                    text, Steps.unlimited())))
                                    .as(source)
                                    .isEqualTo(cells[9]);
                            assertThat(verdicts(cells, text -> isFoundByTrying(text, source)))
                                    .as("%s, tried", source)
                                    .isEqualTo(cells[9]);
                        });
    }

    private static String verdicts(String[] cells, Function<String, Boolean> isFound) {
        StringBuilder verdicts = new StringBuilder();
        for (int i = 1; i <= 8; i++) {
            verdicts.append(isFound.apply(text(cells[i])) ? 1 : 0);
        }
        return verdicts.toString();
    }

    /** What RE2 and ECMA-262 have in common. */
    @Property(tries = 2_000)
    void pattern_ofTheCommonSyntax_isFoundWhereRe2FindsIt(
            @ForAll("sources") String source, @ForAll("texts") String text) {
        boolean isFound = Pattern.compile(source).matcher(text).find();
        assertThat(pattern(source).isFoundIn(text)).as("%s on %s", source, text).isEqualTo(isFound);
        assertThat(isFoundByTrying(text, source)).as("%s on %s", source, text).isEqualTo(isFound);
    }

    @Provide
    Arbitrary<String> sources() {
        Arbitrary<String> atom =
                Arbitraries.of(
                        "a", "b", "[ab]", "[^a]", "\\d", "\\w", "\\b", "^", "$", "(a|b)", "");
        Arbitrary<String> count = Arbitraries.of("", "", "*", "+", "?", "{2}", "{1,3}", "*?");
        return atom.flatMap(
                        each ->
                                "^$\\b".contains(each)
                                        ? Arbitraries.just(each)
                                        : count.map(times -> "(?:" + each + ")" + times))
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(branches -> String.join("|", branches));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("aab1 é").ofMaxLength(8);
    }

    /** The number of code points does not matter where every repeat is counted. */
    @ParameterizedTest
    @CsvSource({
        "'(?:a|b)*c'",
        "'(a*)*$c'",
        "'^(?=.*c)(?!.*d)[ab]*$'",
        "'(?<=a*)c'",
        "'a.{10,2000}b{9,}'",
        "'(?:a{0,30}b?){0,30}c'",
    })
    void steps_ofALinearPattern_growAsTheText(String source) {
        TextPattern pattern = pattern(source);
        assertThat(pattern.isLinear()).isTrue();
        long few = steps(pattern, "a".repeat(4_000));
        long many = steps(pattern, "a".repeat(32_000));
        assertThat(many).isBetween(7 * few, 9 * few);
    }

    private static long steps(TextPattern pattern, String text) {
        Steps steps = Steps.unlimited();
        assertThat(pattern.isFoundIn(text, steps)).isFalse();
        return Long.MAX_VALUE - steps.left();
    }

    @Test
    void steps_ofABackReference_areCounted() {
        TextPattern pattern = pattern("^(a*)*\\1$");
        assertThat(pattern.isLinear()).isFalse();
        assertThat(pattern.isFoundIn("a".repeat(60), Steps.of(10_000))).isTrue();
        Steps steps = Steps.of(10_000);
        assertThatThrownBy(() -> pattern.isFoundIn("a".repeat(60) + "b", steps))
                .isInstanceOf(StepsSpent.class);
        assertThat(steps.left()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'^[A-Z]{3}-\\d{4}$', true",
        "'^[\\x00-\\x7f]*$', true",
        "'^[A-Z]', false",
        "'^.$', false",
        "'^é$', false",
        "'a', false",
        "'^(?:a|b)c$', false",
    })
    void ascii_isWhatAScannerKnows(String source, boolean isAscii) {
        assertThat(pattern(source).isAscii()).isEqualTo(isAscii);
    }

    @Test
    void textOfAPattern_onASmallStack_isMatched() throws InterruptedException {
        List<TextPattern> patterns =
                Stream.of("(?:a|b)*c", "^(?:(a)|b)*\\1c?$", "(?:(?:(?:a|b)*)*)*$")
                        .map(TextPatternTest::pattern)
                        .toList();
        List<Object> found = new ArrayList<>();
        String text = "ab".repeat(200_000);
        onASmallStack(
                () -> {
                    for (TextPattern pattern : patterns) {
                        found.add(pattern.isFoundIn(text, Steps.unlimited()));
                    }
                });
        assertThat(found).containsExactly(false, true, true);
    }

    @Test
    void patternWithManyGroups_onASmallStack_isRefusedOrCompiled() throws InterruptedException {
        String nested = "(".repeat(50) + "b" + ")*c".repeat(50);
        assertThat(pattern(nested).isFoundIn("bcc")).isTrue();
        List<Object> outcome = new ArrayList<>();
        onASmallStack(
                () -> {
                    try {
                        outcome.add(pattern(nested));
                    } catch (SchemaException e) {
                        outcome.add(e);
                    }
                });
        assertThat(outcome).hasSize(1);
    }

    private static void onASmallStack(Runnable task) throws InterruptedException {
        Thread thread = new Thread(null, task, "small stack", 128 << 10);
        thread.start();
        thread.join();
    }

    /** The patterns of schemas that are in use. */
    @Test
    @NeedsData("schemastore")
    void patternsOfSchemaStore_compileAndMatchInLinearTime() {
        List<String> sources = patternsBelow(SharedData.folder("schemastore").orElseThrow());
        assertThat(sources)
                .allSatisfy(source -> assertThat(pattern(source).isLinear()).as(source).isTrue());
    }

    private static List<String> patternsBelow(Path folder) {
        try (Stream<Path> files = Files.list(folder.resolve("schemas"))) {
            Validator<Object> any =
                    Satya.builder().withoutDiscovery().build().compile(Schema.any(), Object.class);
            TreeSet<String> found = new TreeSet<>();
            for (Path file : files.toList()) {
                collect(any.parseJson(Files.readAllBytes(file)), found);
            }
            assertThat(found).hasSizeGreaterThan(100);
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Object value, Set<String> found) {
        if (value instanceof List<?> items) {
            items.forEach(item -> collect(item, found));
        } else if (value instanceof Map<?, ?> members) {
            if (members.get("pattern") instanceof String source) {
                found.add(source);
            }
            if (members.get("patternProperties") instanceof Map<?, ?> patterns) {
                patterns.keySet().forEach(source -> found.add((String) source));
            }
            members.values().forEach(member -> collect(member, found));
        }
    }
}
