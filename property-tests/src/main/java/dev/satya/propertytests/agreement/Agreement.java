package dev.satya.propertytests.agreement;

import dev.satya.Validator;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.generate.Sample;
import dev.satya.propertytests.schemas.SchemaSource;
import dev.satya.propertytests.schemas.ValueSource;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Whether two validators give the same answers. */
public final class Agreement {
    private static final int SHRINKING_ATTEMPTS = 5_000;

    private Agreement() {}

    /**
     * Compares the answers of two validators of one schema to random instances.
     *
     * @throws AssertionError with the smallest instance found to which they answer differently
     */
    public static void check(
            Validator<?> one,
            Validator<?> other,
            Generator<? extends @Nullable Object> instances,
            int tries,
            long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < tries; i++) {
            Sample<? extends @Nullable Object> sample;
            try {
                sample = Sample.random(instances, random);
            } catch (HopelessException e) {
                continue;
            }
            if (difference(one, other, sample.value()).isPresent()) {
                throw new AssertionError(report(one, other, sample, seed));
            }
        }
    }

    private static Optional<String> difference(
            Validator<?> one, Validator<?> other, @Nullable Object instance) {
        Answer answer = Answer.of(one.validate(instance));
        return answer.differenceTo(Answer.of(other.validate(instance)));
    }

    private static String report(
            Validator<?> one,
            Validator<?> other,
            Sample<? extends @Nullable Object> sample,
            long seed) {
        Object smallest =
                sample.shrink(
                                instance -> difference(one, other, instance).isPresent(),
                                SHRINKING_ATTEMPTS)
                        .value();
        return "the validators differ (seed "
                + seed
                + ")\n  schema "
                + SchemaSource.of(one.schema())
                + "\n  instance "
                + ValueSource.of(smallest)
                + "\n  "
                + difference(one, other, smallest).orElse("");
    }
}
