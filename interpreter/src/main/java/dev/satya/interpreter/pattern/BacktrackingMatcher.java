package dev.satya.interpreter.pattern;

import dev.satya.interpreter.pattern.Program.Op;
import dev.satya.interpreter.pattern.Program.Reading;
import dev.satya.interpreter.pattern.Program.Start;
import java.util.Arrays;

/**
 * Tries one thread of a program after the other, as ECMA-262 §22.2.2 has it, for patterns that refer
 * back to what they have captured: no way is known to match them in linear time. So each instruction
 * is a step of a budget. What is still to be tried lies in an array, and takes no stack. Lives for one
 * run.
 */
final class BacktrackingMatcher {
    private static final int UNSET = -1;
    private static final int STEPS_AT_ONCE = 64;

    private final Program main;
    private final String text;
    private final Steps steps;
    private final int[] registers;

    /**
     * Pairs: an instruction and the position to try it at; or, to be put back on the way, the
     * complement of a register and what it was.
     */
    private int[] trail = new int[64];

    private int size;

    /** Where the last instruction left the text. */
    private int position;

    private BacktrackingMatcher(Program main, String text, Steps steps) {
        this.main = main;
        this.text = text;
        this.steps = steps;
        int most = main.registers();
        for (Program look : main.looks()) {
            most = Math.max(most, look.registers());
        }
        this.registers = new int[most];
        Arrays.fill(registers, UNSET); // and so they are again after every way that fails
    }

    /**
     * Whether a program matches somewhere in a text.
     *
     * @throws StepsSpent if that takes too many steps
     */
    static boolean isFoundIn(String text, Program program, Steps steps) {
        return new BacktrackingMatcher(program, text, steps).find();
    }

    private boolean find() {
        CodePoints firsts = main.firsts();
        int at = 0;
        while (true) {
            steps.take(1);
            boolean mayBegin =
                    firsts == null || at < text.length() && firsts.has(text.codePointAt(at));
            if (mayBegin && run(main, at, 0)) {
                return true;
            }
            if (at == text.length() || main.start() == Start.ANCHORED) {
                return false;
            }
            at += Character.charCount(text.codePointAt(at));
        }
    }

    /** Runs a program from a place; what was to be tried before, below {@code base}, stays. */
    private boolean run(Program program, int start, int base) {
        int pc = 0;
        position = start;
        int taken = 0;
        while (program.ops()[pc] != Op.MATCH) {
            if (++taken == STEPS_AT_ONCE) {
                steps.take(taken);
                taken = 0;
            }
            int next = next(program, pc);
            if (next < 0) {
                next = retreat(base);
                if (next < 0) {
                    steps.take(taken);
                    return false;
                }
            }
            pc = next;
        }
        steps.take(taken);
        return true;
    }

    /** Does an instruction; the next one, or -1: it fails. */
    private int next(Program program, int pc) {
        int x = program.x()[pc];
        int y = program.y()[pc];
        Op op = program.ops()[pc];
        switch (op) {
            case CHARACTERS:
                return takeOne(program, program.sets()[x]) ? pc + 1 : -1;
            case SPLIT:
                push(y, position);
                return x;
            case JUMP:
                return x;
            case LOOK, LOOK_FOR_NONE:
                return look(main.looks().get(x)) == (op == Op.LOOK) ? pc + 1 : -1;
            case SAVE:
                set(x, position);
                return pc + 1;
            case CLEAR:
                steps.take(y - x);
                for (int register = x; register <= y; register++) {
                    set(register, UNSET);
                }
                return pc + 1;
            case MOVED:
                return registers[x] == position ? -1 : pc + 1;
            case BACK_REFERENCE:
                return takeAgain(program, x) ? pc + 1 : -1;
            default:
                return Places.holds(op, text, position) ? pc + 1 : -1;
        }
    }

    private boolean takeOne(Program program, CodePoints set) {
        boolean isForward = program.reading() == Reading.FORWARD;
        if (position == (isForward ? text.length() : 0)) {
            return false;
        }
        int codePoint = isForward ? text.codePointAt(position) : text.codePointBefore(position);
        int length = Character.charCount(codePoint);
        position += isForward ? length : -length;
        return set.has(codePoint);
    }

    /** Takes what a group has captured; a group that has captured nothing is empty. */
    private boolean takeAgain(Program program, int group) {
        int start = registers[2 * group];
        int end = registers[2 * group + 1];
        if (start == UNSET || end == UNSET) {
            return true;
        }
        int length = end - start;
        steps.take(length);
        boolean isForward = program.reading() == Reading.FORWARD;
        int from = isForward ? position : position - length;
        if (!text.regionMatches(from, text, start, length)
                || isWithinPair(from)
                || isWithinPair(from + length)) {
            return false;
        }
        position = isForward ? from + length : from;
        return true;
    }

    private boolean isWithinPair(int at) {
        return at > 0
                && at < text.length()
                && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    /** Whether something is there; if so, its captures stay, and no other way to it is tried. */
    private boolean look(Program program) {
        int start = position;
        int base = size;
        boolean isThere = run(program, start, base);
        if (isThere) {
            keepRegisters(base);
        }
        position = start;
        return isThere;
    }

    /** Takes out what would be tried, and leaves what is to be put back. */
    private void keepRegisters(int base) {
        int kept = base;
        for (int i = base; i < size; i += 2) {
            if (trail[i] < 0) {
                trail[kept] = trail[i];
                trail[kept + 1] = trail[i + 1];
                kept += 2;
            }
        }
        size = kept;
    }

    private void set(int register, int value) {
        if (registers[register] != value) {
            push(~register, registers[register]);
            registers[register] = value;
        }
    }

    private void push(int first, int second) {
        if (size == trail.length) {
            trail = Arrays.copyOf(trail, 2 * size);
        }
        trail[size] = first;
        trail[size + 1] = second;
        size += 2;
    }

    /** Goes back to what is to be tried next; -1: nothing is. */
    private int retreat(int base) {
        while (size > base) {
            size -= 2;
            int first = trail[size];
            if (first >= 0) {
                position = trail[size + 1];
                return first;
            }
            registers[~first] = trail[size + 1];
        }
        return -1;
    }
}
