package dev.satya.interpreter.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.scalar.Bytes;
import dev.satya.scalar.ScalarType;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.ImportOptions.Formats;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Formats that stand for scalar types, by choice. */
class FormatTypesTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of("date", "2024-05-31", LocalDate.of(2024, 5, 31)),
                Arguments.of(
                        "date-time",
                        "2024-05-31T10:15:00Z",
                        OffsetDateTime.parse("2024-05-31T10:15:00Z")),
                Arguments.of("uuid", new UUID(1, 2).toString(), new UUID(1, 2)),
                Arguments.of("uri", "urn:a", URI.create("urn:a")),
                Arguments.of("byte", "QQ==", Bytes.of((byte) 'A')),
                Arguments.of("char", "x", 'x'));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void text_ofAFormat_becomesAValueByChoice(String format, String text, Object value) {
        Map<String, ?> schema = Map.of("type", "string", "format", format);
        assertThat(compiled(schema, Formats.CONVERT).parse(text)).isEqualTo(value);
        assertThat(compiled(schema, Formats.CONVERT).isValid("no value of it")).isFalse();
        assertThat(compiled(schema, Formats.ANNOTATE).parse(text)).isEqualTo(text);
        Schema read = read(schema, Formats.CONVERT);
        assertThat(SATYA.schemaFromMap(read.toMap()).toMap()).isEqualTo(read.toMap());
        Map<String, ?> nullable = Map.of("type", List.of("string", "null"), "format", format);
        assertThat(compiled(nullable, Formats.CONVERT).parse(text)).isEqualTo(value);
        assertThat(compiled(nullable, Formats.CONVERT).isValid(null)).isTrue();
    }

    @Test
    void text_thatKeywordsSpeakAbout_staysText() {
        for (Map<String, ?> schema :
                List.of(
                        Map.of("type", "string", "format", "date", "minLength", 1),
                        Map.of("type", "string", "format", "date", "enum", List.of("2024-05-31")),
                        Map.of("format", "date"),
                        Map.of("type", List.of("string", "integer"), "format", "date"),
                        Map.of("type", "string", "format", "nobody-knows"))) {
            assertThat(compiled(schema, Formats.CONVERT).parse("2024-05-31"))
                    .isEqualTo("2024-05-31");
        }
        Map<String, ?> duration = Map.of("type", "string", "format", "duration");
        assertThat(compiled(duration, Formats.CONVERT).parse("P1Y")).isEqualTo("P1Y");
    }

    private record Sku(String text) {}

    @Test
    void formatOfATypeOfOnesOwn_standsForIt() {
        Satya own =
                Satya.builder()
                        .withoutDiscovery()
                        .type(ScalarType.ofText("sku", Sku.class, Sku::new, Sku::text))
                        .build();
        Schema schema =
                own.schemaFromMap(
                        Map.of("type", "string", "format", "sku"),
                        ImportOptions.DEFAULT.withFormats(Formats.CONVERT));
        assertThat(own.compile(schema, Object.class).parse("a")).isEqualTo(new Sku("a"));
    }

    private static Validator<@Nullable Object> compiled(Map<String, ?> schema, Formats formats) {
        return SATYA.compile(read(schema, formats), Object.class);
    }

    private static Schema read(Map<String, ?> schema, Formats formats) {
        return SATYA.schemaFromMap(schema, ImportOptions.DEFAULT.withFormats(formats));
    }
}
