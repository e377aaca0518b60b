package dev.satya.propertytests.generate;

import java.util.Arrays;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A walk to smaller samples that keep a property: runs of choices are cut, cleared, reduced. */
final class Shrinking<T extends @Nullable Object> {
    private final Predicate<? super T> property;
    private Sample<T> smallest;
    private int attempts;

    Shrinking(Sample<T> sample, Predicate<? super T> property, int attempts) {
        this.smallest = sample;
        this.property = property;
        this.attempts = attempts;
    }

    Sample<T> run() {
        Sample<T> before;
        do {
            before = smallest;
            for (int length = length(); length > 0; length /= 2) {
                cut(length);
                clear(length);
            }
            reduce();
        } while (before != smallest && attempts > 0);
        return smallest;
    }

    private int length() {
        return smallest.choices().length;
    }

    private boolean takes(int[] candidate) {
        if (attempts <= 0) {
            return false;
        }
        attempts--;
        Optional<Sample<T>> sample = smallest.tryReplay(candidate).filter(smallest::isAbove);
        boolean isTaken = sample.isPresent() && property.test(sample.get().value());
        if (isTaken) {
            smallest = sample.get();
        }
        return isTaken;
    }

    private void cut(int run) {
        int start = 0;
        while (start + run <= length()) {
            int[] choices = smallest.choices();
            int[] shorter = Arrays.copyOf(choices, choices.length - run);
            System.arraycopy(choices, start + run, shorter, start, shorter.length - start);
            if (!takes(shorter)) {
                start += Math.max(1, run / 2);
            }
        }
    }

    private void clear(int run) {
        for (int start = 0; start + run <= length(); start += run) {
            int[] cleared = smallest.choices();
            Arrays.fill(cleared, start, start + run, 0);
            if (!Arrays.equals(cleared, smallest.choices())) {
                takes(cleared);
            }
        }
    }

    private void reduce() {
        for (int position = 0; position < length(); position++) {
            boolean isReduced;
            do {
                isReduced = reduce(position);
            } while (isReduced && position < length());
        }
    }

    /** Whether a smaller choice at the position is taken. Where 1 less is not, nothing between is tried. */
    private boolean reduce(int position) {
        int choice = smallest.choices()[position];
        if (choice == 0) {
            return false;
        }
        if (takes(position, choice / 2)) {
            return true;
        }
        if (!takes(position, choice - 1)) {
            return false;
        }
        PrimitiveIterator.OfInt further = Reductions.of(choice - 1).iterator();
        while (further.hasNext() && !takes(position, further.nextInt())) {
            continue;
        }
        return true;
    }

    private boolean takes(int position, int choice) {
        int[] reduced = smallest.choices();
        if (position >= reduced.length) {
            return false;
        }
        reduced[position] = choice;
        return takes(reduced);
    }
}
