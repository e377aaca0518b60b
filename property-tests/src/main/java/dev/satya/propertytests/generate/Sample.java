package dev.satya.propertytests.generate;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
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

    /** Smaller samples, the smallest first; made as they are asked for. */
    public Stream<Sample<T>> smaller() {
        return Stream.of(cuts(), clearings(), reductions())
                .flatMap(candidates -> candidates)
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

    /** Without a run of choices: long runs first. */
    private Stream<int[]> cuts() {
        return runs().map(
                        run -> {
                            int[] shorter = new int[choices.length - run.length()];
                            System.arraycopy(choices, 0, shorter, 0, run.start());
                            System.arraycopy(
                                    choices,
                                    run.start() + run.length(),
                                    shorter,
                                    run.start(),
                                    shorter.length - run.start());
                            return shorter;
                        });
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

    /** With one choice halved or reduced by 1. */
    private Stream<int[]> reductions() {
        return IntStream.range(0, choices.length)
                .filter(position -> choices[position] > 0)
                .boxed()
                .flatMap(
                        position ->
                                Stream.of(choices[position] / 2, choices[position] - 1)
                                        .map(
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
