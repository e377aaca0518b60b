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
    })
    void uri_hasOneNormalForm(String uri, String normal) {
        assertThat(NormalUri.of(uri)).isEqualTo(normal);
        assertThat(NormalUri.of(normal)).isEqualTo(normal);
    }
}
