package dev.satya.interpreter.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTableTest {

    static Stream<String> names() {
        return IntStream.rangeClosed(0, 26).mapToObj("abcdefghijklmnopqrstuvwxyz"::substring);
    }

    @ParameterizedTest
    @MethodSource("names")
    void isQuotedAt_theNameWhereverItStands(String name) {
        NameTable table = new NameTable(List.of(name));
        for (String before : List.of("", "{", "        {")) {
            for (String behind : List.of("", ":", ":1}", ":12345678901234}")) {
                byte[] text = bytes(before + '"' + name + '"' + behind);
                assertThat(table.isQuotedAt(0, text, before.length())).isTrue();
            }
        }
        assertThat(table.quoted(0)).isEqualTo(bytes('"' + name + '"'));
    }

    @ParameterizedTest
    @MethodSource("names")
    void isQuotedAt_anotherUnitAnywhere_isNotTheName(String name) {
        NameTable table = new NameTable(List.of(name));
        for (String behind : List.of("", ":12345678901234}")) {
            for (int i = 0; i < name.length() + 2; i++) {
                byte[] text = bytes('"' + name + '"' + behind);
                text[i]++;
                assertThat(table.isQuotedAt(0, text, 0)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void isQuotedAt_textThatEndsBeforeTheName_isNotTheName(String name) {
        NameTable table = new NameTable(List.of(name));
        String text = '"' + name;
        for (int i = 0; i <= text.length(); i++) {
            assertThat(table.isQuotedAt(0, bytes(text.substring(0, i)), 0)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a\\b", "a\nb", "\ud800"})
    void isQuotedAt_nameThatNeedsAnEscape_isNot(String name) {
        NameTable table = new NameTable(List.of(name));

        assertThat(table.quoted(0)).isEmpty();
        assertThat(table.isQuotedAt(0, bytes('"' + name + '"'), 0)).isFalse();
        assertThat(table.find(name)).isZero();
    }

    @Test
    void isQuotedAt_nameBeyondAscii_isComparedInUtf8() {
        NameTable table = new NameTable(List.of("größe", "x"));

        assertThat(table.isQuotedAt(0, bytes("\"größe\": 1"), 0)).isTrue();
        assertThat(table.isQuotedAt(1, bytes("\"größe\": 1"), 0)).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
