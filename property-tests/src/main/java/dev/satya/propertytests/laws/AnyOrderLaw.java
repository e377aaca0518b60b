package dev.satya.propertytests.laws;

import dev.satya.propertytests.generate.Sample;
import dev.satya.propertytests.laws.ConstraintLaws.Breach;
import dev.satya.propertytests.laws.ConstraintLaws.Law;
import dev.satya.propertytests.laws.ConstraintLaws.Subject;
import dev.satya.spi.Check;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answers do not depend on what was asked before, nor on who asks. */
final class AnyOrderLaw implements Law {

    @Override
    public String name() {
        return "any order";
    }

    @Override
    public @Nullable Breach breach(Subject subject, Budget budget) {
        Probes probes = Probes.of(subject.plugin());
        if (probes.fixed().isEmpty()) {
            return null;
        }
        Random random = new Random(~subject.seed());
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < subject.tries(); i++) {
            Object value = Sample.random(probes, random).value();
            if (budget.allows(value)) {
                values.add(value);
            }
        }
        Check check = subject.bind();
        List<Boolean> answers =
                values.stream().takeWhile(it -> !budget.isSpent()).map(check::test).toList();
        List<Integer> backwards =
                new ArrayList<>(IntStream.range(0, answers.size()).boxed().toList());
        Collections.reverse(backwards);
        for (int i : backwards) {
            if (budget.isSpent()) {
                return null;
            }
            if (check.test(values.get(i)) != answers.get(i)) {
                return breach("after other values", values.get(i), answers.get(i));
            }
        }
        return IntStream.range(0, answers.size())
                .parallel()
                .filter(i -> check.test(values.get(i)) != answers.get(i))
                .mapToObj(i -> breach("on several threads", values.get(i), answers.get(i)))
                .findFirst()
                .orElse(null);
    }

    private static Breach breach(String when, Object value, boolean first) {
        return new Breach(
                "it says " + first + ", and " + when + " it says " + !first, ShortSource.of(value));
    }
}
