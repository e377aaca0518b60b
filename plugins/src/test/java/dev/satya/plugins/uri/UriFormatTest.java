package dev.satya.plugins.uri;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.plugins.Formats;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UriFormatTest {

    static Stream<String> wellFormed() {
        return Stream.of(
                "a:",
                "a:b",
                "A1+-.:b",
                "a:/",
                "a:/b//c",
                "a:b/c:d@e",
                "a:?",
                "a:#",
                "a:?#",
                "a:?a/b?c",
                "a:#a/b?c",
                "a://",
                "a:///",
                "a://?b",
                "a://#b",
                "a://b",
                "a://b:",
                "a://b:80",
                "a://b:99999999999/",
                "a://@",
                "a://@b",
                "a://b@c",
                "a://b:c:d@e:1/",
                "a://:80",
                "a://%41%4a@%41",
                "a:%00",
                "a://1.2.3.4",
                "a://999.1.1.1",
                "a://-._~!$&'()*+,;=",
                "a://[::]",
                "a://[::1]:80/b",
                "a://b@[1:2:3:4:5:6:7:8]",
                "a://[v1.a]",
                "a://[VFF.:a~!]",
                "https://example.com/a/b;c=d?e=f&g%5B%5D=h",
                "data:text/plain;base64,SGVsbG8=",
                "urn:uuid:00000000-0000-0000-0000-000000000000",
                "tag:example.com,2026:a");
    }

    static Stream<String> malformed() {
        return Stream.of(
                "",
                ":",
                ":a",
                "a",
                "/a",
                "//a",
                "?a",
                "#a",
                "1a:b",
                "+a:b",
                "a_b:c",
                "é:b",
                " a:b",
                "a:b ",
                "a b:c",
                "a:b c",
                "a:\n",
                "a:%",
                "a:%4",
                "a:%4g",
                "a:%g4",
                "a:?%",
                "a:#%zz",
                "a://%@b",
                "a://%4",
                "a:é",
                "a:?é",
                "a:#é",
                "a:\ud83d\ude00",
                "a:##",
                "a:#b#c",
                "a:[",
                "a:]",
                "a:b[c]",
                "a:?[]",
                "a:#[]",
                "a:<b>",
                "a:\"b\"",
                "a:{b}",
                "a:b|c",
                "a:b\\c",
                "a:b^c",
                "a:b`c",
                "a://b@c@d",
                "a://b:c",
                "a://b:80:90",
                "a://b:-1",
                "a://[",
                "a://[]",
                "a://[::",
                "a://[::1",
                "a://::1]",
                "a://[::1]b",
                "a://[::1]]",
                "a://[[::1]]",
                "a://[1.2.3.4]",
                "a://[::1%25eth0]",
                "a://[v.a]",
                "a://[v1.]",
                "a://[v1]",
                "a://[vg.a]",
                "a://[v1.@]",
                "a://[b]@c",
                "a://b[::1]");
    }

    @ParameterizedTest
    @MethodSource("wellFormed")
    void uri_wellFormed_conforms(String text) {
        assertThat(Formats.test("uri", text)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void uri_malformed_doesNotConform(String text) {
        assertThat(Formats.test("uri", text)).isFalse();
    }
}
