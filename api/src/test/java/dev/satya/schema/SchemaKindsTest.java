package dev.satya.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.scalar.ScalarTypes;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind of schema has: a method of visitors, a hash, a text. */
class SchemaKindsTest {
    private static final Schema A = Schema.string();
    private static final Schema B = Schema.integer();

    private static Stream<Schema> kinds() {
        return Stream.of(
                Schema.any(),
                Schema.never(),
                Schema.nullValue(),
                Schema.bool(),
                Schema.integer(),
                Schema.number(),
                Schema.string(),
                Schema.scalar(ScalarTypes.DATE),
                Schema.constant(1),
                Schema.enumOf(1, 2),
                Schema.reference("x"),
                Schema.array(A),
                Schema.map(A, B),
                Schema.object().field("p", A).build(),
                A.nullable(),
                Schema.allOf(A, B),
                Schema.anyOf(A, B),
                Schema.oneOf(A, B),
                Schema.not(A),
                Schema.when(A, B),
                Schema.guarded(JsonType.STRING, A),
                Schema.dependent("d", A),
                Schema.definitions(Map.of("x", A), B),
                UnevaluatedSchema.of(A),
                A.onError(OnError.omit()));
    }

    /** Calls that a visitor was given, and answers that it gave. */
    private static Object visited(Schema schema) {
        SchemaVisitor<?> names =
                (SchemaVisitor<?>)
                        Proxy.newProxyInstance(
                                SchemaKindsTest.class.getClassLoader(),
                                new Class<?>[] {SchemaVisitor.class},
                                (proxy, method, arguments) ->
                                        arguments[0] == schema ? method.getName() : "other");
        return schema.accept(names);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void goToTheMethodOfTheirName(Schema schema) {
        String type = schema.getClass().getSimpleName();
        assertThat(visited(schema)).isEqualTo("visit" + type.substring(0, type.length() - 6));
    }

    @Test
    void everyMethodOfVisitorsIsHere() {
        Set<String> methods = new HashSet<>();
        for (Method method : SchemaVisitor.class.getMethods()) {
            methods.add(method.getName());
        }
        kinds().forEach(schema -> methods.remove((String) visited(schema)));
        assertThat(methods).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areTreatedAlikeByVisitorsThatSayNothingElse(Schema schema) {
        SimpleSchemaVisitor<Schema> same = any -> any;
        assertThat(schema.accept(same)).isSameAs(schema);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void haveAHashAndATextOfWhatTheyAre(Schema schema) {
        Schema titled = ((Kind<?>) schema).title("t");
        assertThat(titled.hashCode()).isNotZero().isNotEqualTo(schema.hashCode());
        assertThat(titled.withParts(titled.parts().stream().map(SchemaPart::schema).toList()))
                .isEqualTo(titled)
                .hasSameHashCodeAs(titled);
        assertThat(titled.toString())
                .startsWith(schema.getClass().getSimpleName() + "[")
                .contains("title=t")
                .endsWith("]");
    }

    /** Branches of an anyOf and the types that they stand for. */
    private record Types(List<JsonType> expected, Schema... branches) {
        @Override
        public String toString() {
            return expected + " " + Arrays.toString(branches);
        }
    }

    private static Stream<Types> types() {
        Schema object = Schema.object().build();
        return Stream.of(
                new Types(List.of(JsonType.STRING, JsonType.INTEGER), A, B),
                new Types(List.of(JsonType.INTEGER, JsonType.STRING), B, A),
                new Types(
                        List.of(
                                JsonType.OBJECT,
                                JsonType.NUMBER,
                                JsonType.STRING,
                                JsonType.BOOLEAN,
                                JsonType.ARRAY,
                                JsonType.NULL),
                        object,
                        Schema.number(),
                        A,
                        Schema.bool(),
                        Schema.array(A),
                        Schema.nullValue()),
                new Types(List.of(JsonType.OBJECT, JsonType.STRING), Schema.map(A), A),
                new Types(List.of(JsonType.STRING, JsonType.INTEGER), Schema.allOf(A), B),
                new Types(List.of()),
                new Types(List.of(), A),
                new Types(List.of(), A, A),
                new Types(List.of(), B, Schema.number()),
                new Types(List.of(), object, Schema.map(A)),
                new Types(List.of(), A, Schema.object("Named").build()),
                new Types(List.of(), A, Schema.any()),
                new Types(List.of(), A, Schema.constant(1)),
                new Types(List.of(), Schema.allOf(A, A), B),
                new Types(List.of(), Schema.allOf(A).title("t"), B),
                new Types(
                        List.of(),
                        ((AllOfSchema) Schema.allOf(A)).constraint("even", Map.of()),
                        B));
    }

    @ParameterizedTest
    @MethodSource("types")
    void ofBranchesAreToldWhereEachHasItsOwn(Types types) {
        if (types.branches.length == 0) {
            assertThatThrownBy(() -> Schema.anyOf())
                    .isInstanceOf(SchemaException.class)
                    .hasMessage("anyOf has no branches");
            return;
        }
        AnyOfSchema any = (AnyOfSchema) Schema.anyOf(types.branches);
        assertThat(any.types()).isEqualTo(types.expected);
    }

    @Test
    void keysOfMapsAreMadeOfNames() {
        Schema lax = Schema.integer().lax();
        assertThat(MapSchema.converting(B)).isEqualTo(lax);
        assertThat(MapSchema.converting(Schema.scalar(ScalarTypes.EPOCH_SECONDS)))
                .isEqualTo(Schema.scalar(ScalarTypes.EPOCH_SECONDS).lax());
        for (Schema same :
                List.of(
                        A,
                        Schema.any(),
                        Schema.enumOf("a"),
                        Schema.constant("a"),
                        Schema.scalar(ScalarTypes.DATE),
                        Schema.integer().strict())) {
            assertThat(MapSchema.converting(same)).isSameAs(same);
        }
        assertThatThrownBy(() -> Schema.map(Schema.scalar(ScalarTypes.REGEX), A))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("are no keys");
    }

    @Test
    void textsChangeStepByStep() {
        StringSchema text = Schema.string().strip().lower().upper().fromNumbers();
        assertThat(text.transforms())
                .containsExactly(
                        Transform.STRIP, Transform.LOWER, Transform.UPPER, Transform.NUMBERS);
        assertThat(text.email().notBlank().constraints())
                .extracting(Constraint::code)
                .containsExactlyInAnyOrder("email", "notBlank");
    }

    @Test
    void digitsAreBoundsAndAMultiple() {
        NumberSchema money = Schema.decimal().digits(5, 2);
        assertThat(money)
                .isEqualTo(
                        Schema.decimal()
                                .gt(new BigDecimal("-1E+3"))
                                .lt(new BigDecimal("1E+3"))
                                .multipleOf(new BigDecimal("0.01")));
        assertThat(Schema.decimal().digits(1, 0).constraints()).hasSize(3);
        assertThat(Schema.decimal().digits(1, 1).constraints()).hasSize(3);
        for (int[] wrong : new int[][] {{0, 0}, {1, -1}, {1, 2}}) {
            assertThatThrownBy(() -> Schema.decimal().digits(wrong[0], wrong[1]))
                    .isInstanceOf(SchemaException.class)
                    .hasMessage(
                            String.format(
                                    Locale.ROOT,
                                    "no number has %d digits of which %d are behind the point",
                                    wrong[0],
                                    wrong[1]));
        }
    }

    @Test
    void dialectsAreFoundByTheirAddress() {
        for (Dialect dialect : Dialect.values()) {
            assertThat(Dialect.of(dialect.uri())).isSameAs(dialect);
            assertThat(Dialect.of(dialect.uri() + "#")).isSameAs(dialect);
            assertThat(Dialect.of(dialect.uri() + "##")).isNull();
            assertThat(dialect.isAtLeast(dialect)).isTrue();
        }
        assertThat(Dialect.of("http://example.com/schema")).isNull();
        assertThat(Dialect.DRAFT_6.isAtLeast(Dialect.DRAFT_7)).isFalse();
        assertThat(Dialect.DRAFT_2020_12.isAtLeast(Dialect.DRAFT_7)).isTrue();
    }
}
