package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.valid;
import static dev.satya.interpreter.ObjectShapeTableTest.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.Violation;
import dev.satya.schema.Dialect;
import dev.satya.schema.ExportOptions;
import dev.satya.schema.Extras;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.ImportOptions.Discriminators;
import dev.satya.schema.ImportOptions.UnknownKeywords;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Branches that a tag tells apart, through every entry point, and as OpenAPI writes them. */
class DiscriminatedTest {
    private static final Satya SATYA = EntryPoint.satya();
    private static final ImportOptions CHECK =
            ImportOptions.DEFAULT
                    .withDiscriminators(Discriminators.CHECK)
                    .withUnknownKeywords(UnknownKeywords.REFUSE);

    private static final ObjectSchema CAT =
            Schema.object("Cat").field("lives", Schema.integer()).extras(Extras.FORBID).build();
    private static final ObjectSchema DOG =
            Schema.object("Dog")
                    .field("tricks", Schema.array(Schema.string()))
                    .field("kind", Schema.string().title("what it is"))
                    .build();

    enum Size {
        SMALL,
        LARGE
    }

    record Bird(String name) {}

    private static Map<Object, Schema> branches(Object... tagsAndBranches) {
        Map<Object, Schema> branches = new LinkedHashMap<>();
        for (int i = 0; i < tagsAndBranches.length; i += 2) {
            branches.put(tagsAndBranches[i], (Schema) tagsAndBranches[i + 1]);
        }
        return branches;
    }

    static Stream<Arguments> unions() {
        Schema pets = Schema.discriminated("kind", branches("cat", CAT, "dog", DOG));
        Schema versions =
                Schema.discriminated(
                        "v",
                        branches(
                                1,
                                Schema.object().field("a", Schema.integer()).build(),
                                2.5,
                                Schema.object().field("b", Schema.integer()).build()));
        Schema sizes =
                Schema.discriminated(
                        "size",
                        branches(
                                Size.SMALL, Schema.object().field("a", Schema.integer()).build(),
                                Size.LARGE, Schema.object().field("b", Schema.integer()).build()));
        Schema deep =
                Schema.discriminated(
                        Path.of("meta", "kind"),
                        branches(
                                "a",
                                Schema.object()
                                        .field(
                                                "meta",
                                                Schema.object()
                                                        .field("kind", Schema.string())
                                                        .optional("by", Schema.string())
                                                        .build())
                                        .field("x", Schema.integer())
                                        .build(),
                                "b",
                                Schema.object().field("y", Schema.integer()).build()));
        Schema referring =
                Schema.definitions(
                        Map.of(
                                "Leaf", Schema.object().field("value", Schema.integer()).build(),
                                "Pair",
                                        Schema.object()
                                                .field("left", Schema.reference("Tree"))
                                                .field("right", Schema.reference("Tree"))
                                                .build(),
                                "Tree",
                                        Schema.discriminated(
                                                "is",
                                                branches(
                                                        "leaf",
                                                        Schema.reference("Leaf"),
                                                        "pair",
                                                        Schema.reference("Pair")))),
                        Schema.reference("Tree"));
        Schema single = Schema.discriminated("kind", branches("cat", CAT));
        Map<String, Object> leaf = map("is", "leaf", "value", 1);
        Map<String, Object> held = map("value", 1L, "is", "leaf");
        return EntryPoint.of(
                valid(pets, map("kind", "cat", "lives", 9), map("kind", "cat", "lives", 9L)),
                valid(
                        pets,
                        map("tricks", List.of("sit"), "kind", "dog"),
                        map("tricks", List.of("sit"), "kind", "dog")),
                invalid(pets, map("kind", "cat", "lives", "x"), "type@/lives"),
                invalid(
                        pets,
                        map("kind", "cat", "lives", 9, "tricks", List.of()),
                        "additionalProperties@/tricks"),
                invalid(pets, map("kind", "bird", "lives", "x", "tricks", 1), "enum@/kind"),
                invalid(pets, map("lives", "x"), "required@/kind"),
                invalid(pets, map("kind", 1, "lives", "x"), "enum@/kind"),
                invalid(pets, "cat", "type@"),
                valid(single, map("kind", "cat", "lives", 9), map("kind", "cat", "lives", 9L)),
                invalid(single, map("kind", "dog", "lives", 9), "enum@/kind"),
                invalid(single, map("lives", 9), "required@/kind"),
                invalid(single, map("kind", "cat", "lives", "x"), "type@/lives"),
                valid(versions, map("v", 1, "a", 2), map("v", 1L, "a", 2L)),
                invalid(versions, map("v", 2.5, "a", 2), "required@/b"),
                invalid(versions, map("v", 3, "a", 2), "enum@/v"),
                valid(sizes, map("size", "LARGE", "b", 2), map("size", "LARGE", "b", 2L)),
                invalid(sizes, map("size", "large", "b", 2), "enum@/size"),
                valid(
                        deep,
                        map("meta", map("kind", "a", "by", "x"), "x", 1),
                        map("meta", map("kind", "a", "by", "x"), "x", 1L)),
                valid(
                        deep,
                        map("meta", map("kind", "b"), "y", 1),
                        map("y", 1L, "meta", map("kind", "b"))),
                invalid(deep, map("meta", map("kind", "c"), "y", 1), "enum@/meta/kind"),
                invalid(deep, map("meta", map(), "y", 1), "required@/meta/kind"),
                invalid(deep, map("meta", 5, "y", 1), "type@/meta"),
                invalid(deep, map("meta", "b", "x", "x"), "type@/meta"),
                invalid(deep, map("meta", true), "type@/meta"),
                invalid(deep, map("y", 1), "required@/meta"),
                invalid(deep, map("meta", map("kind", "b"), "y", "x"), "type@/y"),
                valid(
                        referring,
                        map("is", "pair", "left", leaf, "right", leaf),
                        map("left", held, "right", held, "is", "pair")),
                invalid(
                        referring,
                        map("is", "pair", "left", leaf, "right", map("is", "bush")),
                        "enum@/right/is"),
                invalid(
                        referring,
                        map("is", "pair", "left", leaf, "right", map("value", 1)),
                        "required@/right/is"));
    }

    @ParameterizedTest
    @MethodSource("unions")
    void union_throughAnEntryPoint_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    @Test
    void unknownTag_ofAUnion_listsTheTags() {
        Schema pets = Schema.discriminated("kind", branches("cat", CAT, "dog", DOG));
        Violation found = SATYA.compile(pets, Object.class).violations(map("kind", "bird")).head();

        assertThat(found.arguments()).isEqualTo(Map.of("enum", List.of("cat", "dog")));
        assertThat(found).hasToString("kind: must be one of \"cat\" or \"dog\" (enum)");
    }

    static Stream<Arguments> refused() {
        ObjectSchema fish = Schema.object("Fish").field("kind", Schema.constant("fish")).build();
        return Stream.of(
                row(
                        () -> Schema.discriminated("kind", branches("cat", fish)),
                        "the branch of \"cat\", Fish, says itself that \"kind\" is \"fish\""),
                row(
                        () ->
                                Schema.discriminated(
                                        "kind",
                                        branches(
                                                "bird",
                                                Schema.object()
                                                        .field("name", Schema.string())
                                                        .build()
                                                        .as(Bird.class))),
                        "the branch of \"bird\" has no field \"kind\", and Bird no component for"
                                + " it: give it one, or take a schema without a class"),
                row(
                        () -> Schema.discriminated("kind", branches(1, CAT, 1.0, DOG)),
                        "two branches have the tag \"1.0\""),
                row(
                        () -> Schema.discriminated("kind", branches(Size.SMALL, CAT, "SMALL", DOG)),
                        "two branches have the tag \"SMALL\""),
                row(
                        () -> Schema.discriminated("kind", branches(true, CAT)),
                        "a tag is a text, a number or a constant of an enum, not \"true\""),
                row(
                        () -> Schema.discriminated("kind", branches(Double.NaN, CAT)),
                        "\"NaN\" is no tag: JSON has no such number"),
                row(
                        () ->
                                Schema.discriminated(
                                        "size",
                                        branches(
                                                "TINY",
                                                Schema.object()
                                                        .field("size", Schema.enumOf(Size.class))
                                                        .build())),
                        "the branch of \"TINY\" says itself that \"size\" is one of [SMALL, LARGE]"),
                row(
                        () ->
                                Schema.discriminated(
                                        "kind",
                                        branches(
                                                "cat",
                                                Schema.object()
                                                        .field("kind", Schema.enumOf("b", "c"))
                                                        .build())),
                        "the branch of \"cat\" says itself that \"kind\" is one of [b, c]"),
                row(
                        () ->
                                Schema.discriminated(
                                        "kind",
                                        branches(
                                                "cat",
                                                Schema.object()
                                                        .field("kind", Schema.integer())
                                                        .build())),
                        "the branch of \"cat\" says itself that \"kind\" is no text"),
                row(() -> Schema.discriminated("kind", Map.of()), "oneOf has no branches"),
                row(
                        () -> Schema.discriminated(Path.of("a", 0), branches("cat", CAT)),
                        "a tag is a member of objects: \"a[0]\" has a position in it"),
                row(
                        () -> Schema.discriminated(Path.ROOT, branches("cat", CAT)),
                        "the place of a tag has no name in it"));
    }

    private static Arguments row(ThrowingCallable call, String message) {
        return Arguments.of(call, message);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void union_thatTellsNothingApart_isRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(SchemaException.class).hasMessage(message);
    }

    @Test
    void union_ofReferences_isWrittenAndReadAsOpenApiHasIt() {
        Schema pets =
                Schema.definitions(
                        Map.of(
                                "Cat",
                                CAT.withExtras(Extras.IGNORE).unnamed(),
                                "Dog",
                                DOG.unnamed()),
                        Schema.discriminated(
                                "kind",
                                branches(
                                        "Cat",
                                        Schema.reference("Cat"),
                                        "hound",
                                        Schema.reference("Dog"))));
        Map<String, Object> written = pets.toMap();

        assertThat(written.get("discriminator"))
                .isEqualTo(
                        Map.of("propertyName", "kind", "mapping", Map.of("hound", "#/$defs/Dog")));
        Schema read = Schema.fromMap(written, CHECK);
        assertThat(read.toMap()).isEqualTo(written);
        assertThat(read.notes()).isEmpty();
        for (Schema each : List.of(pets, read)) {
            assertThat(
                            EntryPoint.codes(
                                    SATYA.compile(each, Object.class)
                                            .violations(map("kind", "cow"))))
                    .containsExactly("enum@/kind");
        }
        assertThat(Schema.fromMap(written).notes())
                .extracting(Object::toString)
                .containsExactly(
                        "\"discriminator\" is no keyword of JSON Schema, and has no effect (it is"
                                + " of OpenAPI: ImportOptions.withDiscriminators has it checked) at the"
                                + " root");
    }

    @Test
    void mapping_ofADocumentThatWasRead_isWrittenAsItsReferencesAre() {
        Map<String, Object> api =
                map(
                        "oneOf",
                        List.of(
                                map("$ref", "#/components/schemas/Cat"),
                                map("$ref", "#/components/schemas/Dog")),
                        "discriminator",
                        map(
                                "propertyName",
                                "kind",
                                "mapping",
                                map("cat", "#/components/schemas/Cat", "puss", "Cat")),
                        "components",
                        map(
                                "schemas",
                                map("Cat", map("type", "object"), "Dog", map("type", "object"))));

        ImportOptions options = CHECK.withUnknownKeywords(UnknownKeywords.NOTE);
        Map<String, Object> written = Schema.fromMap(api, options).toMap();
        Schema again = Schema.fromMap(written, options);
        Map<String, Object> older = again.toMap(ExportOptions.DEFAULT.withDialect(Dialect.DRAFT_7));

        for (Schema each : List.of(again, Schema.fromMap(older, options))) {
            assertThat(SATYA.compile(each, Object.class).violations(map("kind", "cow")))
                    .extracting(Violation::toString)
                    .containsExactly("kind: must be one of \"cat\", \"puss\" or \"Dog\" (enum)");
        }
        assertThat(again.toMap()).isEqualTo(written);
        Map<?, ?> mapping = (Map<?, ?>) ((Map<?, ?>) older.get("discriminator")).get("mapping");
        assertThat(mapping.values()).allMatch(it -> it.toString().startsWith("#/definitions/"));
    }

    private static Map<String, Object> document(Object discriminator, Object... branches) {
        Map<String, Object> tagged =
                map("type", "object", "properties", map("kind", map("type", "string")));
        return map(
                "oneOf", List.of(branches),
                "discriminator", discriminator,
                "$defs", map("Cat", tagged, "Dog", tagged));
    }

    private static final Map<String, Object> TO_CAT = map("$ref", "#/$defs/Cat");
    private static final Map<String, Object> TO_DOG = map("$ref", "#/$defs/Dog");

    @Test
    void discriminator_thatIsRead_tellsBranchesApart() {
        Map<String, Object> named = document(map("propertyName", "kind"), TO_CAT, TO_DOG);
        Map<String, Object> mapped =
                document(
                        map(
                                "propertyName",
                                "kind",
                                "mapping",
                                map("cat", "#/$defs/Cat", "dog", "Dog", "hound", "#/$defs/Dog")),
                        TO_CAT,
                        TO_DOG);
        Map<String, Object> own =
                document(
                        map("propertyName", "kind"),
                        TO_CAT,
                        map(
                                "properties",
                                map("kind", map("const", "none")),
                                "required",
                                List.of("kind")));

        assertThat(violations(named, "Cat")).isEmpty();
        assertThat(violations(named, "cat"))
                .containsExactly("kind: must be one of \"Cat\" or \"Dog\" (enum)");
        assertThat(violations(mapped, "hound")).isEmpty();
        assertThat(violations(mapped, "Cat"))
                .containsExactly("kind: must be one of \"cat\", \"dog\" or \"hound\" (enum)");
        assertThat(violations(own, "none")).isEmpty();
        assertThat(violations(own, "some"))
                .containsExactly("kind: must be one of \"Cat\" or \"none\" (enum)");
        assertThat(
                        EntryPoint.codes(
                                SATYA.compile(Schema.fromMap(named), Object.class)
                                        .violations(map("kind", "Cat"))))
                .containsExactly("oneOf@");
    }

    private static List<String> violations(Map<String, Object> document, String kind) {
        return SATYA.compile(Schema.fromMap(document, CHECK), Object.class)
                .violations(map("kind", kind))
                .map(Violation::toString)
                .asJava();
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of(
                        document("kind", TO_CAT),
                        "\"discriminator\" must be an object with a text \"propertyName\" in it"),
                Arguments.of(
                        document(map("propertyName", "kind", "mapping", map("cat", 1)), TO_CAT),
                        "\"mapping\" must be references by tag"),
                Arguments.of(
                        document(
                                map("propertyName", "kind", "mapping", map("cow", "#/$defs/Cow")),
                                TO_CAT),
                        "\"discriminator\" maps \"cow\" to \"#/$defs/Cow\", which is no branch"),
                Arguments.of(
                        document(
                                map("propertyName", "kind", "maping", map("cat", "#/$defs/Cat")),
                                TO_CAT),
                        "\"discriminator\" has an unknown member \"maping\" at the root"
                                + " (did you mean \"mapping\"?)"),
                Arguments.of(
                        document(
                                map("propertyName", "kind", "mapping", map("Cat", "#/$defs/Dog")),
                                TO_CAT,
                                map("$ref", "#/$defs/Dog")),
                        "\"discriminator\" leaves the branch \"#/$defs/Cat\" without a tag: \"Cat\""
                                + " is mapped to another"),
                Arguments.of(
                        document(map("propertyName", "kind"), TO_CAT, map("type", "object")),
                        "\"discriminator\" needs branches that are references, or that say with"
                                + " const what \"kind\" is: branch 1 does neither"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void discriminator_thatTellsNothingApart_isRefused(
            Map<String, Object> document, String message) {
        assertThatThrownBy(() -> Schema.fromMap(document, CHECK))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(message);
    }
}
