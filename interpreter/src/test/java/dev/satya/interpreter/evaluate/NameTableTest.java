package dev.satya.interpreter.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.interpreter.HostileSchemas;
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

    @Test
    void names_ofOneHash_areFound() {
        List<String> names = IntStream.range(0, 1000).mapToObj(HostileSchemas::alike).toList();
        NameTable table = new NameTable(names);

        for (int i = 0; i < names.size(); i++) {
            byte[] utf8 = bytes("{" + names.get(i) + "}");
            assertThat(table.find(names.get(i))).isEqualTo(i);
            assertThat(table.find(utf8, 1, utf8.length - 1)).isEqualTo(i);
        }
        assertThat(table.find(HostileSchemas.alike(1000))).isEqualTo(NameTable.UNDECLARED);
        byte[] broken = names.get(0).getBytes(StandardCharsets.ISO_8859_1);
        broken[3] = (byte) 0xFF;
        assertThat(table.find(broken, 0, broken.length)).isEqualTo(NameTable.UNDECLARED);
    }

    @Test
    void find_bytesThatStandInForALoneSurrogate_isAnotherName() {
        NameTable table = new NameTable(List.of("\ud800"));

        assertThat(table.find("\ud800")).isZero();
        assertThat(table.find(bytes("?"), 0, 1)).isEqualTo(NameTable.UNDECLARED);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
