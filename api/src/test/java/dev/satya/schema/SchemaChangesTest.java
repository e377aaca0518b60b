package dev.satya.schema;

import static dev.satya.testing.ChangedParts.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.schema.ArraySchema.Contains;
import dev.satya.schema.ObjectSchema.PatternProperty;
import dev.satya.testing.ChangedParts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas and their parts that are changed part by part. */
class SchemaChangesTest {
    private static final Schema A = Schema.string().title("a");
    private static final Schema B = Schema.integer().title("b");
    private static final Annotations TITLED = Annotations.NONE.withTitle("t");

    private record Bound(String p) {}

    static Stream<ChangedParts<?>> values() {
        List<Constraint> counted = List.of(new Constraint.MinItems(2));
        List<Constraint> sized = List.of(new Constraint.MaxProperties(3));
        List<Constraint> named = List.of(new Constraint.Named("n", Map.of()));
        Contains contains = Contains.of(B, 2, 5, false);
        Field field = Field.optional("f", A);
        ObjectSchema object =
                Schema.object("O").field("p", A).rule("r", List.of("p"), model -> true).build();
        return Stream.of(
                ChangedParts.of(
                        Schema.array(A),
                        part("prefix", ArraySchema::prefix, ArraySchema::withPrefix, List.of(B)),
                        part("items", ArraySchema::items, ArraySchema::withItems, B),
                        part(
                                "contains",
                                ArraySchema::contains,
                                ArraySchema::withContains,
                                contains),
                        part(
                                "constraints",
                                ArraySchema::constraints,
                                ArraySchema::withConstraints,
                                counted),
                        part(
                                "annotations",
                                ArraySchema::annotations,
                                ArraySchema::withAnnotations,
                                TITLED)),
                ChangedParts.of(
                        Schema.when(A, B),
                        part(
                                "whenInvalid",
                                ConditionalSchema::whenInvalid,
                                ConditionalSchema::otherwise,
                                A),
                        part(
                                "constraints",
                                ConditionalSchema::constraints,
                                ConditionalSchema::withConstraints,
                                named),
                        part(
                                "annotations",
                                ConditionalSchema::annotations,
                                ConditionalSchema::withAnnotations,
                                TITLED)),
                ChangedParts.of(
                        Schema.dependent("d", A),
                        part(
                                "property",
                                DependentSchema::property,
                                (it, other) ->
                                        DependentSchema.of(other, it.schema())
                                                .withRequired(it.required())
                                                .withConstraints(it.constraints())
                                                .withAnnotations(it.annotations()),
                                "e"),
                        part(
                                "required",
                                DependentSchema::required,
                                DependentSchema::withRequired,
                                List.of("x")),
                        part(
                                "constraints",
                                DependentSchema::constraints,
                                DependentSchema::withConstraints,
                                named),
                        part(
                                "annotations",
                                DependentSchema::annotations,
                                DependentSchema::withAnnotations,
                                TITLED)),
                ChangedParts.of(
                        UnevaluatedSchema.of(A),
                        part("items", UnevaluatedSchema::items, UnevaluatedSchema::withItems, B),
                        part(
                                "properties",
                                UnevaluatedSchema::properties,
                                UnevaluatedSchema::withProperties,
                                B),
                        part(
                                "constraints",
                                UnevaluatedSchema::constraints,
                                UnevaluatedSchema::withConstraints,
                                named),
                        part(
                                "annotations",
                                UnevaluatedSchema::annotations,
                                UnevaluatedSchema::withAnnotations,
                                TITLED)),
                ChangedParts.of(
                        field,
                        part("schema", Field::schema, Field::with, B),
                        part(
                                "fallback",
                                Field::fallback,
                                Field::withFallback,
                                (Field.Default) new Field.Default.Value(1)),
                        part(
                                "aliases",
                                Field::aliases,
                                (it, aliases) -> it.alias(aliases.get(0)),
                                List.of("g"))),
                ChangedParts.of(
                        object,
                        part("name", ObjectSchema::name, (it, name) -> renamed(it, name), "N"),
                        part(
                                "fields",
                                ObjectSchema::fields,
                                ObjectSchema::withFields,
                                more(object)),
                        part(
                                "patterns",
                                ObjectSchema::patterns,
                                ObjectSchema::withPatterns,
                                List.of(new PatternProperty("^x", B))),
                        part(
                                "extras",
                                ObjectSchema::extras,
                                (it, extras) -> it.withExtras(extras),
                                Extras.FORBID),
                        part(
                                "rules",
                                ObjectSchema::rules,
                                (it, rules) -> it.withoutRules(),
                                List.of()),
                        part(
                                "constraints",
                                ObjectSchema::constraints,
                                ObjectSchema::withConstraints,
                                sized),
                        part(
                                "annotations",
                                ObjectSchema::annotations,
                                ObjectSchema::withAnnotations,
                                TITLED)),
                ChangedParts.of(
                        Annotations.NONE,
                        part("title", Annotations::title, Annotations::withTitle, "t"),
                        part(
                                "description",
                                Annotations::description,
                                Annotations::withDescription,
                                "d"),
                        part(
                                "examples",
                                Annotations::examples,
                                (it, examples) -> it.withExamples(examples.toArray()),
                                List.of(1L)),
                        part(
                                "strictness",
                                Annotations::strictness,
                                Annotations::withStrictness,
                                Strictness.LAX),
                        part(
                                "usualStrictness",
                                Annotations::usualStrictness,
                                Annotations::withUsualStrictness,
                                Strictness.STRICT),
                        part(
                                "visibility",
                                Annotations::visibility,
                                (it, visibility) -> it.withSecret(),
                                Annotations.Visibility.SECRET),
                        part(
                                "messages",
                                Annotations::messages,
                                (it, messages) -> it.withMessage("type", "no"),
                                Map.of("type", "no")),
                        part(
                                "keywords",
                                Annotations::keywords,
                                Annotations::withKeywords,
                                Map.of("k", true)),
                        part(
                                "singleCode",
                                Annotations::singleCode,
                                Annotations::withSingleCode,
                                "code"),
                        part(
                                "branchOrder",
                                Annotations::branchOrder,
                                Annotations::withBranchOrder,
                                Annotations.BranchOrder.IN_SEQUENCE)));
    }

    private static List<Field> more(ObjectSchema object) {
        return List.of(object.fields().get(0), Field.optional("q", B));
    }

    private static ObjectSchema renamed(ObjectSchema object, String name) {
        return ObjectBuilder.of(name)
                .field("p", A)
                .rule("r", List.of("p"), object.rules().get(0).test())
                .build();
    }

    @ParameterizedTest
    @MethodSource("values")
    void change_ofAPart_leavesTheOthers(ChangedParts<?> value) {
        value.assertThatOthersStay();
    }

    @ParameterizedTest
    @MethodSource("values")
    void equality_isThatOfTheParts(ChangedParts<?> value) {
        value.assertThatEqualityIsThatOfTheParts();
    }

    @Test
    void nothing_insteadOfAPart_isAsBefore() {
        ArraySchema array = Schema.array(A);
        assertThat(array.contains(B).withContains(null)).isEqualTo(array);
        UnevaluatedSchema rest = UnevaluatedSchema.of(A);
        assertThat(rest.withItems(B).withItems(null)).isEqualTo(rest);
        assertThat(rest.withProperties(B).withProperties(null)).isEqualTo(rest);
        Field field = Field.optional("f", A);
        assertThat(field.withFallback(new Field.Default.Value(1)).withFallback(null))
                .isEqualTo(field);
        assertThat(Field.of("f", A, Field.Presence.REQUIRED))
                .isEqualTo(Field.required("f", A))
                .isNotEqualTo(field);
        assertThat(ObjectBuilder.of(null).build()).isEqualTo(Schema.object().build());
        assertThat(Schema.object("O").build().unnamed()).isEqualTo(Schema.object().build());
    }

    @Test
    void shortForm_isTheLongOne() {
        assertThat(Schema.array(A)).isEqualTo(ArraySchema.of(A));
        assertThat(Schema.array(A).contains(B))
                .isEqualTo(
                        Schema.array(A).withContains(Contains.of(B, 1, Integer.MAX_VALUE, true)));
        assertThat(Schema.array(A).contains(B, 2, 3).contains())
                .isEqualTo(Contains.of(B, 2, 3, true));
        assertThat(Contains.of(B, 2, 3, false).with(A)).isEqualTo(Contains.of(A, 2, 3, false));
        assertThat(Schema.when(A, B)).isEqualTo(ConditionalSchema.of(A, B, Schema.any()));
        assertThat(Schema.dependentRequired("d", "x", "y"))
                .isEqualTo(Schema.dependent("d", Schema.any()).withRequired(List.of("x", "y")));
        assertThat(Schema.array(A).prefixItems(B, A))
                .isEqualTo(Schema.array(A).withPrefix(List.of(B, A)));
    }

    @Test
    void origin_isNoPartOfWhatASchemaMeans() {
        Annotations read = Annotations.NONE.withOrigin(SchemaOrigin.of("/a", (w, p) -> null));
        assertThat(read).isEqualTo(Annotations.NONE).hasSameHashCodeAs(Annotations.NONE);
        assertThat(read.origin()).isNotNull();
        assertThat(Annotations.NONE.origin()).isNull();
    }

    @Test
    void field_thatIsRequired_hasNoDefaultButAnAnnotation() {
        Field field = Field.required("f", A);
        assertThat(field.withFallback(new Field.Default.Annotated("x")).isRequired()).isTrue();
        assertThatThrownBy(() -> field.withFallback(new Field.Default.Value("x")))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("is required and has a default");
        assertThatThrownBy(() -> field.withFallback(new Field.Default.Supplied(() -> "x")))
                .isInstanceOf(SchemaException.class);
    }

    @Test
    void class_ofAnObject_isAPartOfIt() {
        ObjectSchema object = Schema.object().field("p", A).build();
        ObjectSchema bound = object.as(Bound.class);
        assertThat(bound.javaType()).isEqualTo(Bound.class);
        assertThat(bound).isNotEqualTo(object);
        assertThat(bound.fields()).isEqualTo(object.fields());
    }

    @Test
    void lists_areCopies() {
        List<Schema> prefix = new java.util.ArrayList<>(List.of(A));
        ArraySchema array = Schema.array(B).withPrefix(prefix);
        prefix.clear();
        assertThat(array.prefix()).containsExactly(A);
        assertThatThrownBy(() -> array.prefix().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        List<String> required = new java.util.ArrayList<>(List.of("x"));
        DependentSchema dependent = Schema.dependent("d", A).withRequired(required);
        required.clear();
        assertThat(dependent.required()).containsExactly("x");
    }
}
