package dev.satya.plugins.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.plugins.Formats;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostnameFormatTest {

    static Stream<String> wellFormed() {
        return Stream.of(
                "a",
                "1",
                "a.b",
                "example.com",
                "EXAMPLE.com",
                "a-b",
                "a--b",
                "ab--c",
                "1.2.3.4",
                "123",
                "a.1",
                "a".repeat(63) + ".com",
                "a.".repeat(126) + "a",
                ("a".repeat(63) + ".").repeat(3) + "b".repeat(61),
                "xn--bcher-kva.example",
                "XN--BCHER-KVA.example",
                "www.xn--9n2bp8q.xn--9t4b11yi5a",
                "xn--fiqs8s",
                "xn--p1ai",
                "xn--nxasmq6b");
    }

    static Stream<String> malformed() {
        return Stream.of(
                "",
                ".",
                "a.",
                ".a",
                "a..b",
                "-",
                "-a",
                "a-",
                "a.-b",
                "a-.b",
                "a_b",
                "a b",
                "a\n",
                "é",
                "a\u3002b",
                "a/b",
                "a:80",
                "[::1]",
                "a".repeat(64),
                "a.".repeat(126) + "aa",
                ("a".repeat(63) + ".").repeat(3) + "b".repeat(62),
                "xn--",
                "xn---",
                "xn--a",
                "xn--a-",
                "xn--a--",
                "xn--ls8h",
                "xn--bcher-kv",
                "xn--99999999",
                "xn--" + "9".repeat(59),
                "a.xn--a.b");
    }

    @ParameterizedTest
    @MethodSource("wellFormed")
    void hostname_wellFormed_conforms(String text) {
        assertThat(Formats.test("hostname", text)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void hostname_malformed_doesNotConform(String text) {
        assertThat(Formats.test("hostname", text)).isFalse();
    }
}
