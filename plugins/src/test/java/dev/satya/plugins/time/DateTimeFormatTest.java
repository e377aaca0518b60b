package dev.satya.plugins.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.plugins.Formats;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DateTimeFormatTest {

    static Stream<String> wellFormed() {
        return Stream.of(
                "1970-01-01T00:00:00Z",
                "2024-02-29t23:59:59z",
                "2016-12-31T23:59:60Z",
                "2017-01-01T00:59:60+01:00",
                "2024-01-01T00:00:00." + "1".repeat(1000) + "-23:59");
    }

    static Stream<String> malformed() {
        return Stream.of(
                "",
                "T",
                "2024-01-01",
                "2024-01-01T",
                "2024-01-01Z",
                "T00:00:00Z",
                "2024-01-01 00:00:00Z",
                "2024-01-01_00:00:00Z",
                "2024-01-01T00:00:00",
                "2024-01-01T00:00Z",
                "2023-02-29T00:00:00Z",
                "2024-13-01T00:00:00Z",
                "2024-01-01T24:00:00Z",
                "2024-01-01T00:00:00Z ",
                "2024-01-01TT00:00:00Z",
                "20240101T000000Z",
                "2024-1-01T00:00:00Z");
    }

    @ParameterizedTest
    @MethodSource("wellFormed")
    void dateTime_wellFormed_conforms(String text) {
        assertThat(Formats.test("date-time", text)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void dateTime_malformed_doesNotConform(String text) {
        assertThat(Formats.test("date-time", text)).isFalse();
    }
}
