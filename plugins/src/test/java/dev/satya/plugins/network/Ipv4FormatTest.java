package dev.satya.plugins.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.plugins.Formats;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Ipv4FormatTest {

    static Stream<String> wellFormed() {
        return Stream.of(
                "0.0.0.0",
                "1.2.3.4",
                "10.20.30.40",
                "99.100.199.200",
                "249.250.254.255",
                "255.255.255.255");
    }

    static Stream<String> malformed() {
        return Stream.of(
                "",
                ".",
                "...",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.",
                ".1.2.3",
                "1..2.3",
                "256.1.1.1",
                "1.1.1.256",
                "999.1.1.1",
                "1000.1.1.1",
                "00.0.0.0",
                "01.0.0.0",
                "0.0.0.00",
                "+1.2.3.4",
                "-1.2.3.4",
                "1.2.3.4 ",
                " 1.2.3.4",
                "1.2.3.4/8",
                "1.2.3.4:80",
                "1,2,3,4",
                "a.b.c.d",
                "0x1.2.3.4",
                "1.2.3.\u0664",
                "99999999999.1.1.1",
                "1.2.3.4\0");
    }

    @ParameterizedTest
    @MethodSource("wellFormed")
    void ipv4_wellFormed_conforms(String text) {
        assertThat(Formats.test("ipv4", text)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void ipv4_malformed_doesNotConform(String text) {
        assertThat(Formats.test("ipv4", text)).isFalse();
    }
}
