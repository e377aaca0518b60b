package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.valid;
import static dev.satya.interpreter.ObjectShapeTableTest.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.annotation.Discriminator;
import dev.satya.annotation.Tag;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import java.lang.invoke.MethodHandles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tags that are constants of a Java enum: ADMIT-5 and HOLD-3 of docs/semantics.md. */
class EnumTagTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    enum Kind {
        CAT,
        DOG,
        HOUND,
        BIRD
    }

    enum Only {
        DOT
    }

    @Discriminator("kind")
    sealed interface Pet {}

    @Tag("CAT")
    record Cat(Kind kind, int lives) implements Pet {}

    @Tag("DOG")
    record Dog(Kind kind, String name) implements Pet {}

    @Tag("DOT")
    record Dot(Only kind) implements Pet {}

    @JsonTypeInfo(
            use = JsonTypeInfo.Id.NAME,
            include = JsonTypeInfo.As.EXISTING_PROPERTY,
            property = "type",
            visible = true)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Feline.class, name = "CAT"),
        @JsonSubTypes.Type(
                value = Canine.class,
                names = {"DOG", "HOUND"})
    })
    interface Listed {}

    record Feline(@JsonProperty("type") Kind kind, int lives) implements Listed {}

    record Canine(@JsonProperty("type") Kind kind, String name) implements Listed {}

    @Discriminator("kind")
    sealed interface Wrong {}

    @Tag("COW")
    record Cow(Kind kind) implements Wrong {}

    private static final Validator<Pet> PETS = SATYA.compile(Pet.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"kind":"CAT","lives":9}   | {"kind":"CAT","lives":9}
            {"lives":9,"kind":"CAT"}   | {"kind":"CAT","lives":9}
            {"kind":"DOG","name":"R"}  | {"kind":"DOG","name":"R"}
            {"kind":"DOT"}             | {"kind":"DOT"}
            {"kind":"CAT","lives":"x"} | [type@/lives]
            {"kind":"DOG","lives":9}   | {"kind":"DOG","name":null}
            {"kind":"BIRD","lives":9}  | [enum@/kind]
            {"kind":"cat","lives":"x"} | [enum@/kind]
            {"kind":null,"lives":9}    | [enum@/kind]
            {"kind":1}                 | [enum@/kind]
            {"lives":9}                | [required@/kind]
            """)
    void data_isMadeIntoTheSubtypeOfItsConstant(String json, String expected) {
        assertThat(ClassDoors.outcome(SATYA, PETS, json)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"type":"CAT","lives":9}    | {"type":"CAT","lives":9}
            {"type":"HOUND","name":"R"} | {"type":"HOUND","name":"R"}
            {"type":"DOG","lives":9}    | {"type":"DOG","name":null}
            {"type":"BIRD"}             | [enum@/type]
            {"lives":9}                 | [required@/type]
            """)
    void data_ofListedSubtypes_isMadeIntoThatOfItsConstant(String json, String expected) {
        assertThat(ClassDoors.outcome(SATYA, SATYA.compile(Listed.class), json))
                .isEqualTo(expected);
    }

    static Stream<Arguments> objects() {
        return Stream.of(
                Arguments.of(Pet.class, new Cat(Kind.CAT, 9), "{\"kind\":\"CAT\",\"lives\":9}"),
                Arguments.of(Pet.class, new Dot(Only.DOT), "{\"kind\":\"DOT\"}"),
                Arguments.of(Pet.class, new Cat(Kind.DOG, 9), "[enum@/kind]"),
                Arguments.of(Pet.class, new Cat(null, 9), "[required@/kind]"),
                Arguments.of(
                        Listed.class,
                        new Canine(Kind.HOUND, "R"),
                        "{\"type\":\"HOUND\",\"name\":\"R\"}"),
                Arguments.of(Listed.class, new Canine(Kind.BIRD, "R"), "[enum@/type]"));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void object_isValidatedWithItsConstant(Class<?> type, Object object, String expected) {
        assertThat(ClassDoors.outcome(SATYA, SATYA.compile(type), object)).isEqualTo(expected);
    }

    private static ObjectSchema pet(Class<? extends Record> type, String member) {
        return Schema.object()
                .field("kind", Schema.enumOf(Kind.class))
                .alias("kind", "type")
                .field(member, Schema.integer().ge(0))
                .build()
                .as(type);
    }

    record Lives(Kind kind, int lives) {}

    record Tricks(Kind kind, int tricks) {}

    private static Schema union() {
        Map<Object, Schema> branches = new LinkedHashMap<>();
        branches.put(Kind.CAT, pet(Lives.class, "lives"));
        branches.put("DOG", pet(Tricks.class, "tricks"));
        return Schema.discriminated("kind", branches);
    }

    static Stream<Arguments> unions() {
        Schema union = union();
        Lives cat = new Lives(Kind.CAT, 9);
        return EntryPoint.of(
                        valid(union, map("kind", "CAT", "lives", 9), cat),
                        valid(union, map("type", "CAT", "lives", 9), cat),
                        valid(union, map("kind", Kind.CAT, "lives", 9), cat),
                        valid(union, map("type", Kind.CAT, "lives", 9), cat),
                        valid(union, cat, cat),
                        invalid(union, map("kind", "CAT", "lives", -1), "minimum@/lives"),
                        invalid(union, map("kind", Kind.DOG, "lives", 9), "required@/tricks"),
                        invalid(union, map("kind", "BIRD", "lives", 9), "enum@/kind"),
                        invalid(union, map("type", "BIRD", "lives", 9), "enum@/type"),
                        invalid(union, map("kind", Kind.BIRD, "lives", 9), "enum@/kind"),
                        invalid(union, map("kind", Only.DOT, "lives", 9), "enum@/kind"),
                        invalid(union, map("lives", 9), "required@/kind"),
                        invalid(union, new Tricks(Kind.DOG, -1), "minimum@/tricks"))
                .filter(each -> !each.get()[1].toString().startsWith("TWO_AT_ONE_VALUE"));
    }

    @ParameterizedTest
    @MethodSource("unions")
    void union_throughAnEntryPoint_isJudgedByTheConstant(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    @Test
    void unknownTag_listsTheNamesOfTheConstants() {
        Validator<Object> union = SATYA.compile(union(), Object.class);

        assertThat(PETS.violationsJson("{\"kind\":\"BIRD\"}").head())
                .hasToString("kind: must be one of \"CAT\", \"DOG\" or \"DOT\" (enum)");
        for (Object tag : List.of("BIRD", Kind.BIRD)) {
            assertThat(union.violations(map("kind", tag)).head().arguments().get("enum"))
                    .isEqualTo(List.of("CAT", "DOG"));
        }
    }

    @Test
    void union_isWrittenAsOpenApiHasIt() {
        for (Schema each : List.of(union(), SATYA.unionOf(Pet.class))) {
            Map<String, Object> written = each.toMap();
            assertThat(written.get("discriminator"))
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsEntry("propertyName", "kind");
            assertThat(written.toString()).contains("enum=[CAT]", "enum=[DOG]");
            assertThat(SATYA.schemaFromMap(written).toMap()).isEqualTo(written);
        }
    }

    @Test
    void tag_thatIsNoConstant_isRefused() {
        assertThatThrownBy(() -> SATYA.compile(Wrong.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(
                        "says itself that \"kind\" is one of [CAT, DOG, HOUND, BIRD]");
    }
}
