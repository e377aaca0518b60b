package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
    private @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "612E6A736F6E, a.json, a.json",
        "C3A9, é, é",
        "F09F9880, 😀, 😀",
        "E9, \uDCE9, \\xE9",
        "FF41C3A9FE, \uDCFFAé\uDCFE, \\xFFAé\\xFE",
        "F09F41, \uDCF0\uDC9FA, \\xF0\\x9FA",
        "EDB380, \uDCED\uDCB3\uDC80, \\xED\\xB3\\x80"
    })
    void name_ofAnyBytes_isATextAndBack(String hex, String text, String shown) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThat(FileNames.decode(bytes)).isEqualTo(text);
        assertThat(FileNames.encode(text)).isEqualTo(bytes);
        assertThat(Text.printable(text)).isEqualTo(shown);
    }

    @Test
    void path_ofPlainName_isJavasOwn() {
        assertThat(FileNames.path("a/b.json")).isEqualTo(Path.of("a/b.json"));
    }

    @Test
    void path_ofOtherBytes_keepsThem() {
        assertThat(FileNames.path("/a/\uDCFF%41.json").toUri().toString())
                .endsWith("/a/%FF%2541.json");
        assertThat(FileNames.path("a\uDCFF").toUri().toString()).endsWith("/a%FF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.json", "/a/b", "é", "-", "\uDCFF", "a/\uDCFF%41", "/a/é\uDCFE", "./-"})
    void name_ofAPath_isAsGiven(String name) {
        assertThat(FileNames.name(FileNames.path(name))).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate --schema #",
                "validate --schema SCHEMA --document #",
                "validate --schema SCHEMA --plugins #",
                "validate --schema SCHEMA --resolve-dir #",
                "validate --schema SCHEMA --violations no/#",
                "explain --schema #"
            })
    void message_aboutAFile_namesItAsGiven(String command) {
        Path schema = Samples.write(folder, "schema.json", "{}");
        String input = command.startsWith("explain") ? "" : " #";
        for (String name : List.of("gone\uDCFF", "/gone\uDCFF/é")) {
            Object[] words =
                    (command + input)
                            .replace("#", name)
                            .replace("SCHEMA", schema.toString())
                            .split(" ");
            Run run = Run.satya(words);
            assertThat(run.err()).contains(Text.printable(name)).doesNotContain("/proc/");
            assertThat(run.code()).isEqualTo(2);
        }
    }

    @Test
    void path_withZero_isNone() {
        assertThatThrownBy(() -> FileNames.path("a\0b")).isInstanceOf(InvalidPathException.class);
    }

    private static String[] raw(String[] args, String commandLine) {
        byte[] bytes = commandLine.replace('|', '\0').getBytes(StandardCharsets.ISO_8859_1);
        return RawArguments.of(args, bytes, StandardCharsets.UTF_8);
    }

    @Test
    void arguments_thatJavaLost_areThoseOfTheCommandLine() {
        assertThat(
                        raw(
                                new String[] {"-x", "\uFFFD.json", "é"},
                                "java|Main|-x|\u00FF.json|\u00C3\u00A9|"))
                .containsExactly("-x", "\uDCFF.json", "é");
    }

    @Test
    void arguments_ofAnotherCommandLine_stayAsTheyAre() {
        String[] args = {"a", "\uFFFD"};
        assertThat(raw(args, "java|b|\u00FF|")).isSameAs(args);
        assertThat(raw(args, "\u00FF|")).isSameAs(args);
        assertThat(raw(args, "")).isSameAs(args);
    }
}
