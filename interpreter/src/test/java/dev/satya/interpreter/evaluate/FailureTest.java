package dev.satya.interpreter.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.satya.Limits;
import dev.satya.Options;
import dev.satya.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A failure beside a plain list of codes: in which order faults are kept, and how many. */
class FailureTest {
    private static Evaluation run(int most) {
        return new Evaluation(
                Options.DEFAULT,
                Limits.DEFAULT.withViolations(most),
                (violation, locale) -> violation.code(),
                WrittenForms.NONE,
                Evaluation.Detail.FAULTS);
    }

    private static Failure of(Evaluation run, String code) {
        return run.fail(code, Map.of(), null);
    }

    private static List<String> codes(Failure failure) {
        return failure.faults().stream().map(Fault::code).toList();
    }

    @Property
    void joinedFaultsKeepTheirOrderUpToTheLimit(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 4) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 12) int most) {
        Evaluation run = run(most);
        List<String> expected = new ArrayList<>();
        Failure all = null;
        for (int size : sizes) {
            Failure part = null;
            for (int i = 0; i < size; i++) {
                String code = "c" + expected.size();
                expected.add(code);
                part = Failure.join(part, of(run, code), run);
            }
            all = Failure.join(all, part, run);
        }
        int kept = Math.min(most, expected.size());
        assertEquals(expected.subList(0, kept), codes(all));
        assertEquals(kept, all.size());
        assertEquals(expected.get(0), all.first().code());
        List<String> told = new ArrayList<>(all.toViolations(run).map(Violation::code).asJava());
        List<String> toldExpected = new ArrayList<>(expected.subList(0, kept));
        if (kept < expected.size()) {
            toldExpected.add("truncated");
        }
        assertEquals(toldExpected, told);
    }

    @Property
    void aUnionLeavesOutWhatTheFirstSays(
            @ForAll @Size(max = 5) List<@IntRange(min = 0, max = 6) Integer> first,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 0, max = 6) Integer> second) {
        Evaluation run = run(1_000);
        List<String> expected = new ArrayList<>();
        Failure left = null;
        for (int each : first) {
            expected.add("c" + each);
            left = Failure.join(left, of(run, "c" + each), run);
        }
        Failure right = null;
        for (int each : second) {
            if (!first.contains(each)) {
                expected.add("c" + each);
            }
            right = Failure.join(right, of(run, "c" + each), run);
        }
        assertEquals(expected, codes(Failure.union(left, right, run)));
    }

    @Property
    void aCopyIsOfItsOwn(@ForAll @IntRange(min = 1, max = 5) int size) {
        Evaluation run = run(1_000);
        Failure original = null;
        for (int i = 0; i < size; i++) {
            original = Failure.join(original, of(run, "c" + i), run);
        }
        Failure copy = original.copy();
        original.under("a");
        Failure.join(original, of(run, "more"), run);
        assertEquals(size, copy.size());
        copy.faults().forEach(fault -> assertEquals(true, fault.isHere()));
    }

    @Test
    void whatEndsTheRunStandsAlone() {
        Evaluation run = run(10);
        Failure end = run.endAtLimit("steps", 5);
        Failure other = of(run, "other");
        assertSame(end, Failure.join(other, end, run));
        assertSame(end, Failure.join(end, other, run));
        assertSame(end, Failure.union(of(run, "limit"), end, run));
        assertEquals(List.of("limit"), codes(end));
    }
}
