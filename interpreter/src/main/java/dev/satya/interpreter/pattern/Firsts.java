package dev.satya.interpreter.pattern;

import dev.satya.interpreter.pattern.Program.Counted;
import dev.satya.interpreter.pattern.Program.Op;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the code points that a match can begin with, so that others are passed over. */
final class Firsts {
    private Firsts() {}

    /** Null: a match may be empty, or begin with anything. */
    static @Nullable CodePoints of(
            Op[] ops, int[] x, int[] y, List<CodePoints> sets, List<Counted> counted) {
        Set<CodePoints> firsts = new LinkedHashSet<>(); // copies of a repeat have the same
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int at = open.pop();
            if (seen.get(at)) {
                continue;
            }
            seen.set(at);
            switch (ops[at]) {
                case CHARACTERS -> firsts.add(sets.get(x[at]));
                case COUNTED -> {
                    firsts.add(counted.get(x[at]).set());
                    if (counted.get(x[at]).minimum() == 0) {
                        open.push(at + 1);
                    }
                }
                case SPLIT -> {
                    open.push(x[at]);
                    open.push(y[at]);
                }
                case JUMP -> open.push(x[at]);
                case BACK_REFERENCE, MATCH -> {
                    return null;
                }
                default -> open.push(at + 1); // places are taken to be right
            }
        }
        CodePoints all = CodePoints.union(List.copyOf(firsts));
        return all.equals(CodePoints.ALL) ? null : all;
    }
}
