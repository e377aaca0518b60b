package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.invalidJson;
import static dev.satya.interpreter.Case.valid;
import static dev.satya.interpreter.ObjectShapeTableTest.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.Violation;
import dev.satya.schema.Extras;
import dev.satya.schema.ObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tags that come by another name of their field: PLACE-12 of docs/semantics.md. */
class TagNamesTest {
    private static final Satya SATYA = EntryPoint.satya();

    private static ObjectBuilder pet(String kind) {
        return Schema.object()
                .field("kind", Schema.constant(kind))
                .alias("kind", "type", "@type")
                .extras(Extras.FORBID);
    }

    private static final Schema CAT = pet("cat").field("lives", Schema.integer()).build();
    private static final Schema DOG = pet("dog").field("tricks", Schema.integer()).build();

    private static Schema discriminated() {
        Map<String, Schema> branches = new LinkedHashMap<>();
        for (String each : List.of("cat", "dog")) {
            branches.put(
                    each,
                    Schema.object()
                            .field("kind", Schema.string())
                            .alias("kind", "type", "@type")
                            .field(each.equals("cat") ? "lives" : "tricks", Schema.integer())
                            .extras(Extras.FORBID)
                            .build());
        }
        return Schema.discriminated("kind", branches);
    }

    static Stream<Arguments> unions() {
        Schema deep =
                Schema.oneOf(
                        Schema.object().field("meta", CAT).alias("meta", "m").build(),
                        Schema.object().field("meta", DOG).alias("meta", "m").build());
        Schema one = // only one of the branches has the alias
                Schema.oneOf(
                        CAT,
                        Schema.object()
                                .field("kind", Schema.constant("dog"))
                                .field("tricks", Schema.integer())
                                .build());
        Schema taken = // the alias of one is a field of the other
                Schema.oneOf(
                        CAT,
                        Schema.object()
                                .field("kind", Schema.constant("dog"))
                                .field("type", Schema.string())
                                .build());
        Schema path =
                Schema.oneOf(
                        Schema.object()
                                .field("kind", Schema.constant("cat"))
                                .aliasPath("kind", Path.of("head", "kind"))
                                .field("lives", Schema.integer())
                                .build(),
                        Schema.object()
                                .field("kind", Schema.constant("dog"))
                                .aliasPath("kind", Path.of("head", "kind"))
                                .field("tricks", Schema.integer())
                                .build());
        return Stream.of(Schema.oneOf(CAT, DOG), Schema.anyOf(CAT, DOG), discriminated())
                .<Stream<Arguments>>map(
                        pets ->
                                EntryPoint.of(
                                        valid(
                                                pets,
                                                map("@type", "cat", "lives", 9),
                                                map("kind", "cat", "lives", 9L)),
                                        invalid(
                                                pets,
                                                map("type", "cat", "lives", "x"),
                                                "type@/lives"),
                                        invalid(pets, map("type", "dog"), "required@/tricks"),
                                        invalid(
                                                pets,
                                                map("type", "bird", "lives", 9),
                                                "enum@/type"),
                                        invalid(pets, map("@type", "bird"), "enum@/@type"),
                                        invalid(pets, map("@type", null), "enum@/@type"),
                                        invalid(pets, map("@type", Map.of()), "enum@/@type"),
                                        invalid(
                                                pets,
                                                map("@type", "x", "type", "bird"),
                                                "enum@/type"),
                                        invalid(
                                                pets,
                                                map("type", "cat", "kind", "bird"),
                                                "enum@/kind"),
                                        invalid(
                                                pets,
                                                map("type", "x", "kind", "cat", "lives", 1),
                                                "duplicateKey@/type"),
                                        invalid(pets, map("lives", 9), "required@/kind"),
                                        invalid(pets, map("Type", "cat"), "required@/kind"),
                                        invalidJson(
                                                pets,
                                                "{\"lives\":\"x\",\"\\u0074ype\":\"cat\"}",
                                                "type@/lives")))
                .reduce(
                        EntryPoint.of(
                                invalid(
                                        deep,
                                        map("m", map("type", "bird", "lives", 1)),
                                        "enum@/m/type"),
                                invalid(
                                        deep,
                                        map("m", map("type", "cat", "lives", "x")),
                                        "type@/m/lives"),
                                invalid(deep, map("m", map("lives", 1)), "required@/m/kind"),
                                invalid(deep, map("m", 5), "type@/m"),
                                invalid(deep, map("M", 5), "required@/meta"),
                                invalid(one, map("type", "cat", "lives", "x"), "type@/lives"),
                                invalid(one, map("type", "bird"), "enum@/type"),
                                invalid(one, map("type", "dog", "tricks", 1), "required@/kind"),
                                invalid(taken, map("type", "x", "lives", 1), "required@/kind"),
                                invalid(
                                        path,
                                        map("head", map("kind", "bird"), "lives", 1),
                                        "required@/kind")),
                        Stream::concat);
    }

    @ParameterizedTest
    @MethodSource("unions")
    void tag_byAnyNameOfItsField_isUsedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    @Test
    void unknownTag_byAnAlias_listsTheTags() {
        Violation found =
                SATYA.compile(discriminated(), Object.class).violations(map("type", "bird")).head();

        assertThat(found).hasToString("type: must be one of \"cat\" or \"dog\" (enum)");
    }
}
