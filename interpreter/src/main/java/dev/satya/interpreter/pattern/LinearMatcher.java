package dev.satya.interpreter.pattern;

import dev.satya.interpreter.pattern.Program.Counted;
import dev.satya.interpreter.pattern.Program.Op;
import dev.satya.interpreter.pattern.Program.Reading;
import dev.satya.interpreter.pattern.Program.Start;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs all threads of a program side by side over a text (Thompson's construction), so that time is
 * linear in the text for each program. What the program asks about places is answered for all places
 * first, by runs of their own: that makes look-ahead and look-behind linear too. Lives for one run.
 */
final class LinearMatcher {
    private static final int NONE = -1;

    private final Program program;
    private final Op[] ops;
    private final int[] xs;
    private final CodePoints[] sets;
    private final String text;
    private final List<BitSet> looks;
    private final CountQueue[] queues;

    /** Instructions that wait for a code point, and those that the next one leads to. */
    private int[] waiting;

    private int count;
    private int[] reached;
    private int[] open;

    /** When an instruction was last reached, and last waited: times begin with 1. */
    private final int[] reachedAt;

    private final int[] waitsSince;
    private boolean isMatch;
    private long taken;

    private LinearMatcher(Program program, String text, List<BitSet> looks) {
        this.program = program;
        this.ops = program.ops();
        this.xs = program.x();
        this.sets = program.sets();
        this.text = text;
        this.looks = looks;
        int size = program.size();
        this.waiting = new int[size];
        this.reached = new int[size];
        this.open = new int[2 * size + 1];
        this.reachedAt = new int[size];
        this.waitsSince = new int[size];
        this.queues = new CountQueue[program.counted().size()];
    }

    /** Whether a program matches somewhere in a text. */
    static boolean isFoundIn(String text, Program program, Steps steps) {
        List<Program> lookPrograms = program.looks();
        List<BitSet> looks = lookPrograms.isEmpty() ? List.of() : new ArrayList<>();
        for (Program look : lookPrograms) {
            BitSet places = new BitSet(text.length() + 1);
            new LinearMatcher(look, text, looks).run(places, steps);
            looks.add(places);
        }
        return new LinearMatcher(program, text, looks).run(null, steps);
    }

    /**
     * Goes through the text.
     *
     * @param places takes each place at which a match ends; null: the first one will do
     */
    private boolean run(@Nullable BitSet places, Steps steps) {
        boolean isForward = program.reading() == Reading.FORWARD;
        int end = isForward ? text.length() : 0;
        int at = isForward ? 0 : text.length();
        for (int time = 1; ; time++) {
            int codePoint =
                    at == end ? NONE : isForward ? text.codePointAt(at) : text.codePointBefore(at);
            if ((time == 1 || program.start() == Start.ANYWHERE) && mayBeginWith(codePoint)) {
                reach(0, at, time);
            }
            steps.take(taken + 1);
            taken = 0;
            if (isMatch) {
                if (places == null) {
                    return true;
                }
                places.set(at);
                isMatch = false;
            }
            if (at == end || count == 0 && program.start() == Start.ANCHORED) {
                return false;
            }
            at += isForward ? Character.charCount(codePoint) : -Character.charCount(codePoint);
            if (count > 0) {
                step(codePoint, at, time + 1);
            }
        }
    }

    private boolean mayBeginWith(int codePoint) {
        CodePoints firsts = program.firsts();
        return firsts == null || codePoint != NONE && firsts.has(codePoint);
    }

    private void step(int codePoint, int at, int time) {
        int targets = 0;
        int stay = 0;
        for (int i = 0; i < count; i++) {
            int pc = waiting[i];
            if (ops[pc] == Op.CHARACTERS) {
                if (sets[xs[pc]].has(codePoint)) {
                    reached[targets++] = pc + 1;
                }
                continue;
            }
            CountQueue queue = queue(pc);
            queue.step(codePoint, time);
            if (queue.isEnough(time)) {
                reached[targets++] = pc + 1;
            }
            if (!queue.isEmpty()) {
                waiting[stay++] = pc;
                waitsSince[pc] = time;
            }
        }
        taken += count;
        count = stay;
        for (int i = 0; i < targets; i++) {
            reach(reached[i], at, time);
        }
    }

    private CountQueue queue(int pc) {
        int number = xs[pc];
        CountQueue queue = queues[number];
        if (queue == null) {
            queue = new CountQueue(program.counted().get(number));
            queues[number] = queue;
        }
        return queue;
    }

    /** Follows instructions that take no code point. */
    private void reach(int from, int at, int time) {
        int size = 0;
        open[size++] = from;
        while (size > 0) {
            int pc = open[--size];
            if (reachedAt[pc] == time) {
                continue;
            }
            reachedAt[pc] = time;
            taken++;
            int x = xs[pc];
            switch (ops[pc]) {
                case CHARACTERS -> wait(pc, time);
                case COUNTED -> {
                    Counted counted = program.counted().get(x);
                    queue(pc).enter(time);
                    wait(pc, time);
                    if (counted.minimum() == 0) {
                        open[size++] = pc + 1;
                    }
                }
                case SPLIT -> {
                    open[size++] = program.y()[pc];
                    open[size++] = x;
                }
                case JUMP -> open[size++] = x;
                case LOOK, LOOK_FOR_NONE -> {
                    if (looks.get(x).get(at) == (ops[pc] == Op.LOOK)) {
                        open[size++] = pc + 1;
                    }
                }
                case MATCH -> isMatch = true;
                default -> {
                    if (Places.holds(ops[pc], text, at)) {
                        open[size++] = pc + 1;
                    }
                }
            }
        }
    }

    private void wait(int pc, int time) {
        if (waitsSince[pc] != time) {
            waitsSince[pc] = time;
            waiting[count++] = pc;
        }
    }
}
