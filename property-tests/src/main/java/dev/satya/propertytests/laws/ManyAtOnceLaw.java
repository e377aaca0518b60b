package dev.satya.propertytests.laws;

import dev.satya.propertytests.generate.Sample;
import dev.satya.propertytests.laws.ConstraintLaws.Breach;
import dev.satya.propertytests.laws.ConstraintLaws.Law;
import dev.satya.propertytests.laws.ConstraintLaws.Subject;
import dev.satya.spi.BatchCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a slow check says of many values in one call is what it says of each by itself, in their order. */
final class ManyAtOnceLaw implements Law {
    private static final int MOST_AT_ONCE = 50;

    @Override
    public String name() {
        return "many at once";
    }

    @Override
    public @Nullable Breach breach(Subject subject, Budget budget) {
        if (!(subject.bind() instanceof BatchCheck check)) {
            return null;
        }
        Duration limit = check.limit();
        if (limit == null || (limit.isZero() || limit.isNegative())) {
            return new Breach("its limit is " + limit + ", which is no time", null);
        }
        List<Object> all = new ArrayList<>(values(subject, budget));
        for (int size = 2; size <= MOST_AT_ONCE && !budget.isSpent(); size *= 2) {
            for (int from = 0; from + size <= all.size() && !budget.isSpent(); from += size) {
                List<Object> some = all.subList(from, from + size);
                List<Object> backwards = new ArrayList<>(some);
                Collections.reverse(backwards);
                Breach breach = breach(check, some);
                if (breach == null) {
                    breach = breach(check, backwards);
                }
                if (breach != null) {
                    return breach;
                }
            }
        }
        return null;
    }

    /** Different ones, as a check is promised. */
    private static Set<Object> values(Subject subject, Budget budget) {
        Probes probes = Probes.of(subject.plugin());
        Set<Object> values = new LinkedHashSet<>(probes.fixed());
        if (!values.isEmpty()) {
            Random random = new Random(subject.seed() + 1);
            for (int i = 0; i < subject.tries(); i++) {
                values.add(Sample.random(probes, random).value());
            }
        }
        values.removeIf(value -> !budget.allows(value));
        return values;
    }

    private static @Nullable Breach breach(BatchCheck check, List<Object> values) {
        List<Boolean> answers = check.testAll(Collections.unmodifiableList(values));
        String words = "asked about " + values.size() + " values at once, it ";
        if (answers == null || answers.size() != values.size()) {
            String count = answers == null ? "null" : answers.size() + " times";
            return new Breach(words + "answers " + count, ShortSource.of(values));
        }
        return IntStream.range(0, values.size())
                .filter(i -> !alone(check, values.get(i)).equals(answers.get(i)))
                .mapToObj(i -> differing(words, check, values.get(i), answers.get(i)))
                .findFirst()
                .orElse(null);
    }

    private static Breach differing(
            String words, BatchCheck check, Object value, @Nullable Boolean answer) {
        return new Breach(
                words + "says " + answer + " of this one, and alone " + alone(check, value),
                ShortSource.of(value));
    }

    private static Boolean alone(BatchCheck check, Object value) {
        return check.test(value);
    }
}
