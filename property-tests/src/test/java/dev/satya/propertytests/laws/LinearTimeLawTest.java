package dev.satya.propertytests.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.propertytests.laws.ConstraintLaws.Breach;
import dev.satya.propertytests.laws.ConstraintLaws.Subject;
import dev.satya.schema.JsonType;
import dev.satya.spi.Check;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Costs by the length of a text, in nanoseconds that nobody measured. */
class LinearTimeLawTest {

    private static Breach breach(Meter meter) {
        Lawless constraint =
                new Lawless(
                        "text",
                        Set.of(JsonType.STRING),
                        List.of(),
                        arguments -> {
                            arguments.allow();
                            return value -> true;
                        });
        return new LinearTimeLaw(meter)
                .breach(new Subject(constraint, Map.of(), 1, 1), Budget.unlimited());
    }

    private static Meter of(LongUnaryOperator cost) {
        return (check, value) -> cost.applyAsLong(((String) value).length());
    }

    static List<LongUnaryOperator> lawful() {
        return List.of(
                length -> 0,
                length -> 100 * length,
                length -> 20 * length * Long.numberOfTrailingZeros(Long.highestOneBit(length + 1)),
                length -> 40_000_000 + length);
    }

    @ParameterizedTest
    @MethodSource("lawful")
    void cost_aboutAsTheLength_isLawful(LongUnaryOperator cost) {
        assertThat(breach(of(cost))).isNull();
    }

    @Test
    void cost_ofPowers_isABreachWithTheGrowth() {
        Breach breach = breach(of(length -> length * length));

        assertThat(breach.words())
                .contains("8 times the size takes 64 times the time: 256 takes 0.066 ms, 2048");
    }

    @Test
    void cost_ofShortTextThatIsLarge_isABreachWithTheTime() {
        Breach breach = breach(of(length -> 1L << Math.min(length, 40)));

        assertThat(breach.words()).contains("the size 28 takes 268.435 ms");
    }

    /** Each third call is disturbed. */
    private static final class Disturbed implements Meter {
        private int calls;

        @Override
        public long once(Check check, Object value) {
            long usual = 100L * ((String) value).length();
            return ++calls % 3 == 0 ? usual + 1_000_000_000 : usual;
        }
    }

    @Test
    void cost_thatIsDisturbedNowAndThen_isLawful() {
        assertThat(breach(new Disturbed())).isNull();
    }
}
