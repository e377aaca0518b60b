package dev.satya.interpreter.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Doubles, which are written as short as they can be. */
class DoubleRoundTripTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    /** JDKs before 19 print 2.0E23 as 1.9999999999999998E23, and others like it. */
    @ParameterizedTest
    @ValueSource(
            doubles = {
                2e23,
                718042665588883456.0,
                0.1,
                -0.0,
                1e-7,
                4.9e-324,
                1.7976931348623157e308
            })
    void double_writtenAndRead_isTheSameDouble(double value) {
        String json = SATYA.toJson(value);
        assertThat(SATYA.compile(Schema.any(), Object.class).parseJson(json)).isEqualTo(value);
    }
}
