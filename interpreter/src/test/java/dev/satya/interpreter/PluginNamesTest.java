package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.schema.JsonType;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.MessageBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What names of constraints mean to schemas and in messages. */
class PluginNamesTest {

    /** Keys of the catalogue that are no codes. */
    private static final Set<String> NO_CODES = Set.of("other", "word");

    private static Stream<String> codes() throws IOException {
        Properties english = new Properties();
        try (InputStream in = Satya.class.getResourceAsStream("message/messages_en.properties")) {
            english.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return english.stringPropertyNames().stream()
                .map(key -> key.replaceAll("\\..*", ""))
                .filter(key -> !NO_CODES.contains(key))
                .distinct();
    }

    /** The message of the other would be the message of this one. */
    @ParameterizedTest
    @MethodSource("codes")
    void code_ofViolations_isNoNameForAConstraint(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Satya.builder()
                                        .withoutDiscovery()
                                        .constraint(code, String.class, it -> true)
                                        .build())
                .withMessageContaining("\"" + code + "\"");
    }

    @Test
    void overridingConstraint_ofAFormat_isAFormat() {
        Satya satya =
                Satya.builder()
                        .withoutDiscovery()
                        .override("regex", String.class, it -> false)
                        .build();
        Schema written = Schema.string().constraint("regex");
        for (Schema schema :
                List.of(
                        written,
                        satya.schemaFromMap(Map.of("type", "string", "format", "regex")),
                        satya.schemaFromMap(written.toMap()))) {
            Validator<Object> validator = satya.compile(schema, Object.class);
            assertThat(EntryPoint.codes(validator.violations("a")))
                    .as("%s", schema)
                    .containsExactly("regex@");
        }
    }

    @Test
    void overridingConstraint_ofOneGivenBefore_isAFormatToo() {
        Satya satya =
                Satya.builder()
                        .withoutDiscovery()
                        .override("regex", String.class, it -> true)
                        .override("regex", String.class, it -> false)
                        .build();
        Schema schema = satya.schemaFromMap(Map.of("type", "string", "format", "regex"));

        assertThat(satya.compile(schema, Object.class).isValid("a")).isFalse();
    }

    /** A constraint that is a format to the one Satya that knows it. */
    private static final class Sku implements ConstraintPlugin {
        @Override
        public String name() {
            return "sku";
        }

        @Override
        public boolean isFormat() {
            return true;
        }

        @Override
        public Set<JsonType> types() {
            return Set.of(JsonType.STRING);
        }

        @Override
        public Check bind(Arguments arguments) {
            return value -> ((String) value).startsWith("sku-");
        }
    }

    @Test
    void schema_isWrittenWithTheConstraintsOfTheSatyaThatWrites() {
        Satya satya = Satya.builder().withoutDiscovery().constraint(new Sku()).build();
        Schema schema = Schema.string().constraint("sku");

        assertThat(schema.toMap()).containsEntry("sku", true);
        Map<String, Object> written = satya.schemaToMap(schema);

        assertThat(written).containsEntry("format", "sku").doesNotContainKey("sku");
        assertThat(satya.compile(satya.schemaFromMap(written), Object.class).isValid("a"))
                .isFalse();
    }

    /** With words in English, and in Portuguese for Brazil alone. */
    private static final class Counted implements ConstraintPlugin {
        @Override
        public String name() {
            return "x-counted";
        }

        @Override
        public Set<JsonType> types() {
            return Set.of(JsonType.STRING);
        }

        @Override
        public Check bind(Arguments arguments) {
            return value -> false;
        }

        @Override
        public MessageBundle messages() {
            return MessageBundle.of(PluginNamesTest.class, "counted");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1, must have 1 item",
        "en, 0, must have 0 items",
        "zh, 1, must have 1 item",
        "ja, 1, must have 1 item",
        "fr, 0, must have 0 items",
        "pl, 5, must have 5 items",
        "pt, 1, must have 1 item",
        "pt-PT, 1, must have 1 item",
        "pt-BR, 1, deve ter 1"
    })
    void message_isInTheLanguageThatThereIs_byItsOwnRules(String tag, long n, String expected) {
        Satya satya = Satya.builder().withoutDiscovery().constraint(new Counted()).build();
        Schema schema = Schema.string().constraint("x-counted", Map.of("n", n));

        assertThat(
                        satya.compile(schema, Object.class)
                                .violations("a")
                                .head()
                                .message(Locale.forLanguageTag(tag)))
                .isEqualTo(expected);
    }
}
