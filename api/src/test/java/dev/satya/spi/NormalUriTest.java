package dev.satya.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalUriTest {
    @ParameterizedTest
    @CsvSource({
        "HTTP://Example.com/a%7eb, http://example.com/a~b",
        "http://www.EXAMPLE.com/, http://www.example.com/",
        "eXAMPLE://a/./b/../b/%63/%7bfoo%7d, example://a/b/c/%7Bfoo%7D",
        "http://User@Host/A, http://User@host/A",
        "http://h%6Fst:80/x?Q=%7e%2f#F%7e, http://host:80/x?Q=~%2F#F~",
        "URN:Example:A%2c%61, urn:Example:A%2Ca",
        "JAR:file:/App.jar!/S/m.json, jar:file:/App.jar!/S/m.json",
        "classpath:S/m.json, classpath:S/m.json",
        "file:///Dir/../m.json, file:///m.json",
        "A/b:C, A/b:C",
        "./c.json, c.json",
        "//HOST/x, //host/x",
        "http://x/100%, http://x/100%",
        "http://x/%zz%4, http://x/%zz%4",
        "http://x/%C3%a9, http://x/%C3%A9",
        "'', ''",
        ":a, :a",
        "/a:B/C, /a:B/C",
        "http://x/%41%5a%61%7a%30%39%2d%2e%5f%7e, http://x/AZaz09-._~",
        "http://x/%40%5b%60%7b%2f%3a, http://x/%40%5B%60%7B%2F%3A",
        "http://x/%00%7f, http://x/%00%7F",
        "http://x/%, http://x/%",
        "http://x/%4, http://x/%4",
        "http://x/%41, http://x/A",
        "http://x/a/.., http://x/",
        "http://x/a/b/.., http://x/a/",
        "http://x/a/., http://x/a/",
        "http://x/a/..b/.c, http://x/a/..b/.c",
        "http://x/../../a, http://x/a",
        "../a, a",
        "../../a/b, a/b",
        "./../a, a",
        ".., ''",
        "., ''",
        "..., ...",
        "../.., ''",
        "a/../b, /b",
        "x:../a, x:../a",
        "?a/../b, ?a/../b",
        "#../a, #../a",
    })
    void uri_hasOneNormalForm(String uri, String normal) {
        assertThat(NormalUri.of(uri)).isEqualTo(normal);
        assertThat(NormalUri.of(normal)).isEqualTo(normal);
    }
}
