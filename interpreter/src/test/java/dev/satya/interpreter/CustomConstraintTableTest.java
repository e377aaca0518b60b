package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.Annotations.BranchOrder;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.Custom;
import dev.satya.schema.CustomCheck;
import dev.satya.schema.CustomCheck.Finding;
import dev.satya.schema.Kind;
import dev.satya.schema.SchemaException;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Code that is asked about values, single violations and branches in sequence: CUSTOM-1 to CUSTOM-4. */
class CustomConstraintTableTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    private static Constraint custom(Type type, Predicate<Object> isRight, Object... place) {
        CustomCheck check =
                value ->
                        isRight.test(value)
                                ? List.of()
                                : List.of(new Finding(Arrays.asList(place), "m"));
        return new Custom("own", type, check);
    }

    private static <S extends Kind<S>> S with(S schema, Constraint constraint) {
        return schema.with(constraint);
    }

    private static Schema inSequence(Schema... branches) {
        return new AllOfSchema(
                List.of(branches),
                List.of(),
                Annotations.NONE.withBranchOrder(BranchOrder.IN_SEQUENCE));
    }

    private static Schema single(Kind<?> schema) {
        return (Schema) schema.withAnnotations(schema.annotations().withSingleCode("one"));
    }

    private static final Schema EVEN =
            with(Schema.integer(), custom(Integer.class, it -> (Integer) it % 2 == 0));

    private static final Schema ITEMS =
            with(
                    Schema.array(Schema.string()),
                    custom(List.class, it -> ((List<?>) it).size() < 2, 1, "x"));

    private static final Schema OBJECT =
            with(
                    Schema.object()
                            .field("a", Schema.integer())
                            .optional(
                                    "b",
                                    with(
                                            Schema.string().nullable(),
                                            custom(
                                                    String.class,
                                                    it -> it == null || it.equals("b"))))
                            .build(),
                    custom(Model.class, it -> ((Model) it).get("a").equals(1L), "a"));

    private static final Schema SINGLE = single(Schema.string().minLength(3).pattern("^x"));

    private static final Schema TURNS =
            inSequence(
                    Schema.string().minLength(2),
                    with(
                            Schema.string(),
                            custom(
                                    String.class,
                                    it -> {
                                        if (((String) it).length() < 2) {
                                            throw new IllegalStateException("asked too early");
                                        }
                                        return it.equals("ab");
                                    })));

    static Stream<Arguments> rows() {
        return EntryPoint.of(
                Case.valid(EVEN, 2, 2L),
                Case.invalid(EVEN, 3, "own@"),
                Case.invalid(EVEN, "a", "type@"),
                Case.valid(ITEMS, List.of("a"), List.of("a")),
                Case.invalid(ITEMS, List.of("a", "b"), "own@/1/x"),
                Case.invalid(ITEMS, List.of("a", 1), "type@/1"),
                Case.valid(OBJECT, Map.of("a", 1), Map.of("a", 1L)),
                Case.invalid(OBJECT, Map.of("a", 2), "own@/a"),
                Case.invalid(OBJECT, Map.of("a", 2, "b", "c"), "own@/b"),
                Case.valid(SINGLE, "xyz", "xyz"),
                Case.invalid(SINGLE, "a", "one@"),
                Case.invalid(SINGLE, 1, "type@"),
                Case.valid(TURNS, "ab", "ab"),
                Case.invalid(TURNS, "a", "minLength@"),
                Case.invalid(TURNS, "abc", "own@"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void value_throughAnEntryPoint_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    @Test
    void customConstraint_hasNoWrittenForm() {
        assertThatThrownBy(EVEN::toMap)
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("\"own\" has no written form");
    }

    @Test
    void explanation_namesCustomConstraints() {
        assertThat(SATYA.compile(EVEN, Object.class).explain()).contains("checked, own");
        assertThat(SATYA.compile(SINGLE, Object.class).explain()).contains("single one");
        assertThat(SATYA.compile(TURNS, Object.class).explain()).contains("allOf in sequence");
    }

    @Test
    void finding_atWhatIsNoPlace_isRefused() {
        assertThatThrownBy(() -> new Finding(List.of(1L), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 is no name and no position");
    }
}
