package dev.satya.propertytests.generate;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A generated value, and the choices that led to it.
 *
 * @param <T> the value
 */
public final class Sample<T extends @Nullable Object> {
    /** In choices. */
    private static final int LONGEST_PART = 32;

    private final Generator<T> generator;
    private final T value;
    private final int[] choices;

    private Sample(Generator<T> generator, T value, int[] choices) {
        this.generator = generator;
        this.value = value;
        this.choices = choices;
    }

    /**
     * A random sample.
     *
     * @throws HopelessException if the generator finds none
     */
    public static <T extends @Nullable Object> Sample<T> random(
            Generator<T> generator, RandomGenerator random) {
        return from(generator, Choices.random(random));
    }

    /** The sample that these choices lead to. */
    public static <T extends @Nullable Object> Sample<T> replay(
            Generator<T> generator, int[] choices) {
        return from(generator, Choices.replay(choices));
    }

    private static <T extends @Nullable Object> Sample<T> from(
            Generator<T> generator, Choices choices) {
        T value = generator.generate(choices);
        return new Sample<>(generator, value, choices.made());
    }

    /** The value. Made anew at each call, so that nobody sees what another did to it. */
    public T value() {
        return generator.generate(Choices.replay(choices));
    }

    /** The value as it was made first; whoever changes it changes it for all who have it. */
    public T shared() {
        return value;
    }

    int[] choices() {
        return choices.clone();
    }

    /** How many choices led to it, and their sum: what smaller samples have less of. */
    public long[] size() {
        return new long[] {choices.length, Arrays.stream(choices).asLongStream().sum()};
    }

    /** Smaller samples, likely ones first; made as they are asked for. */
    public Stream<Sample<T>> smaller() {
        Set<IntBuffer> tried = new HashSet<>();
        tried.add(withoutZerosAtTheEnd(choices));
        return Stream.of(cuts(), clearings(), reductions(), fineCuts())
                .flatMap(candidates -> candidates)
                .filter(candidate -> tried.add(withoutZerosAtTheEnd(candidate)))
                .map(this::tryReplay)
                .flatMap(Optional::stream)
                .filter(this::isAbove);
    }

    /**
     * The smallest sample found for which {@code property} holds still.
     *
     * @param attempts how many smaller samples are looked at, at most
     */
    public Sample<T> shrink(Predicate<? super T> property, int attempts) {
        return new Shrinking<>(this, property, attempts).run();
    }

    boolean isAbove(Sample<T> other) {
        return Arrays.compare(other.size(), size()) < 0;
    }

    Optional<Sample<T>> tryReplay(int[] candidate) {
        try {
            return Optional.of(replay(generator, candidate));
        } catch (HopelessException e) {
            return Optional.empty();
        }
    }

    /** What leads to the same: where choices end, 0 is chosen. */
    private static IntBuffer withoutZerosAtTheEnd(int[] choices) {
        int length = choices.length;
        while (length > 0 && choices[length - 1] == 0) {
            length--;
        }
        return IntBuffer.wrap(choices, 0, length);
    }

    /** Without a run of choices: long runs first. */
    private Stream<int[]> cuts() {
        return runs().map(this::without);
    }

    /** Without a short run that begins anywhere, such as what led to an item. */
    private Stream<int[]> fineCuts() {
        return IntStream.rangeClosed(2, Math.min(LONGEST_PART, choices.length - 1))
                .boxed()
                .flatMap(
                        length ->
                                IntStream.rangeClosed(0, choices.length - length)
                                        .mapToObj(start -> without(new Run(start, length))));
    }

    private int[] without(Run run) {
        int[] shorter = Arrays.copyOf(choices, choices.length - run.length());
        System.arraycopy(
                choices,
                run.start() + run.length(),
                shorter,
                run.start(),
                shorter.length - run.start());
        return shorter;
    }

    /** With a run of choices at 0. */
    private Stream<int[]> clearings() {
        return runs().map(
                        run -> {
                            int[] cleared = choices.clone();
                            Arrays.fill(cleared, run.start(), run.start() + run.length(), 0);
                            return cleared;
                        });
    }

    /** With one choice reduced: by half of it, by a quarter, and so on, at last by 1. */
    private Stream<int[]> reductions() {
        return IntStream.range(0, choices.length)
                .filter(position -> choices[position] > 0)
                .boxed()
                .flatMap(
                        position ->
                                Reductions.of(choices[position])
                                        .mapToObj(
                                                smaller -> {
                                                    int[] reduced = choices.clone();
                                                    reduced[position] = smaller;
                                                    return reduced;
                                                }));
    }

    private record Run(int start, int length) {}

    private Stream<Run> runs() {
        return Stream.iterate(choices.length, length -> length > 0, length -> length / 2)
                .flatMap(
                        length ->
                                IntStream.rangeClosed(0, (choices.length - length) / length)
                                        .mapToObj(i -> new Run(i * length, length)));
    }

    @Override
    public String toString() {
        return Objects.toString(value);
    }
}
