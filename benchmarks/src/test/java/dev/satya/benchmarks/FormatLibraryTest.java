package dev.satya.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.satya.benchmarks.peer.FormatLibrary;
import dev.satya.benchmarks.peer.FormatRegex;
import dev.satya.benchmarks.peer.SatyaFormat;
import dev.satya.benchmarks.workload.Conformity;
import dev.satya.benchmarks.workload.FormatTexts;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Those that decide about the texts of a format agree about every text that is measured. */
class FormatLibraryTest {
    private static final int COUNT = 2_048;
    private static final int ROUNDS = 20;

    record Entry(FormatLibrary library, FormatTexts format) {}

    static Stream<Entry> entries() {
        return Arrays.stream(FormatLibrary.values())
                .flatMap(
                        library ->
                                Arrays.stream(FormatTexts.values())
                                        .filter(format -> library.of(format) != null)
                                        .map(format -> new Entry(library, format)));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void library_ofMeasuredTexts_hasTheRightVerdict(Entry entry) {
        Predicate<String> verdict = entry.library().of(entry.format());
        assertThat(texts(entry.format(), Conformity.VALID)).allMatch(verdict);
        assertThat(texts(entry.format(), Conformity.INVALID)).noneMatch(verdict);
    }

    @Test
    void libraries_thatKnowAFormat_areThese() {
        assertThat(entries().filter(it -> it.library() == FormatLibrary.SATYA)).hasSize(6);
        assertThat(entries().filter(it -> it.library() == FormatLibrary.REGEX)).hasSize(6);
        assertThat(entries().filter(it -> it.library() == FormatLibrary.COMMONS_VALIDATOR))
                .hasSize(4);
        assertThat(entries().filter(it -> it.library() == FormatLibrary.HIBERNATE_VALIDATOR))
                .hasSize(5);
        assertThat(entries().filter(it -> it.library() == FormatLibrary.JDK)).hasSize(3);
    }

    /** But for the quoted local parts and addresses in brackets of e-mail, which the expression leaves out. */
    @ParameterizedTest
    @EnumSource
    void regex_ofThePluginsExamples_hasItsVerdict(FormatTexts format) {
        Pattern pattern = FormatRegex.of(format);
        ConstraintPlugin plugin =
                ServiceLoader.load(ConstraintPlugin.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(it -> it.name().equals(format.label()))
                        .findFirst()
                        .orElseThrow();
        List<String> valid =
                plugin.validExamples().stream()
                        .map(String.class::cast)
                        .filter(text -> format != FormatTexts.EMAIL || !text.matches(".*[\"\\[].*"))
                        .toList();
        assertThat(valid).isNotEmpty().allMatch(text -> pattern.matcher(text).matches());
        assertThat(plugin.invalidExamples())
                .isNotEmpty()
                .noneMatch(text -> pattern.matcher((String) text).matches());
    }

    @ParameterizedTest
    @EnumSource
    void texts_areManyAndOfOrdinaryLengths(FormatTexts format) {
        for (Conformity conformity : Conformity.values()) {
            List<String> texts = texts(format, conformity);
            assertThat(texts.stream().distinct().count()).isGreaterThan(COUNT * 9 / 10);
            assertThat(texts).allMatch(text -> text.length() >= 3 && text.length() <= 120);
        }
    }

    @ParameterizedTest
    @EnumSource
    void plugin_ofMeasuredTexts_allocatesNothing(FormatTexts format) {
        Check check = SatyaFormat.check(format);
        for (Conformity conformity : Conformity.values()) {
            List<String> texts = new ArrayList<>(texts(format, conformity));
            int satisfied = satisfied(check, texts);
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            satisfied += satisfied(check, texts);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            assertThat(satisfied)
                    .isEqualTo(conformity == Conformity.VALID ? 2 * ROUNDS * COUNT : 0);
            assertThat(allocated).as("bytes of %d checks", ROUNDS * COUNT).isLessThan(COUNT);
        }
    }

    private static int satisfied(Check check, List<String> texts) {
        int satisfied = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < texts.size(); i++) {
                satisfied += check.test(texts.get(i)) ? 1 : 0;
            }
        }
        return satisfied;
    }

    private static List<String> texts(FormatTexts format, Conformity conformity) {
        Random random = new Random(Inputs.SEED);
        return Stream.generate(() -> conformity.text(format, random)).limit(COUNT).toList();
    }
}
