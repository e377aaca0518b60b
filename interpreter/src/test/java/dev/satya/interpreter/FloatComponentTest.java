package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.schema.Decimals;
import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A float in a record is its shortest decimal, whatever the JDK writes for it. */
class FloatComponentTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    record Single(float value) {}

    static Stream<Float> floats() {
        Random random = new Random(20_261_130);
        Stream<Float> powers = IntStream.range(-149, 128).mapToObj(i -> Math.scalb(1f, i));
        Stream<Float> others =
                random.ints(300)
                        .mapToObj(Float::intBitsToFloat)
                        .filter(it -> Float.isFinite(it) && it != 0);
        return Stream.concat(powers, others);
    }

    @ParameterizedTest
    @MethodSource("floats")
    void component_asADouble_isTheShortestDecimal(float value) {
        BigDecimal shortest = Decimals.shortest(value);
        Schema number = Schema.number().ge(shortest).le(shortest);
        Schema schema = Schema.object().field("value", number).build();

        assertThat(SATYA.compile(schema, Single.class).violations(new Single(value))).isEmpty();
    }
}
