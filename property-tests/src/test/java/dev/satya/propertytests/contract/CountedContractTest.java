package dev.satya.propertytests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.SchemaCases;
import dev.satya.propertytests.generate.Sample;
import dev.satya.propertytests.instances.FaultPlace;
import dev.satya.propertytests.instances.Faults;
import dev.satya.schema.Extras;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts that few instances reach by chance are broken all the same, and told. */
class CountedContractTest {
    private static final Satya SATYA = Satya.standard();
    private static final Map<String, ?> LINE =
            Map.of(
                    "type",
                    "object",
                    "properties",
                    Map.of(
                            "sku", text("^[A-Z]{3}-[0-9]{4}$"),
                            "colour", text("^#[0-9a-f]{6}$"),
                            "mail", Map.of("type", "string", "format", "email"),
                            "count",
                                    Map.of(
                                            "type",
                                            "integer",
                                            "minimum",
                                            1,
                                            "maximum",
                                            99,
                                            "multipleOf",
                                            3)),
                    "required",
                    List.of("sku", "colour", "count"),
                    "additionalProperties",
                    false);

    private static Map<String, ?> text(String pattern) {
        return Map.of("type", "string", "pattern", pattern);
    }

    static Stream<Arguments> counts() {
        Map<String, ?> lines = Map.of("type", "array", "items", LINE);
        Map<String, ?> distinct = with(lines, "uniqueItems", true);
        Map<String, ?> scores =
                Map.of(
                        "type", "object",
                        "propertyNames", Map.of("pattern", "^[a-z]{2,6}$"),
                        "additionalProperties", text("^[0-9]{3}$"));
        Map<String, ?> headers =
                Map.of(
                        "type",
                        "object",
                        "patternProperties",
                        Map.of("^x-[a-z]+$", text("^[ -~]{1,9}$")),
                        "additionalProperties",
                        false);
        Map<String, ?> open = Map.of("type", "object");
        Map<String, ?> fields =
                Map.of(
                        "type",
                        "object",
                        "properties",
                        Map.of("a", LINE, "b", text("^x+$"), "c", LINE),
                        "additionalProperties",
                        false);
        return Stream.of(
                Arguments.of(lines, "maxItems", 20),
                Arguments.of(lines, "minItems", 20),
                Arguments.of(distinct, "maxItems", 20),
                Arguments.of(with(lines, "minItems", 20), "uniqueItems", true),
                Arguments.of(scores, "maxProperties", 30),
                Arguments.of(scores, "minProperties", 30),
                Arguments.of(headers, "maxProperties", 30),
                Arguments.of(headers, "minProperties", 30),
                Arguments.of(open, "maxProperties", 30),
                Arguments.of(open, "minProperties", 30),
                Arguments.of(fields, "maxProperties", 2),
                Arguments.of(fields, "minProperties", 3));
    }

    private static Map<String, ?> with(Map<String, ?> schema, String word, Object value) {
        Map<String, Object> more = new HashMap<>(schema);
        more.put(word, value);
        return more;
    }

    private static Map<String, ?> order(Map<String, ?> parts) {
        return Map.of(
                "type", "object",
                "properties", Map.of("parts", parts),
                "required", List.of("parts"));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void count_isBroken(Map<String, ?> parts, String word, Object value) {
        Map<String, ?> whole = order(with(parts, word, value));
        Faults faults = SchemaCases.faults(Schema.fromMap(whole));
        FaultPlace place =
                faults.places().stream()
                        .filter(it -> it.toString().equals("/fields/parts/" + word))
                        .findFirst()
                        .orElseThrow();

        assertThat(Sample.random(faults.at(place), new Random(42)).value().code()).isEqualTo(word);
    }

    @ParameterizedTest
    @MethodSource("counts")
    void count_isKept(Map<String, ?> parts, String word, Object value) {
        Schema whole = Schema.fromMap(order(with(parts, word, value)));

        assertThat(SchemaCases.valid(whole, 42, 20)).allMatch(SATYA.compile(whole)::isValid);
    }

    static Stream<Arguments> overlooked() {
        return counts().filter(row -> List.of("maxItems", "maxProperties").contains(row.get()[1]))
                .filter(row -> row.get()[2].equals(20) || row.get()[2].equals(30))
                .skip(1)
                .limit(2);
    }

    @ParameterizedTest
    @MethodSource("overlooked")
    void handler_thatDoesNotCount_isFoundOut(Map<String, ?> parts, String word, Object value) {
        Validator<?> careless = SATYA.compile(SATYA.schemaFromMap(order(parts)));
        SchemaContract contract = SchemaContract.of(order(with(parts, word, value)));

        assertThatThrownBy(() -> contract.tries(1).checkVerdict(careless::isValid))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("fault: " + word + " at parts")
                .hasMessageContaining("schema: {\"");
    }

    /** Parts whose schemas have names, and lead back to what they are in. */
    static Stream<Arguments> named() {
        Schema line =
                Schema.object("Line")
                        .field("sku", Schema.string().pattern("^[A-Z]{3}-[0-9]{4}$"))
                        .field("mail", Schema.string().constraint("email"))
                        .optional("part", Schema.reference("Line"))
                        .build();
        Schema lines = Schema.array(Schema.reference("Line")).maxItems(20);
        Schema byName = Schema.map(Schema.reference("Line")).maxProperties(30);
        Schema tree =
                Schema.object("Tree")
                        .optional("left", Schema.reference("Tree"))
                        .optional("right", Schema.reference("Tree"))
                        .optional("leaf", Schema.reference("Line"))
                        .extras(Extras.FORBID)
                        .build()
                        .maxProperties(2);
        return Stream.of(
                Arguments.of(Schema.definitions(Map.of("Line", line), lines), "maxItems"),
                Arguments.of(Schema.definitions(Map.of("Line", line), byName), "maxProperties"),
                Arguments.of(Schema.definitions(Map.of("Line", line), tree), "maxProperties"),
                Arguments.of(
                        Schema.definitions(
                                Map.of("Line", line),
                                Schema.object("Order").field("lines", lines).build()),
                        "maxItems"));
    }

    @ParameterizedTest
    @MethodSource("named")
    void count_ofPartsThatHaveNames_isBroken(Schema schema, String code) {
        Faults faults = SchemaCases.faults(schema);
        FaultPlace place =
                faults.places().stream()
                        .filter(it -> it.toString().endsWith("/" + code))
                        .findFirst()
                        .orElseThrow();

        assertThat(Sample.random(faults.at(place), new Random(42)).value().code()).isEqualTo(code);
        assertThat(SchemaCases.valid(schema, 42, 20))
                .allMatch(SATYA.compile(schema, Object.class)::isValid);
    }
}
