package dev.satya.plugins.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.plugins.Formats;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Ipv6FormatTest {

    static Stream<String> wellFormed() {
        return Stream.of(
                "::",
                "::1",
                "1::",
                "1:2:3:4:5:6:7:8",
                "1::8",
                "1:2:3:4:5:6:7::",
                "::2:3:4:5:6:7:8",
                "1:2:3::5:6:7:8",
                "2001:DB8::aBcD",
                "0000:0000:0000:0000:0000:0000:0000:0000",
                "::1.2.3.4",
                "::ffff:1.2.3.4",
                "1::1.2.3.4",
                "1:2:3:4:5:6:1.2.3.4",
                "1:2:3:4:5::1.2.3.4",
                "0000:0000:0000:0000:0000:0000:255.255.255.255");
    }

    static Stream<String> malformed() {
        return Stream.of(
                "",
                ":",
                ":::",
                "::::",
                "1",
                "1:",
                ":1",
                "1:2",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:",
                ":2:3:4:5:6:7:8",
                "1::2::3",
                "::1::",
                "1:::2",
                "1:2:3:4:5:6:7:8::",
                "::1:2:3:4:5:6:7:8",
                "1:2:3:4::5:6:7:8",
                "12345::",
                "::12345",
                "g::",
                "::g",
                "1.2.3.4",
                "1.2.3.4::",
                "::1.2.3.4:5",
                "1:2:3:4:5:6:7:1.2.3.4",
                "1:2:3:4:5:1.2.3.4",
                "1:2:3:4:5:6::1.2.3.4",
                "::1.2.3",
                "::1.2.3.256",
                "::1.2.3.04",
                "::.1.2.3",
                "[::1]",
                "::1%eth0",
                "::1/64",
                " ::1",
                "::1 ",
                "::\u0661");
    }

    @ParameterizedTest
    @MethodSource("wellFormed")
    void ipv6_wellFormed_conforms(String text) {
        assertThat(Formats.test("ipv6", text)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void ipv6_malformed_doesNotConform(String text) {
        assertThat(Formats.test("ipv6", text)).isFalse();
    }
}
