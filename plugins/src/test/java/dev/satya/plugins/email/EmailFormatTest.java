package dev.satya.plugins.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.plugins.Formats;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EmailFormatTest {

    static Stream<String> wellFormed() {
        return Stream.of(
                "a@b",
                "a@b.c",
                "alice@example.com",
                "a.b.c@example.com",
                "!#$%&'*+-/=?^_`{|}~@example.com",
                "\"\"@example.com",
                "\"a\\\"b\"@example.com",
                "\"a\\\\\"@example.com",
                "\"a b@c..d\"@example.com",
                "1@2",
                "a@1host.example",
                "a@xn--bcher-kva.example",
                "a@a--b.example",
                "a".repeat(64) + "@example.com",
                "a@" + "b".repeat(63) + ".example",
                "a@" + "b.".repeat(125) + "cc",
                "a@[0.0.0.0]",
                "a@[255.255.255.255]",
                "a@[IPv6:::]",
                "a@[ipv6:2001:db8::1]",
                "a@[IPv6:::ffff:1.2.3.4]");
    }

    static Stream<String> malformed() {
        return Stream.of(
                "",
                "@",
                "a",
                "a@",
                "@b",
                "a@@b",
                "a@b@c",
                ".a@b",
                "a.@b",
                "a..b@c",
                "a b@c",
                "a,b@c",
                "a@b c",
                "a@b.",
                "a@.b",
                "a@b..c",
                "a@-b",
                "a@b-",
                "a@b_c",
                "a@b\n",
                "\"a@b",
                "\"a\"b@c",
                "\"a\\\"@b",
                "\"a\n\"@b",
                "\"é\"@b",
                "a\"b\"@c",
                "é@example.com",
                "a@é.example",
                "a@\uff0ecom",
                "\ud83d\ude00@b",
                "\ud83d@b",
                "a".repeat(65) + "@example.com",
                "a@" + "b".repeat(64) + ".example",
                "a@" + "b.".repeat(125) + "ccc",
                "a@[]",
                "a@[",
                "a@]",
                "a@[1.2.3]",
                "a@[1.2.3.256]",
                "a@[1.2.3.4",
                "a@[1.2.3.4]x",
                "a@[::1]",
                "a@[IPv6:]",
                "a@[IPv6:1.2.3.4]",
                "a@[IPv4:1.2.3.4]",
                "a@[IPv6:::1%eth0]",
                "Alice <alice@example.com>",
                "<alice@example.com>",
                " alice@example.com",
                "alice@example.com ");
    }

    @ParameterizedTest
    @MethodSource("wellFormed")
    void email_wellFormed_conforms(String text) {
        assertThat(Formats.test("email", text)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void email_malformed_doesNotConform(String text) {
        assertThat(Formats.test("email", text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                  | true
                    a@b.c               | true
                    é@b.c               | true
                    a@exämple.de        | true
                    a@例え.jp            | true
                    a@b。c               | true
                    "a é"@b.c           | true
                    é\u00a0@b.c         | false
                    é@b..c              | false
                    é.@b.c              | false
                    é                   | false
                    """)
    void international_withEmpty_takesLettersOfAllScripts(String text, boolean isValid) {
        Map<String, Boolean> arguments = Map.of("empty", true, "international", true);
        Check check = Formats.plugin("email").bind(new Arguments(arguments));

        assertThat(check.test(text.replace("\\u00a0", "\u00a0"))).isEqualTo(isValid);
    }

    @Test
    void arguments_thatAreFalse_changeNothing() {
        Map<String, Boolean> arguments = Map.of("empty", false, "international", false);
        Check check = Formats.plugin("email").bind(new Arguments(arguments));

        assertThat(check.test("")).isFalse();
        assertThat(check.test("\u00e9@b.c")).isFalse();
        assertThat(check.test("a@b.c")).isTrue();
    }
}
