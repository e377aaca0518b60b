package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Limits;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.schema.Extras;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A violation of a limit names the limit that was hit and its maximum. No two limits are alike
 * here, so that none can be taken for another. See LIMIT-1 of docs/semantics.md.
 */
class LimitArgumentTest {
    private static final int DEPTH = 7;
    private static final int VIOLATIONS = 11;
    private static final int STRING_LENGTH = 97;
    private static final int NAME_LENGTH = 53;
    private static final int NUMBER_LENGTH = 31;
    private static final int EXPONENT = 43;
    private static final int DOCUMENT_LENGTH = 5_003;
    private static final int STEPS = 1_009;
    private static final Satya SATYA =
            Satya.builder()
                    .withoutDiscovery()
                    .limits(
                            Limits.DEFAULT
                                    .withDepth(DEPTH)
                                    .withViolations(VIOLATIONS)
                                    .withStringLength(STRING_LENGTH)
                                    .withNameLength(NAME_LENGTH)
                                    .withNumberLength(NUMBER_LENGTH)
                                    .withExponent(EXPONENT)
                                    .withDocumentLength(DOCUMENT_LENGTH)
                                    .withSteps(STEPS))
                    .build();
    private static final Schema NODE =
            Schema.object("Node").optional("next", Schema.reference("Node")).build();
    private static final Schema LEAF = Schema.object().field("leaf", Schema.integer()).build();

    private static Arguments row(
            Schema schema, String limit, long maximum, IntFunction<Object> instance) {
        return Arguments.of(schema, limit, maximum, instance);
    }

    private static Object lists(int depth) {
        Object value = List.of();
        for (int i = 1; i < depth; i++) {
            value = List.of(value);
        }
        return value;
    }

    private static Object nodes(int depth) {
        Object value = Map.of();
        for (int i = 1; i < depth; i++) {
            value = Map.of("next", value);
        }
        return value;
    }

    private static Schema within(int schemas) {
        Schema schema = Schema.integer();
        for (int i = 0; i < schemas; i++) {
            schema = Schema.anyOf(schema, Schema.bool());
        }
        return schema;
    }

    /** With 0 an instance that is just within the limit, with 1 one that is just beyond. */
    static Stream<Arguments> limits() {
        return Stream.of(
                row(Schema.any(), "depth", DEPTH, beyond -> lists(DEPTH + beyond)),
                row(NODE, "depth", DEPTH, beyond -> nodes(DEPTH + beyond)),
                row(
                        Schema.anyOf(NODE, Schema.bool()),
                        "depth",
                        DEPTH,
                        beyond -> nodes(DEPTH + beyond)),
                row(
                        Schema.any(),
                        "stringLength",
                        STRING_LENGTH,
                        beyond -> "x".repeat(STRING_LENGTH + beyond)),
                row(
                        Schema.string(),
                        "stringLength",
                        STRING_LENGTH,
                        beyond -> "x".repeat(STRING_LENGTH + beyond)),
                row(
                        Schema.map(Schema.any()),
                        "nameLength",
                        NAME_LENGTH,
                        beyond -> Map.of("x".repeat(NAME_LENGTH + beyond), 1)),
                row(
                        Schema.any(),
                        "nameLength",
                        NAME_LENGTH,
                        beyond -> Map.of("x".repeat(NAME_LENGTH + beyond), 1)),
                row(
                        Schema.object().extras(Extras.KEEP).build(),
                        "nameLength",
                        NAME_LENGTH,
                        beyond -> Map.of("x".repeat(NAME_LENGTH + beyond), 1)),
                row(
                        Schema.integer(),
                        "numberLength",
                        NUMBER_LENGTH,
                        beyond -> BigInteger.TEN.pow(NUMBER_LENGTH - 1 + beyond)),
                row(
                        Schema.integer(),
                        "numberLength",
                        NUMBER_LENGTH,
                        beyond -> "7".repeat(NUMBER_LENGTH + beyond)),
                row(
                        Schema.integer(),
                        "numberLength",
                        NUMBER_LENGTH,
                        beyond -> new BigDecimal("1e" + (NUMBER_LENGTH - 1 + beyond))),
                row(
                        Schema.decimal(),
                        "numberLength",
                        NUMBER_LENGTH,
                        beyond -> new BigDecimal("0." + "7".repeat(NUMBER_LENGTH + beyond))),
                row(
                        Schema.number(),
                        "exponent",
                        EXPONENT,
                        beyond -> new BigDecimal("1e" + (EXPONENT + beyond))),
                row(
                        Schema.decimal(),
                        "exponent",
                        EXPONENT,
                        beyond -> new BigDecimal("1e-" + (EXPONENT + beyond))),
                row(Schema.any(), "exponent", EXPONENT, beyond -> Math.pow(10, EXPONENT + beyond)),
                row(Schema.number(), "exponent", EXPONENT, beyond -> "1e" + (EXPONENT + beyond)));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void value_beyondALimit_saysWhichAndHowMuch(
            Schema schema, String limit, long maximum, IntFunction<Object> instance) {
        Validator<Object> validator = SATYA.compile(schema, Object.class);
        for (Seq<Violation> violations : throughEveryDoor(validator, instance.apply(0))) {
            assertThat(violations).isEmpty();
        }
        for (Seq<Violation> violations : throughEveryDoor(validator, instance.apply(1))) {
            assertThat(violations)
                    .extracting(Violation::code)
                    .contains("limit")
                    .doesNotContain("truncated");
            assertThat(violations.filter(each -> each.code().equals("limit")).single().arguments())
                    .isEqualTo(Map.of("limit", limit, "maximum", maximum));
        }
    }

    @Test
    void schemas_withinEachOther_saySoOnTheirOwnLimit() {
        int nesting = 4 * DEPTH;
        Validator<Object> valid = SATYA.compile(within(nesting - 1), Object.class);
        assertThat(valid.isValid(1)).isTrue();
        for (Seq<Violation> violations :
                throughEveryDoor(SATYA.compile(within(nesting + 1), Object.class), 1)) {
            assertThat(violations.single().arguments())
                    .isEqualTo(Map.of("limit", "nesting", "maximum", (long) nesting));
        }
    }

    @Test
    void document_ofOneByteTooMany_saysHowManyThereMayBe() {
        String within = "[" + " ".repeat(DOCUMENT_LENGTH - 2) + "]";
        Validator<Object> validator = SATYA.compile(Schema.any(), Object.class);
        assertThat(validator.violationsJson(within)).isEmpty();
        assertThat(validator.violationsJson(within + " ").single().arguments())
                .isEqualTo(Map.of("limit", "documentLength", "maximum", (long) DOCUMENT_LENGTH));
    }

    @Test
    void steps_thatAreUsedUp_areNamedAsSuch() {
        Validator<Object> validator = SATYA.compile(Schema.array(LEAF), Object.class);
        Object many = Collections.nCopies(STEPS, Map.of("leaf", 1));
        assertThat(validator.violations(many).single().arguments())
                .isEqualTo(Map.of("limit", "steps", "maximum", (long) STEPS));
    }

    /** Whatever kind of container they are in, and whatever reports them. */
    static Stream<Arguments> manyFaults() {
        return Stream.of(
                Arguments.of(
                        Schema.array(Schema.bool()),
                        (IntFunction<Object>) count -> Collections.nCopies(count, "x")),
                Arguments.of(
                        Schema.map(Schema.bool()),
                        (IntFunction<Object>)
                                count -> {
                                    Map<String, Object> members = new HashMap<>();
                                    for (int i = 0; i < count; i++) {
                                        members.put("m" + i, "x");
                                    }
                                    return members;
                                }),
                Arguments.of(
                        Schema.allOf(Schema.array(Schema.bool()), Schema.array(Schema.bool())),
                        (IntFunction<Object>) count -> Collections.nCopies(count, "x")),
                Arguments.of(
                        Schema.array(LEAF),
                        (IntFunction<Object>) count -> Collections.nCopies(count, Map.of())),
                Arguments.of(
                        Schema.array(Schema.array(Schema.bool())),
                        (IntFunction<Object>)
                                count ->
                                        List.of(
                                                Collections.nCopies(count / 2, "x"),
                                                Collections.nCopies(count - count / 2, "x"))));
    }

    @ParameterizedTest
    @MethodSource("manyFaults")
    void violations_moreThanTheLimit_areSaidToBeMore(
            Schema schema, IntFunction<Object> withFaults) {
        Validator<Object> validator = SATYA.compile(schema, Object.class);
        for (int count :
                new int[] {1, VIOLATIONS - 1, VIOLATIONS, VIOLATIONS + 1, 9 * VIOLATIONS}) {
            boolean areMore = count > VIOLATIONS;
            for (Seq<Violation> found : throughEveryDoor(validator, withFaults.apply(count))) {
                assertThat(found).hasSize(areMore ? VIOLATIONS + 1 : count);
                assertThat(found.exists(each -> each.code().equals("truncated")))
                        .isEqualTo(areMore);
                if (areMore) {
                    assertThat(found.last().arguments())
                            .isEqualTo(Map.of("maximum", (long) VIOLATIONS));
                    assertThat(found.last().path().toPointer()).isEmpty();
                }
            }
        }
    }

    private static List<Seq<Violation>> throughEveryDoor(
            Validator<Object> validator, Object instance) {
        String json = Case.write(instance);
        List<Seq<Violation>> found = new ArrayList<>();
        found.add(errors(validator.validate(instance)));
        found.add(validator.violations(instance));
        found.add(errors(validator.validateJson(json)));
        found.add(validator.violationsJson(json));
        return found;
    }

    private static Seq<Violation> errors(Validation<Seq<Violation>, Object> validation) {
        return validation.fold(violations -> violations, value -> Vector.empty());
    }
}
