package dev.satya.plugins.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.plugins.Formats;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeFormatTest {

    static Stream<String> wellFormed() {
        return Stream.of(
                "00:00:00Z",
                "23:59:59z",
                "12:00:00.0Z",
                "12:00:00." + "9".repeat(1000) + "Z",
                "12:00:00+00:00",
                "12:00:00-00:00",
                "12:00:00+23:59",
                "12:00:00.5-23:59",
                "23:59:60Z",
                "23:59:60.9Z",
                "00:59:60+01:00",
                "22:59:60-01:00",
                "23:58:60-00:01",
                "00:00:60+00:01");
    }

    static Stream<String> malformed() {
        return Stream.of(
                "",
                "Z",
                "12:00",
                "12:00Z",
                "12:00:00",
                "12:00:00.",
                "12:00:00.Z",
                "12:00:00,5Z",
                "24:00:00Z",
                "12:60:00Z",
                "12:00:61Z",
                "1:00:00Z",
                "12:0:00Z",
                "12:00:0Z",
                "12-00:00Z",
                "12:00-00Z",
                "120000Z",
                "12:00:00 Z",
                "12:00:00ZZ",
                "12:00:00Z ",
                "12:00:00+",
                "12:00:00+01",
                "12:00:00+0100",
                "12:00:00+01:0",
                "12:00:00+01:000",
                "12:00:00+24:00",
                "12:00:00+01:60",
                "12:00:00~01:00",
                "12:00:00\u221201:00",
                "12:00:60Z",
                "23:59:60+01:00",
                "23:59:60-01:00",
                "00:00:60Z",
                "23:59:61Z",
                "1\u0662:00:00Z");
    }

    @ParameterizedTest
    @MethodSource("wellFormed")
    void time_wellFormed_conforms(String text) {
        assertThat(Formats.test("time", text)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void time_malformed_doesNotConform(String text) {
        assertThat(Formats.test("time", text)).isFalse();
    }
}
