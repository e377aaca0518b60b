package dev.satya.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Limits;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Input that is out to hang it, to blow its stack, or that is broken. */
class HostileInputTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();
    private static final Validator<Object> ANY = SATYA.compile(Schema.any(), Object.class);
    private static final Schema TREE =
            Schema.object("Tree").optional("left", Schema.reference("Tree")).build();

    private static List<Violation> violations(Validator<Object> validator, JsonParser parser) {
        return JacksonValidator.of(validator).validate(parser).getError().asJava();
    }

    private static JsonParser ofDefaultFactory(String json) {
        return new JsonFactory().createParser(ObjectReadContext.empty(), Format.bytes(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"left\":", "[{\"left\":"})
    void nesting_beyondTheLimit_isOneViolation(String opening) {
        byte[] json = Format.bytes(opening.repeat(100_000));
        for (JsonParser parser :
                List.of(Format.JSON.parser(json), ofDefaultFactory(opening.repeat(100_000)))) {
            List<Violation> violations = violations(ANY, parser);
            assertThat(violations).hasSize(1);
            assertThat(violations.get(0).code()).isEqualTo("limit");
            assertThat(violations.get(0).arguments())
                    .isEqualTo(Map.of("limit", "depth", "maximum", 500L));
            assertThat(violations.get(0).path().segments()).hasSize(500);
        }
    }

    @Test
    void nesting_inAnIgnoredMember_isNoMatter() {
        String json = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        Validator<Object> tree = SATYA.compile(TREE, Object.class);
        JsonParser parser = Format.JSON.parser(Format.bytes(json + " 1"));

        assertThat(JacksonValidator.of(tree).isValid(parser)).isTrue();
        assertThat(parser.nextToken().isNumeric()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"CBOR", "YAML"})
    void nesting_inOtherFormats_isOneViolation(Format format) {
        byte[] document = new byte[10_000];
        Arrays.fill(document, (byte) (format == Format.CBOR ? 0x81 : '['));

        assertThat(violations(ANY, format.parser(document)))
                .singleElement()
                .satisfies(it -> assertThat(it.code()).isEqualTo("limit"));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of("1e1000000000", "exponent"),
                Arguments.of("-1e-99999999999", "exponent"),
                Arguments.of("7".repeat(5_000), "numberLength"),
                Arguments.of("0." + "7".repeat(5_000), "numberLength"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void number_beyondALimit_isOneViolation(String json, String limit) {
        for (Schema schema : List.of(Schema.any(), Schema.integer(), Schema.decimal())) {
            Validator<Object> validator = SATYA.compile(schema, Object.class);
            for (Format format : List.of(Format.JSON, Format.YAML)) {
                assertThat(violations(validator, format.parser(Format.bytes(json))))
                        .singleElement()
                        .satisfies(it -> assertThat(it.arguments()).containsEntry("limit", limit));
            }
        }
    }

    @Test
    void number_ofAMegabyteInCbor_isOneViolation() {
        byte[] document = new byte[6 + 1_000_000];
        System.arraycopy(HexFormat.of().parseHex("c25a000f4240"), 0, document, 0, 6);
        Arrays.fill(document, 6, document.length, (byte) 0x7F);

        assertThat(violations(ANY, Format.CBOR.parser(document))).hasSize(1);
    }

    @Test
    void textsAndNames_beyondALimit_areViolations() {
        Satya small =
                Satya.builder()
                        .withoutDiscovery()
                        .limits(Limits.DEFAULT.withStringLength(3))
                        .build();
        String json = "[\"1234\", {\"" + "n".repeat(50_001) + "\": 1}]";

        assertThat(
                        violations(
                                small.compile(Schema.any(), Object.class),
                                Format.JSON.parser(Format.bytes(json))))
                .extracting(it -> it.arguments().get("limit"))
                .containsExactly("stringLength", "nameLength");
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "YAML"})
    void names_thatRepeat_areViolations(Format format) {
        byte[] document = Format.bytes("{\"left\": {}, \"left\": 1, \"x\": 1, \"x\": 2}");

        assertThat(violations(ANY, format.parser(document)))
                .extracting(it -> it.code() + it.path().toPointer())
                .containsExactly("duplicateKey/left", "duplicateKey/x");
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "CBOR", "SMILE"})
    void document_cutAnywhere_isOneJsonViolation(Format format) {
        byte[] whole = format.encode("{\"a\": [1, 2.5, \"\u00e9x\", true, null], \"b\": {}}");
        for (int length = headerOf(format); length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThat(violations(ANY, format.parser(cut)))
                    .as("cut at %d", length)
                    .singleElement()
                    .satisfies(it -> assertThat(it.code()).isEqualTo("json"))
                    .satisfies(it -> assertThat(it.message()).startsWith("cannot be read: "));
        }
    }

    @ParameterizedTest
    @EnumSource
    void bytes_changedAtRandom_giveAnAnswer(Format format) {
        byte[] whole =
                format.encode("{\"a\": [1, -2.5, \"\u00e9x\", true, null], \"b\": {\"c\": 3}}");
        SplittableRandom random = new SplittableRandom(1);
        assertThat(IntStream.range(0, 5_000))
                .allSatisfy(
                        i -> {
                            byte[] changed = whole.clone();
                            for (int n = random.nextInt(1, 4); n > 0; n--) {
                                changed[random.nextInt(headerOf(format), changed.length)] =
                                        (byte) random.nextInt();
                            }
                            JacksonValidator<Object> validator = JacksonValidator.of(ANY);
                            assertThat(validator.validate(format.parser(changed))).isNotNull();
                        });
    }

    /** Smile has a header, which is read when the parser is made. */
    private static int headerOf(Format format) {
        return format == Format.SMILE ? 4 : 0;
    }

    @Test
    void source_thatFails_isNoViolation() {
        InputStream failing =
                new SequenceInputStream(
                        new ByteArrayInputStream(Format.bytes("[1, 2, ")),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("gone");
                            }
                        });
        JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), failing);

        assertThatThrownBy(() -> JacksonValidator.of(ANY).validate(parser))
                .isInstanceOf(JacksonIOException.class);
    }
}
