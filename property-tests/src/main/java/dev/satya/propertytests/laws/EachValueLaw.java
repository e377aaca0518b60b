package dev.satya.propertytests.laws;

import dev.satya.propertytests.generate.Sample;
import dev.satya.propertytests.instances.Copies;
import dev.satya.propertytests.laws.ConstraintLaws.Breach;
import dev.satya.propertytests.laws.ConstraintLaws.Law;
import dev.satya.propertytests.laws.ConstraintLaws.Subject;
import dev.satya.spi.Check;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A law about each value.
 *
 * @param name of the law
 * @param question that is asked of each value
 */
record EachValueLaw(String name, Question question) implements Law {
    private static final int SHRINKING_ATTEMPTS = 5_000;

    /** Asks about one value. */
    interface Question {

        /** What is wrong, in words; null: nothing. */
        @Nullable String complaint(Subject subject, Check check, Object value);
    }

    @Override
    public @Nullable Breach breach(Subject subject, Budget budget) {
        Probes probes = Probes.of(subject.plugin());
        if (probes.fixed().isEmpty()) {
            return null;
        }
        Random random = new Random(subject.seed() ^ name.hashCode());
        AtomicReference<String> words = new AtomicReference<>("");
        Check check = subject.bind();
        Predicate<Object> isBroken =
                value -> !budget.isSpent() && isBroken(subject, check, value, words);
        return Stream.concat(
                        probes.all(),
                        Stream.generate(() -> Sample.random(probes, random)).limit(subject.tries()))
                .takeWhile(sample -> !budget.isSpent())
                .filter(sample -> budget.allows(sample.shared()))
                .filter(sample -> isBroken.test(sample.value()))
                .findFirst()
                .map(sample -> sample.shrink(isBroken, SHRINKING_ATTEMPTS))
                .map(
                        smallest ->
                                new Breach(
                                        String.valueOf(words.get()),
                                        ShortSource.of(smallest.value())))
                .orElse(null);
    }

    /**
     * Asks about a copy, so that a check that changes it changes nothing that is used again.
     *
     * @param words become the complaint, if there is one
     */
    private boolean isBroken(
            Subject subject, Check check, Object value, AtomicReference<String> words) {
        String complaint =
                question.complaint(subject, check, Objects.requireNonNull(Copies.mutable(value)));
        if (complaint == null) {
            return false;
        }
        words.set(complaint);
        return true;
    }
}
