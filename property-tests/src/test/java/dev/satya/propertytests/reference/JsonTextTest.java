package dev.satya.propertytests.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                " true\n",
                "-0",
                "1.5e+3",
                "\"\\u00e9\\n\\/\"",
                "[]",
                "[1, [2]]",
                "{}",
                "{\"a\":1,\"a\":2}",
                "\"\\ud800\"",
                "1E400",
                "\t\r\n 0",
                "\ufeff1",
                "\ufeff 1"
            })
    void read_json_isTaken(String text) {
        assertThat(read(text).fault()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nul",
                "tru",
                "01",
                "1.",
                ".5",
                "+1",
                "1e",
                "--1",
                "NaN",
                "'a'",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\t\"",
                "[1,]",
                "[1 2]",
                "{\"a\"}",
                "{a:1}",
                "{\"a\":1,}",
                "1 2",
                "[",
                "{",
                "\ufeff",
                "\ufeff\ufeff1",
                " \ufeff1",
                "\u00a01",
                "//\n1"
            })
    void read_anythingElse_isRefused(String text) {
        assertThat(read(text).fault()).isNotNull();
    }

    @Test
    void read_bytesThatAreNotUtf8_areRefused() {
        assertThat(JsonText.read(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}).fault())
                .isNotNull();
        assertThat(
                        JsonText.read(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'})
                                .fault())
                .isNotNull();
    }

    @Test
    void read_repeatedName_keepsTheFirstValueAndTheNameForEachOther() {
        JsonObject object = (JsonObject) read("{\"a\":1,\"b\":2,\"\\u0061\":3,\"a\":4}").value();

        assertThat(object.members()).containsEntry("a", new Literal("1"));
        assertThat(object.repeated()).containsExactly("a", "a");
    }

    private static JsonText.Read read(String text) {
        return JsonText.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
