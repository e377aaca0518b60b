package dev.satya.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** URIs by RFC 3986, and the addresses of hosts in them. */
class UriGrammarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "http://example.com:80/a?b#c",
                "http://example.com:/",
                "http://u:p@h",
                "http://@h",
                "http://",
                "file:///a",
                "a:",
                "Z+-.09:x",
                "z:x",
                "A:x",
                "urn:a:b:c",
                "mailto:a@b",
                "a:b:c@d",
                "http://h/%41",
                "http://h/a%4a",
                "http://h/%aF",
                "http://h?/?:@",
                "http://h#/?:@",
                "http://[::1]",
                "http://[::1]:8080/",
                "http://[::1]:/",
                "http://[v1.a]",
                "http://[V1F.a:b]",
                "http://[vFf.~]",
                "http://a!$&'()*+,;=-._~/",
                "http://0.9:09"
            })
    void areUris(String text) {
        assertThat(RfcUri.isUri(text)).isTrue();
        assertThat(RfcUri.isReference(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "/",
                "//h",
                "a/b:c",
                "./a:b",
                "?a",
                "#a",
                "a?b?c",
                "a#b?c",
                "@",
                "1/a:b",
                "//h:1/a:b",
                "a?b:c"
            })
    void areRelative(String text) {
        assertThat(RfcUri.isReference(text)).isTrue();
        assertThat(RfcUri.isUri(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":a",
                "1:a",
                "+a:b",
                "a_:b",
                "a b",
                "http://h/ ",
                "a#b#c",
                "http://h/%",
                "http://h/%4",
                "http://h/%4g",
                "http://h/%g4",
                "http://h?%",
                "http://h#%",
                "http://h?[",
                "http://h#[",
                "http://h/[",
                "http://h:8x",
                "http://h:80:80",
                "http://h/{",
                "http://h/\u00e9",
                "http://h/\u0661",
                "http://\u0661",
                "http://a[b]",
                "http://[",
                "http://[]",
                "http://[::1",
                "http://[::1]x",
                "http://[1.2.3.4]",
                "http://[v.a]",
                "http://[v1.]",
                "http://[v1]",
                "http://[vg.a]",
                "http://[v1.a%41]",
                "http://[v1.a/b]",
                "http://u%@h",
                "http://[u@h",
                "http://a@b@h",
                "a`b",
                "a{:b",
                "@:b",
                "[:b"
            })
    void areNone(String text) {
        assertThat(RfcUri.isReference(text)).isFalse();
        assertThat(RfcUri.isUri(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0,          0 0 0 0",
        "255.255.255.255,  -1 -1 -1 -1",
        "1.20.30.199,      1 20 30 -57",
        "1.2.3,            ''",
        "1.2.3.4.5,        ''",
        "1.2.3.,           ''",
        "256.1.1.1,        ''",
        "1.1.1.256,        ''",
        "01.1.1.1,         ''",
        "1.1.1.00,         ''",
        "1.1.1.0001,       ''",
        "1.1.1.a,          ''",
        "1.1.1.:,          ''",
        "1.1.1./,          ''",
        "1.1.1.+1,         ''",
        "'',               ''"
    })
    void addressesOfVersion4(String text, String bytes) {
        assertThat(words(IpLiteral.version4(text))).isEqualTo(bytes);
    }

    private static String words(byte[] bytes) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; bytes != null && i < bytes.length; i++) {
            words.append(i == 0 ? "" : " ").append(bytes[i]);
        }
        return words.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "1:2:3:4:5:6:7:8,          1:2:3:4:5:6:7:8",
        "::,                       ::",
        "::1,                      ::1",
        "1::,                      1::",
        "0:0:0:0:0:0:0:0,          ::",
        "ABCD:ef01::0009,          abcd:ef01::9",
        "1::8,                     1::8",
        "1:0:0:4:0:0:0:8,          1:0:0:4::8",
        "1:0:0:4:5:0:0:8,          1::4:5:0:0:8",
        "1:0:3:4:5:6:7:8,          1:0:3:4:5:6:7:8",
        "0:0:3:4:5:6:7:8,          ::3:4:5:6:7:8",
        "1:2:3:4:5:6:0:0,          1:2:3:4:5:6::",
        "::1.2.3.4,                ::102:304",
        "1:2:3:4:5:6:255.254.1.0,  1:2:3:4:5:6:fffe:100",
        "::255.0.128.1,            ::ff00:8001",
        "1::2:3:4:5:6:7,           1:0:2:3:4:5:6:7"
    })
    void addressesOfVersion6(String text, String written) {
        byte[] address = IpLiteral.version6(text);
        assertThat(address).hasSize(16);
        assertThat(IpLiteral.written(address)).isEqualTo(written);
        assertThat(IpLiteral.version6(written)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "1",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1::2::3",
                ":::",
                "1:2:3:4:5:6:7::8",
                "::1:2:3:4:5:6:7:8",
                "12345::",
                "g::",
                "::g",
                "::\u0661",
                "1.2.3.4::",
                "::1.2.3.4:5",
                "::1.2.3.256",
                "1:2:3:4:5:6:7:1.2.3.4",
                "::1%eth0"
            })
    void noAddressesOfVersion6(String text) {
        assertThat(IpLiteral.version6(text)).isNull();
        assertThat(IpLiteral.isVersion6(text)).isFalse();
    }
}
