package dev.satya.interpreter.jsonschema.uri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.schema.SchemaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UriReferenceTest {
    private static final String BASE = "http://a/b/c/d;p?q";

    private static String resolve(String base, String reference) {
        return UriReference.parse(base).resolve(UriReference.parse(reference)).toString();
    }

    /** RFC 3986 §5.4.1. */
    @ParameterizedTest
    @CsvSource({
        "g:h, g:h",
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g",
        "?y, http://a/b/c/d;p?y",
        "g?y, http://a/b/c/g?y",
        "'#s', http://a/b/c/d;p?q#s",
        "'g#s', http://a/b/c/g#s",
        "'g?y#s', http://a/b/c/g?y#s",
        "';x', http://a/b/c/;x",
        "g;x, http://a/b/c/g;x",
        "'g;x?y#s', http://a/b/c/g;x?y#s",
        "'', http://a/b/c/d;p?q",
        "., http://a/b/c/",
        "./, http://a/b/c/",
        ".., http://a/b/",
        "../, http://a/b/",
        "../g, http://a/b/g",
        "../.., http://a/",
        "../../, http://a/",
        "../../g, http://a/g",
    })
    void reference_ofTheNormalExamples_isResolved(String reference, String target) {
        assertThat(resolve(BASE, reference)).isEqualTo(target);
    }

    /** RFC 3986 §5.4.2. */
    @ParameterizedTest
    @CsvSource({
        "../../../g, http://a/g",
        "../../../../g, http://a/g",
        "/./g, http://a/g",
        "/../g, http://a/g",
        "g., http://a/b/c/g.",
        ".g, http://a/b/c/.g",
        "g.., http://a/b/c/g..",
        "..g, http://a/b/c/..g",
        "./../g, http://a/b/g",
        "./g/., http://a/b/c/g/",
        "g/./h, http://a/b/c/g/h",
        "g/../h, http://a/b/c/h",
        "g;x=1/./y, http://a/b/c/g;x=1/y",
        "g;x=1/../y, http://a/b/c/y",
        "g?y/./x, http://a/b/c/g?y/./x",
        "g?y/../x, http://a/b/c/g?y/../x",
        "'g#s/./x', http://a/b/c/g#s/./x",
        "'g#s/../x', http://a/b/c/g#s/../x",
        "http:g, http:g",
    })
    void reference_ofTheAbnormalExamples_isResolved(String reference, String target) {
        assertThat(resolve(BASE, reference)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "file:///home/u/main.json, leaf.json, file:///home/u/leaf.json",
        "file:///home/u/main.json, ../leaf.json, file:///home/leaf.json",
        "file:///home/u/main.json, /leaf.json, file:///leaf.json",
        "file:/home/u/main.json, leaf.json, file:/home/u/leaf.json",
        "file:///C:/s/main.json, ../leaf.json, file:///C:/leaf.json",
        "jar:file:/app.jar!/s/m.json, leaf.json, jar:file:/app.jar!/s/leaf.json",
        "jar:file:/app.jar!/s/m.json, /leaf.json, jar:file:/app.jar!/leaf.json",
        "jar:file:/app.jar!/s/m.json, ../../../leaf.json, jar:file:/app.jar!/leaf.json",
        "jar:file:/app.jar!/s/m.json, '#x', jar:file:/app.jar!/s/m.json#x",
        "jar:file:/app.jar!/s/m.json, '', jar:file:/app.jar!/s/m.json",
        "jar:file:/app.jar!/s/m.json, ?v=1, jar:file:/app.jar!/s/m.json?v=1",
        "jar:file:/a.jar!/lib/b.jar!/s/m.json, leaf.json, jar:file:/a.jar!/lib/b.jar!/s/leaf.json",
        "jar:file:/app.jar!/s/m.json, //h/x, file://h/x",
        "jar:file:/app.jar!/s/m.json, http://h/x, http://h/x",
        "classpath:s/m.json, leaf.json, classpath:s/leaf.json",
        "classpath:s/m.json, ../leaf.json, classpath:leaf.json",
        "classpath:s/m.json, ../../leaf.json, classpath:leaf.json",
        "classpath:m.json, leaf.json, classpath:leaf.json",
        "classpath:/s/m.json, leaf.json, classpath:/s/leaf.json",
        "classpath:s/m.json, /leaf.json, classpath:/leaf.json",
        "s/m.json, ../leaf.json, leaf.json",
        "'', ./leaf.json, leaf.json",
        "http://h.test/x/y/m.json, ../../../z.json, http://h.test/z.json",
        "http://h.test, z.json, http://h.test/z.json",
        "http://h.test/s?file=/a/b.json, leaf.json, http://h.test/leaf.json",
        "http://h.test/s/m.json?v=1, ?v=2, http://h.test/s/m.json?v=2",
        "urn:example:a, '#x', urn:example:a#x",
        "urn:example:a, b, urn:b",
        "http://h.test/s/m.json, http://h.test/a/../b.json, http://h.test/b.json",
        "http://h.test/ä/m.json, ö.json, http://h.test/ä/ö.json",
        "http://[::1]/m.json, leaf.json, http://[::1]/leaf.json",
    })
    void reference_onABaseOfAnotherKind_isResolved(String base, String reference, String target) {
        assertThat(resolve(base, reference)).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "a\\b", "1a:b", ":b", "a%2", "a%zz", "a[0]", "a<b>", "a|b", "a?b c"})
    void text_withWhatHasNoPlaceInAUri_isRefused(String text) {
        assertThatThrownBy(() -> UriReference.parse(text))
                .isInstanceOf(SchemaException.class)
                .hasMessage("\"" + text + "\" is no URI reference");
    }

    @Test
    void path_ofManySegments_isWalkedOnce() {
        String deep = "a/".repeat(200_000);
        String up = "../".repeat(200_000);

        assertThat(resolve("http://h/", "/" + deep + up + "b")).isEqualTo("http://h/b");
    }
}
