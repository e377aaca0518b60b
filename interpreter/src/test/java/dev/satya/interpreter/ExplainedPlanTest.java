package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.schema.Extras;
import dev.satya.schema.ObjectSchema;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was decided for a schema before its nodes were made is told where it has an effect. */
class ExplainedPlanTest {
    private static final String READS_WHOLE =
            "reads a whole instance first, since several schemas look at one container";
    private static final String REMEMBERS =
            "remembers looks, since one could be taken again and again";

    /** Lines that say nothing about a decision begin so. */
    private static final List<String> TREE =
            List.of(
                    "object",
                    "any",
                    "array",
                    "map",
                    "[",
                    "oneOf",
                    "allOf",
                    "string",
                    "integer",
                    "names:",
                    "reference",
                    "null",
                    "const",
                    "boolean",
                    "not",
                    "extras");

    private static ObjectSchema kind(String kind, Schema size) {
        return Schema.object().field("kind", Schema.constant(kind)).field("size", size).build();
    }

    private static ObjectSchema keeping(String name, Schema schema) {
        return Schema.object().field(name, schema).extras(Extras.KEEP).build();
    }

    static Stream<Arguments> decisions() {
        ObjectSchema cat = kind("cat", Schema.integer());
        ObjectSchema dog = kind("dog", Schema.string());
        Schema text = Schema.string();
        Schema integer = Schema.integer();
        Schema deepCat = Schema.object().field("meta", cat).build();
        Schema deepDog = Schema.object().field("meta", dog).build();
        Schema secretKind = Schema.object().field("kind", Schema.constant("cat").secret()).build();
        Schema deepSecret =
                Schema.object().field("meta", kind("fox", Schema.string().secret())).build();
        return Stream.of(
                row(cat, List.of()),
                // the discriminator of the choice, and of the blame
                row(
                        Schema.oneOf(cat, dog),
                        List.of(
                                "told apart by kind",
                                "where none is valid, kind tells which was meant",
                                READS_WHOLE)),
                row(
                        Schema.oneOf(deepCat, deepDog),
                        List.of(
                                "where none is valid, meta/kind tells which was meant",
                                READS_WHOLE)),
                row(
                        Schema.oneOf(
                                Schema.array(text).prefixItems(Schema.constant(1)),
                                Schema.array(text).prefixItems(Schema.constant(2))),
                        List.of("where none is valid, [0] tells which was meant", READS_WHOLE)),
                row(
                        Schema.oneOf(
                                IntStream.range(0, 20)
                                        .mapToObj(Schema::constant)
                                        .toArray(Schema[]::new)),
                        List.of("told apart by their values")),
                row(Schema.oneOf(text, integer), List.of()),
                // one layout
                row(
                        Schema.allOf(keeping("a", text), keeping("b", text)),
                        List.of("of object: 0 and 1 in one pass (one model)")),
                row(
                        Schema.allOf(keeping("a", text), Schema.not(text), keeping("b", text)),
                        List.of(READS_WHOLE)),
                row(
                        Schema.allOf(keeping("a", text), Schema.map(text)),
                        List.of("of object: 0 (one model), 1", READS_WHOLE)),
                // what keeps its value
                row(
                        Schema.array(text).uniqueItems(),
                        List.of("items keep their values: compared as they came")),
                row(
                        Schema.array(integer).uniqueItems(),
                        List.of("items keep their values in strict calls: compared as they came")),
                row(Schema.array(Schema.string().strip()).uniqueItems(), List.of()),
                row(Schema.array(text), List.of()),
                row(
                        Schema.map(Schema.string().maxLength(3), text),
                        List.of("names keep their values: not compared with each other")),
                row(Schema.map(Schema.string().strip(), text), List.of()),
                row(Schema.map(text), List.of()),
                // looks
                row(
                        Schema.definitions(
                                Map.of(
                                        "tree",
                                        Schema.oneOf(text, Schema.array(Schema.reference("tree")))),
                                Schema.reference("tree")),
                        List.of(REMEMBERS)),
                row(
                        Schema.oneOf(deepSecret, deepDog),
                        List.of("where none is valid, meta/… tells which was meant", READS_WHOLE)),
                row(
                        Schema.oneOf(secretKind, dog),
                        List.of(
                                "told apart by kind",
                                "where none is valid, kind tells which was meant",
                                READS_WHOLE)));
    }

    private static Arguments row(Schema schema, List<String> decisions) {
        return Arguments.of(schema, decisions);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void explain_ofASchema_tellsWhatWasDecided(Schema schema, List<String> decisions) {
        List<String> told =
                EntryPoint.satya()
                        .compile(schema, Object.class)
                        .explain()
                        .lines()
                        .map(String::strip)
                        .filter(line -> TREE.stream().noneMatch(line::startsWith))
                        .toList();

        assertThat(told).isEqualTo(decisions);
    }
}
