package dev.satya.interpreter.pattern;

import dev.satya.interpreter.pattern.Program.Counted;
import java.util.Arrays;

/**
 * The threads of a match that are within one counted repeat: when each came in, in the order of time.
 * All of them take the same code points, so one step moves them all; and those that no other can
 * outdo are enough: the last where the minimum is one at most, the first where there is no maximum.
 */
final class CountQueue {
    private final Counted repeat;
    private int[] entries = new int[4];
    private int first;
    private int size;

    CountQueue(Counted repeat) {
        this.repeat = repeat;
    }

    /** A thread comes in, later than all before or together with the last. */
    void enter(int time) {
        boolean isLastEnough = repeat.minimum() <= 1;
        boolean isFirstEnough = !isLastEnough && repeat.maximum() == Term.UNBOUNDED;
        if (isLastEnough) {
            size = 0;
            first = 0;
        } else if (size > 0 && (isFirstEnough || last() == time)) {
            return;
        }
        if (size == entries.length) {
            grow();
        }
        entries[(first + size) % entries.length] = time;
        size++;
    }

    private int last() {
        return entries[(first + size - 1) % entries.length];
    }

    private void grow() {
        int[] more = Arrays.copyOf(entries, 2 * size);
        for (int i = 0; i < size; i++) {
            more[i] = entries[(first + i) % size];
        }
        entries = more;
        first = 0;
    }

    /** All threads take a code point, if they can, and are then at {@code time}. */
    void step(int codePoint, int time) {
        if (!repeat.set().has(codePoint)) {
            size = 0;
        }
        while (size > 0 && time - entries[first] > repeat.maximum()) {
            first = (first + 1) % entries.length;
            size--;
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Whether a thread may leave. */
    boolean isEnough(int time) {
        return size > 0 && time - entries[first] >= repeat.minimum();
    }
}
