package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.invalidJson;
import static dev.satya.interpreter.Case.valid;
import static dev.satya.interpreter.Case.validJson;

import dev.satya.Limits;
import dev.satya.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Limits on numbers that are so small that a {@code long} or {@code double} is beyond them. See
 * LIMIT-7, LIMIT-8 and LIMIT-16 of docs/semantics.md.
 */
class NumberLimitTableTest {
    private static final Satya FEW_DIGITS = satya(Limits.DEFAULT.withNumberLength(4));
    private static final Satya SMALL_EXPONENT = satya(Limits.DEFAULT.withExponent(5));
    private static final Schema[] KINDS = {
        Schema.any(), Schema.number(), Schema.decimal(), Schema.integer(), Schema.integer().ge(0)
    };
    private static final Schema[] OTHERS = {
        Schema.bool(),
        Schema.enumOf(1, 2),
        Schema.constant("a"),
        Schema.nullValue(),
        Schema.array(Schema.any()),
        Schema.map(Schema.any()),
        Schema.number().ge(5),
        Schema.number().multipleOf(7),
        Schema.number().satisfies("never", Double.class, n -> false),
        Schema.integer().satisfies("never", Long.class, n -> false),
        Schema.not(Schema.never())
    };

    private static Satya satya(Limits limits) {
        return Satya.builder().withoutDiscovery().limits(limits).build();
    }

    @ParameterizedTest
    @MethodSource({"longNumbers", "longDecimals"})
    void number_nearFewDigits_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, FEW_DIGITS);
    }

    @ParameterizedTest
    @MethodSource({"largeNumbers", "smallNumbers"})
    void number_nearASmallExponent_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SMALL_EXPONENT);
    }

    static Stream<Arguments> longNumbers() {
        Schema integer = Schema.integer();
        return Stream.concat(
                refused(10_000, -10_000, Long.MIN_VALUE, BigInteger.TEN.pow(20)),
                EntryPoint.of(
                        valid(integer, 9_999, 9_999L),
                        valid(integer, -9_999L, -9_999L),
                        valid(Schema.any(), 9_999, 9_999L),
                        valid(Schema.number(), -9_999, -9_999.0),
                        invalid(integer, 1e4, "limit@"),
                        validJson(integer, "9e3", 9_000L),
                        invalidJson(integer, "1e4", "limit@"),
                        validJson(Schema.number(), "1e4", 1e4),
                        valid(Schema.decimal(), new BigDecimal("1e4"), new BigDecimal("1e4")),
                        invalid(integer, new BigDecimal("1e4"), "limit@"),
                        invalid(Schema.array(integer), List.of(10_000), "limit@/0"),
                        invalid(Schema.map(integer), Map.of("k", 10_000L), "limit@/k")));
    }

    static Stream<Arguments> longDecimals() {
        return Stream.concat(
                refused(1.2345, -0.012345, 1.2345f, new BigDecimal("1.0000")),
                EntryPoint.of(
                        valid(Schema.number(), 1.234, 1.234),
                        valid(Schema.number(), 0.001234, 0.001234),
                        valid(Schema.number(), -0.0, -0.0),
                        valid(Schema.any(), 1.234f, 1.234),
                        invalidJson(Schema.number(), "1.0000", "limit@"),
                        validJson(Schema.number(), "1.000", 1.0)));
    }

    static Stream<Arguments> largeNumbers() {
        return Stream.concat(
                refused(
                        1_000_000,
                        -1_000_000L,
                        Long.MAX_VALUE,
                        BigInteger.TEN.pow(20),
                        1e6,
                        -1e6,
                        1e6f,
                        Double.MAX_VALUE,
                        new BigDecimal("1e6"),
                        new BigDecimal("12e5")),
                EntryPoint.of(
                        valid(Schema.integer(), 999_999, 999_999L),
                        valid(Schema.integer(), -999_999, -999_999L),
                        valid(Schema.integer(), 999_999.0, 999_999L),
                        valid(Schema.any(), 999_999.5, 999_999.5),
                        valid(Schema.number(), -999_999.5, -999_999.5),
                        valid(Schema.number(), Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY),
                        valid(Schema.number(), 0.0, 0.0)));
    }

    static Stream<Arguments> smallNumbers() {
        return Stream.concat(
                refused(0.00000999, -1e-6, 1e-6f, Double.MIN_VALUE, new BigDecimal("1e-6")),
                EntryPoint.of(
                        valid(Schema.number(), 0.00001, 0.00001),
                        validJson(Schema.number(), "0.00001", 0.00001),
                        valid(Schema.any(), -0.0000123f, -0.0000123)));
    }

    private static Stream<Arguments> refused(Number... numbers) {
        return Stream.of(numbers)
                .flatMap(
                        number ->
                                Stream.concat(Stream.of(KINDS), Stream.of(OTHERS))
                                        .flatMap(
                                                schema ->
                                                        EntryPoint.of(
                                                                invalid(
                                                                        schema, number,
                                                                        "limit@"))));
    }
}
