package dev.satya.plugins.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.plugins.Formats;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DateFormatTest {

    static Stream<String> wellFormed() {
        return Stream.of(
                "0000-01-01",
                "0000-02-29",
                "1970-01-01",
                "2024-02-29",
                "2000-02-29",
                "2023-02-28",
                "2023-04-30",
                "2023-12-31",
                "9999-12-31");
    }

    static Stream<String> malformed() {
        return Stream.of(
                "",
                "2023",
                "2023-01",
                "2023-1-01",
                "2023-01-1",
                "2023-00-01",
                "2023-13-01",
                "2023-01-00",
                "2023-01-32",
                "2023-04-31",
                "2023-06-31",
                "2023-09-31",
                "2023-11-31",
                "2023-02-29",
                "2100-02-29",
                "1900-02-29",
                "20230101",
                "2023/01/01",
                "2023-01/01",
                "+2023-01-01",
                "12023-01-01",
                "-2023-01-01",
                "2023-01-01 ",
                " 2023-01-01",
                "2023-01-01T",
                "2023-01-01Z",
                "2023-W01-1",
                "2023-001",
                "\u0662023-01-01",
                "2023-01-0:",
                "2023-01-0/");
    }

    @ParameterizedTest
    @MethodSource("wellFormed")
    void date_wellFormed_conforms(String text) {
        assertThat(Formats.test("date", text)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void date_malformed_doesNotConform(String text) {
        assertThat(Formats.test("date", text)).isFalse();
    }
}
