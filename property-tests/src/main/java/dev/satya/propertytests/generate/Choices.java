package dev.satya.propertytests.generate;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of choices: made at random and recorded, or replayed. In every choice 0 is the
 * simplest; where a replayed sequence ends, 0 is chosen from there on, so shorter sequences with
 * smaller numbers make simpler data. Not for use by several threads.
 */
public final class Choices {
    private static final int START = 64;

    private final @Nullable RandomGenerator random;
    private final int[] replayed;
    private int[] made = new int[START];
    private int count;

    private Choices(@Nullable RandomGenerator random, int[] replayed) {
        this.random = random;
        this.replayed = replayed;
    }

    /** Choices at random. */
    public static Choices random(RandomGenerator random) {
        return new Choices(random, new int[0]);
    }

    /**
     * These choices again, and then always 0; one that is out of its range is the largest in it.
     */
    public static Choices replay(int[] choices) {
        return new Choices(null, choices.clone());
    }

    /** The choices so far. */
    public int[] made() {
        return Arrays.copyOf(made, count);
    }

    /**
     * Whether 0 is chosen from here on: what is generated from here comes out the same, however often it
     * is generated again.
     */
    public boolean isOver() {
        return random == null && count >= replayed.length;
    }

    /** A number from 0 to {@code bound}, exclusive. */
    public int below(int bound) {
        int choice;
        if (random != null) {
            choice = random.nextInt(bound);
        } else {
            choice = count < replayed.length ? Math.min(replayed[count], bound - 1) : 0;
        }
        if (count == made.length) {
            made = Arrays.copyOf(made, count * 2);
        }
        made[count] = choice;
        count++;
        return choice;
    }

    /** A number from {@code low} to {@code high}, both inclusive; {@code low} is the simplest. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True in {@code percent} of 100 cases; false is simpler. */
    public boolean chance(int percent) {
        return below(100) >= 100 - percent;
    }

    /** True or false; false is simpler. */
    public boolean flip() {
        return below(2) == 1;
    }

    /** One of these; the first is the simplest. */
    public <T extends @Nullable Object> T pick(List<? extends T> values) {
        return values.get(below(values.size()));
    }

    /** A position, each as often as its weight says; the first is the simplest. */
    public int weighted(int... weights) {
        int choice = below(Arrays.stream(weights).sum());
        int position = 0;
        while (choice >= weights[position]) {
            choice -= weights[position];
            position++;
        }
        return position;
    }

    /** Any bits; 0 is the simplest. */
    public long bits() {
        long bits = 0;
        for (int i = 0; i < 4; i++) {
            bits = bits << 16 | below(1 << 16);
        }
        return bits;
    }

    /** A number that is small as a rule and {@code most} at most: each further step is rarer. */
    public int few(int most) {
        int number = 0;
        while (number < most && chance(60)) {
            number++;
        }
        return number;
    }
}
