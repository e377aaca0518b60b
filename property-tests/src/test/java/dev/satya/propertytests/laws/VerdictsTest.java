package dev.satya.propertytests.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.propertytests.laws.ConstraintLaws.Subject;
import dev.satya.propertytests.laws.ConstraintLaws.Verdict;
import dev.satya.schema.JsonType;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of each law, also where a check is slow or does not come back. */
class VerdictsTest {
    private static final int TRIES = 30;
    private static final int LONG = 1_000;

    private static ConstraintPlugin lawless(String name) {
        return Lawless.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Subject subject(ConstraintPlugin constraint) {
        return new Subject(constraint, Map.of(), TRIES, 1);
    }

    private static List<Verdict> verdicts(ConstraintPlugin constraint) {
        return ConstraintLaws.of(constraint).tries(TRIES).measuredBy(Steps.METER).verdicts();
    }

    private static Lawless texts(Check check) {
        return new Lawless("texts", Set.of(JsonType.STRING), List.of(), it -> check);
    }

    @Test
    void laws_haveDifferentNames() {
        assertThat(verdicts(lawless("untyped")).stream().map(Verdict::law))
                .doesNotHaveDuplicates()
                .hasSize(15);
    }

    /** Also where longer values would take longer than anybody waits. */
    @ParameterizedTest
    @ValueSource(strings = {"quadratic", "exponential", "quadratic-list"})
    void laws_afterOneOfTime_areAskedOfValuesThatAreNotSlow(String name) {
        List<Verdict> verdicts = verdicts(lawless(name));

        assertThat(verdicts)
                .filteredOn(verdict -> verdict.breach() != null)
                .extracting(Verdict::law)
                .containsExactly("linear time (a heuristic)");
        assertThat(verdicts)
                .filteredOn(verdict -> verdict.law().equals("total"))
                .singleElement()
                .satisfies(
                        total -> {
                            assertThat(total.remainder()).startsWith("asked up to a size of ");
                            assertThat(total.wasAsked()).isTrue();
                        });
    }

    @Test
    void check_thatDoesNotComeBack_isToldAndNothingIsAskedAfterwards() {
        CountDownLatch never = new CountDownLatch(1);
        Lawless stuck =
                texts(
                        value -> {
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return true;
                        });
        Proceedings proceedings =
                new Proceedings(subject(stuck), Budget.DEFAULT, Duration.ofMillis(50), () -> 0);

        List<Verdict> verdicts = ConstraintLaws.of(stuck).verdicts(proceedings);
        never.countDown();

        assertThat(verdicts).anyMatch(it -> String.valueOf(it.breach()).contains("not come back"));
        assertThat(verdicts.get(verdicts.size() - 1).wasAsked()).isFalse();
    }

    @Test
    void law_thatHasNoTimeLeft_asksNoMore() {
        AtomicLong seconds = new AtomicLong();
        AtomicInteger asked = new AtomicInteger();
        Lawless slow =
                texts(
                        value -> {
                            asked.incrementAndGet();
                            return true;
                        });
        Proceedings proceedings =
                new Proceedings(
                        subject(slow),
                        Budget.DEFAULT,
                        Duration.ofMinutes(1),
                        () -> seconds.addAndGet(1_000_000_000));

        assertThat(ConstraintLaws.of(slow).verdicts(proceedings))
                .filteredOn(verdict -> verdict.law().equals("deterministic"))
                .singleElement()
                .extracting(Verdict::remainder)
                .isEqualTo("as far as it was asked in 10 s");
        assertThat(asked.get()).isLessThan(20_000);
    }

    /** Short texts in capitals; makes another one of them. */
    private record Shouting(java.util.function.UnaryOperator<Object> change, String complaint)
            implements ConstraintPlugin {
        @Override
        public String name() {
            return "shouting";
        }

        @Override
        public Set<JsonType> types() {
            return Set.of(JsonType.STRING);
        }

        @Override
        public boolean normalises() {
            return true;
        }

        @Override
        public Check bind(Arguments arguments) {
            arguments.allow();
            return new Check() {
                @Override
                public boolean test(Object value) {
                    String text = value.toString();
                    return text.length() < LONG && text.equals(text.toUpperCase(Locale.ROOT));
                }

                @Override
                public Object normalised(Object value) {
                    return change.apply(value);
                }
            };
        }
    }

    static List<Shouting> changes() {
        return List.of(
                new Shouting(value -> value + "!", "and of that something else"),
                new Shouting(value -> value + "a", "normalised gives what it refuses"),
                new Shouting(value -> value.toString().length(), "in place of java.lang.String"),
                new Shouting(value -> null, "normalised gives null"),
                new Shouting(value -> value.toString().charAt(0) + "", "normalised throws"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void value_thatIsMadeOfAnother_isHeldToItsLaw(Shouting wrong) {
        assertThat(verdicts(wrong))
                .filteredOn(verdict -> verdict.breach() != null)
                .singleElement()
                .satisfies(
                        verdict -> {
                            assertThat(verdict.law()).isEqualTo("normalised");
                            assertThat(verdict.breach()).contains(wrong.complaint());
                        });
    }

    @Test
    void value_thatLosesItsSpaces_isLawful() {
        Shouting lawful = new Shouting(value -> value.toString().replace(" ", ""), "");

        assertThat(verdicts(lawful)).allMatch(verdict -> verdict.breach() == null);
    }
}
