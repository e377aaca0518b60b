package dev.satya.interpreter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.Extras;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectBuilder;
import dev.satya.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A schema in; out comes what tells it from other branches. */
class BranchAnalysisTest {
    private static final String ALL = "array boolean null number object string";
    private static final Schema TEXT = Schema.string();
    private static final Schema INTEGER = Schema.integer();

    private enum Colour {
        RED
    }

    private static Arguments row(Schema schema, String facts) {
        return Arguments.of(schema, facts);
    }

    static Stream<Arguments> types() {
        Schema list = Schema.array(TEXT);
        return Stream.of(
                row(Schema.any(), ALL),
                row(Schema.never(), ""),
                row(Schema.nullValue(), "null"),
                row(Schema.bool(), "boolean"),
                row(INTEGER, "number"),
                row(Schema.number(), "number"),
                row(TEXT, "string"),
                row(Schema.scalar(ScalarTypes.DATE), "string"),
                row(Schema.constant(1), "number"),
                row(Schema.enumOf(1.5, "a", true), "boolean number string"),
                row(Schema.constant(null), "null"),
                row(list, "array"),
                row(Schema.map(TEXT), "object"),
                row(Schema.object().build(), "object"),
                row(list.nullable(), "array null"),
                row(Schema.allOf(Schema.any(), list), "array"),
                row(Schema.allOf(TEXT, list), ""),
                row(Schema.anyOf(TEXT, list), "array string"),
                row(Schema.oneOf(TEXT, Schema.never(), list), "array string"),
                row(Schema.anyOf(Schema.never()), ""),
                row(Schema.not(TEXT), ALL),
                row(Schema.when(TEXT, list), ALL),
                row(Schema.dependentRequired("a", "b"), ALL),
                row(Schema.guarded(JsonType.STRING, TEXT), ALL),
                row(Schema.guarded(JsonType.STRING, list), "array boolean null number object"),
                row(Schema.guarded(JsonType.ARRAY, TEXT), "boolean null number object string"),
                row(Schema.guarded(JsonType.INTEGER, TEXT), ALL),
                row(Plans.unevaluated(list, null, Schema.never()), "array"),
                row(Schema.definitions(Map.of("l", list), Schema.reference("l")), "array"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void schema_ofAnyKind_admitsTypes(Schema schema, String types) {
        assertThat(words(facts(schema).types())).isEqualTo(types);
    }

    private static BranchFacts facts(Schema schema) {
        Resolved resolved = Resolved.of(schema);
        return new BranchAnalysis(resolved.targets()).of(resolved.root());
    }

    private static String words(Set<JsonType> types) {
        return types.stream()
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    static Stream<Arguments> values() {
        Schema one = Schema.constant(1);
        return Stream.of(
                row(TEXT, "none"),
                row(one, "[1]"),
                row(Schema.constant(null), "[null]"),
                row(Schema.enumOf(1, "a"), "[1, a]"),
                row(Schema.enumOf(1, 1.0, "a"), "[1, a]"),
                row(Schema.enumOf(Colour.class), "[RED, RED]"), // the name, and the constant
                row(one.nullable(), "[1, null]"),
                row(TEXT.nullable(), "none"),
                row(Schema.allOf(TEXT, Schema.enumOf("a", "b"), one), "[a, b]"),
                row(Schema.allOf(TEXT, INTEGER), "none"),
                row(Schema.anyOf(one, Schema.enumOf(2, 1)), "[1, 2]"),
                row(Schema.anyOf(one, TEXT), "none"),
                row(Schema.oneOf(one, Schema.constant("x").secret()), "[1, x] (secret)"),
                row(Schema.oneOf(one, TEXT), "none"),
                row(one.nullable().secret(), "[1, null] (secret)"),
                row(Schema.not(one), "none"),
                row(Schema.definitions(Map.of("l", one), Schema.reference("l").title("t")), "[1]"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void schema_thatListsValues_hasThem(Schema schema, String values) {
        ListedValues listed = facts(schema).values();

        assertThat(listed == null ? "none" : listed.toString()).isEqualTo(values);
    }

    private static ObjectSchema kind(String kind) {
        return Schema.object()
                .field("kind", Schema.constant(kind))
                .optional("size", INTEGER)
                .build();
    }

    static Stream<Arguments> places() {
        ObjectSchema cat = kind("cat");
        ObjectSchema dog = kind("dog");
        ObjectSchema named = Schema.object().optional("kind", TEXT).build();
        String catFacts = "kind=[cat]; requires kind; kind: string, size: number";
        Schema deep = Schema.object().field("meta", cat).build();
        Schema deeper = Schema.object().optional("top", deep).build();
        Schema five = Schema.constant("end");
        for (int i = 0; i < 5; i++) {
            five = Schema.object().field("a", five).build();
        }
        return Stream.of(
                row(TEXT, "; requires ; "),
                row(cat, catFacts),
                row(Schema.allOf(cat, named), catFacts),
                row(
                        Schema.allOf(cat, dog),
                        "kind=[cat]; requires kind; kind: string, size: number"),
                row(
                        Schema.allOf(named, Schema.object().field("kind", INTEGER).build()),
                        "; requires kind; kind: "),
                row(
                        Schema.anyOf(cat, dog),
                        "kind=[cat, dog]; requires kind; kind: string, size: number"),
                row(Schema.oneOf(cat, named), "; requires ; kind: string"),
                row(Schema.oneOf(cat, Schema.never()), catFacts),
                row(
                        Schema.oneOf(cat, Schema.object().optional("kind", INTEGER).build()),
                        "; requires ; kind: number string"),
                row(cat.nullable(), catFacts),
                row(Schema.guarded(JsonType.OBJECT, cat), catFacts),
                row(Schema.guarded(JsonType.STRING, cat), "; requires ; "),
                row(Schema.when(cat, Schema.never()), "; requires ; "),
                row(
                        Schema.when(cat, dog).otherwise(Schema.never()),
                        "kind=[cat]; requires kind; kind: string, size: number"),
                row(
                        Schema.when(Schema.any(), cat).otherwise(dog),
                        "kind=[cat, dog]; requires kind; kind: string, size: number"),
                row(
                        deep,
                        "meta/kind=[cat]; requires meta meta/kind; "
                                + "meta: object, meta/kind: string, meta/size: number"),
                row(
                        deeper,
                        "top/meta/kind=[cat]; requires top/meta top/meta/kind; "
                                + "top: object, top/meta: object, top/meta/kind: string, "
                                + "top/meta/size: number"),
                row(
                        five,
                        "; requires a a/a a/a/a a/a/a/a; "
                                + "a: object, a/a: object, a/a/a: object, a/a/a/a: object"),
                row(
                        Schema.object().build().patternProperty("^x", Schema.constant(1)),
                        "/^x/=[1]; requires ; /^x/: number"),
                row(
                        Schema.array(TEXT).prefixItems(Schema.constant(1), cat),
                        "[0]=[1], [1]/kind=[cat]; requires [1]/kind; "
                                + "[0]: number, [1]: object, [1]/kind: string, [1]/size: number"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void schema_ofAContainer_knowsPlacesWithin(Schema schema, String facts) {
        assertThat(text(facts(schema))).isEqualTo(facts);
    }

    private static String text(BranchFacts facts) {
        List<String> tags = new ArrayList<>();
        facts.tags().forEach((place, values) -> tags.add(place.words() + "=" + values));
        List<String> known = new ArrayList<>();
        facts.known().forEach((place, types) -> known.add(place.words() + ": " + words(types)));
        return String.join(", ", tags)
                + "; requires "
                + facts.required().stream().map(Place::words).collect(Collectors.joining(" "))
                + "; "
                + String.join(", ", known);
    }

    @Test
    void object_byItsMembers_tellsThoseAtTheValueItself() {
        Schema deep = Schema.object().field("meta", kind("cat")).optional("b", TEXT).build();
        BranchFacts facts = facts(deep);

        assertThat(facts.requiredMembers()).containsExactly("meta");
        assertThat(facts.knownMembers()).containsExactly("meta", "b");
        assertThat(facts(Schema.array(TEXT).prefixItems(TEXT)).knownMembers()).isEmpty();
    }

    @Test
    void types_atAPlace_mayBeAdmittedUnlessKnown() {
        BranchFacts facts = facts(kind("cat"));

        assertThat(facts.mayAdmit(JsonType.STRING, Place.ofMember("kind"))).isTrue();
        assertThat(facts.mayAdmit(JsonType.NUMBER, Place.ofMember("kind"))).isFalse();
        assertThat(facts.mayAdmit(JsonType.NUMBER, Place.ofMember("other"))).isTrue();
    }

    @Test
    void members_ofAnObjectThatForbidsOthers_areThoseThatItDeclares() {
        ObjectSchema closed =
                Schema.object().field("a", TEXT).alias("a", "b").extras(Extras.FORBID).build();
        ObjectSchema other = Schema.object().field("c", TEXT).extras(Extras.FORBID).build();

        assertThat(forbidden(closed)).isEqualTo("c d");
        assertThat(forbidden(closed.withExtras(Extras.IGNORE))).isEmpty();
        assertThat(forbidden(closed.patternProperty("^c", TEXT))).isEmpty();
        assertThat(forbidden(Schema.allOf(closed, other))).isEqualTo("a b c d");
        assertThat(forbidden(Schema.allOf(closed, kind("cat")))).isEqualTo("c d");
        assertThat(forbidden(Schema.anyOf(closed, other))).isEqualTo("d");
        assertThat(forbidden(Schema.anyOf(closed, kind("cat")))).isEmpty();
    }

    private static String forbidden(Schema schema) {
        BranchFacts facts = facts(schema);
        return Stream.of("a", "b", "c", "d")
                .filter(facts::forbids)
                .collect(Collectors.joining(" "));
    }

    @Test
    void places_thatAreDeep_areLimited() {
        ObjectBuilder inner = Schema.object();
        IntStream.range(0, 40).forEach(i -> inner.field("m" + i, Schema.constant(i)));
        ObjectSchema wide = inner.build();
        Schema deep = Schema.object().field("a", wide).field("b", TEXT).build();

        assertThat(facts(wide).tags()).hasSize(40);
        assertThat(facts(deep).tags()).hasSize(32);
        assertThat(facts(deep).required()).hasSize(1 + 1 + 32);
        assertThat(new TreeSet<>(facts(deep).knownMembers())).containsExactly("a", "b");
        assertThat(facts(Schema.allOf(deep, Schema.object().field("c", wide).build())).tags())
                .hasSize(32);
    }
}
