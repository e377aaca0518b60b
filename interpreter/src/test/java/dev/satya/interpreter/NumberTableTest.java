package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.invalidJson;
import static dev.satya.interpreter.Case.valid;
import static dev.satya.interpreter.Case.validJson;

import dev.satya.Schema;
import dev.satya.schema.Annotations;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.Strictness;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Integers and numbers: conversion, exact bounds, exact division. See CONV-2, CONV-3, HOLD-1,
 * HOLD-2 and NUM-1 to NUM-3 of docs/semantics.md.
 */
class NumberTableTest {
    private static final Satya SATYA = EntryPoint.satya();
    private static final BigInteger BEYOND_LONG = BigInteger.ONE.shiftLeft(63);
    private static final long TWO_53 = 1L << 53;
    private static final Schema AS_WRITTEN =
            new NumberSchema(NumberSchema.Form.AS_WRITTEN, List.of(), Annotations.NONE);

    @ParameterizedTest
    @MethodSource({"integers", "numbers", "decimals", "floats", "bounds", "divisors"})
    void number_throughAnEntryPoint_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    static Stream<Arguments> integers() {
        var integer = Schema.integer();
        return EntryPoint.of(
                valid(integer, 0, 0L),
                valid(integer, (byte) 7, 7L),
                valid(integer, (short) -7, -7L),
                valid(integer, Long.MAX_VALUE, Long.MAX_VALUE),
                valid(integer, Long.MIN_VALUE, Long.MIN_VALUE),
                valid(integer, BEYOND_LONG, BEYOND_LONG),
                valid(integer, BigInteger.TEN, 10L),
                valid(integer, BEYOND_LONG.negate(), Long.MIN_VALUE),
                valid(integer, 1.0, 1L),
                valid(integer, -0.0, 0L),
                valid(integer, 2.0f, 2L),
                valid(integer, 1e22, new BigInteger("10000000000000000000000")),
                valid(integer, new BigDecimal("3.00"), 3L),
                valid(integer, new BigDecimal("1e3"), 1000L),
                validJson(integer, "1e3", 1000L),
                validJson(integer, "-0", 0L),
                validJson(integer, "10e-1", 1L),
                validJson(integer, "9223372036854775808", BEYOND_LONG),
                validJson(integer, "9007199254740993.0", TWO_53 + 1),
                invalid(integer, 1.5, "type@"),
                invalid(integer, Double.NaN, "type@"),
                invalid(integer, Double.POSITIVE_INFINITY, "type@"),
                invalid(integer, new BigDecimal("0.1"), "type@"),
                invalid(integer, null, "type@"),
                invalid(integer, List.of(), "type@"),
                invalid(integer, new StringBuilder("x"), "type@"),
                invalid(integer, new Object(), "type@"),
                invalidJson(integer, "1.0000000000000000001", "type@"),
                valid(integer, "42", 42L),
                valid(integer, " +42 ", 42L),
                valid(integer, "-007", -7L),
                valid(integer, "1.00", 1L),
                valid(integer, "9223372036854775808", BEYOND_LONG),
                valid(integer, true, 1L),
                valid(integer, false, 0L),
                invalid(integer, "1.5", "type@"),
                invalid(integer, "1.", "type@"),
                invalid(integer, ".0", "type@"),
                invalid(integer, "1e3", "type@"),
                invalid(integer, "", "type@"),
                invalid(integer, " ", "type@"),
                invalid(integer, "0x1F", "type@"),
                invalid(integer, "1_000", "type@"),
                invalid(integer, "- 1", "type@"),
                invalid(integer, "\u0661", "type@"),
                invalid(integer, "42", "type@").in(Strictness.STRICT),
                invalid(integer, true, "type@").in(Strictness.STRICT),
                valid(integer, 1.0, 1L).in(Strictness.STRICT),
                invalid(integer.strict(), "42", "type@").in(Strictness.LAX),
                valid(integer.lax(), "42", 42L).in(Strictness.STRICT));
    }

    static Stream<Arguments> numbers() {
        Schema number = Schema.number();
        return EntryPoint.of(
                valid(AS_WRITTEN, "5", 5L),
                valid(AS_WRITTEN, "-0", 0L),
                valid(AS_WRITTEN, "-0.0", -0.0),
                valid(AS_WRITTEN, " -.0 ", -0.0),
                valid(AS_WRITTEN, "-0e5", -0.0),
                valid(AS_WRITTEN, "+0.0", 0.0),
                validJson(AS_WRITTEN, "-0", 0L),
                validJson(AS_WRITTEN, "-0.0", -0.0),
                validJson(AS_WRITTEN, "-0e5", -0.0),
                valid(AS_WRITTEN, "5.0", 5.0),
                valid(AS_WRITTEN, ".5", 0.5),
                valid(AS_WRITTEN, "5e0", 5.0),
                valid(AS_WRITTEN, "5E+0", 5.0),
                invalid(AS_WRITTEN, "5e", "type@"),
                invalid(AS_WRITTEN, "5e+", "type@"),
                invalid(AS_WRITTEN, "5e5x", "type@"),
                invalid(AS_WRITTEN, "e5", "type@"),
                invalid(AS_WRITTEN, "5e99999999999", "limit@"),
                valid(number, 1, 1.0),
                valid(number, 0.1, 0.1),
                valid(number, 0.1f, 0.1),
                valid(number, -0.0, -0.0),
                valid(number, "-0.0", -0.0),
                valid(number, "-.0", -0.0),
                valid(number, " -0E+7 ", -0.0),
                valid(number, "-0", -0.0),
                valid(number, " -00 ", -0.0),
                valid(number, "+0.0", 0.0),
                valid(number, "0.0", 0.0),
                valid(number, "-1e-400", -0.0),
                valid(number, -0.0f, -0.0),
                validJson(number, "-0", 0.0),
                validJson(number, "-0.0", -0.0),
                validJson(number, "-0.000", -0.0),
                validJson(number, "-0e0", -0.0),
                validJson(number, "-0.0E-7", -0.0),
                validJson(number, "-1e-400", -0.0),
                validJson(Schema.any(), "-0.0", -0.0),
                validJson(Schema.any(), "-0e1", -0.0),
                validJson(Schema.any(), "-0", 0L),
                valid(Schema.integer(), "-0.0", 0L),
                invalid(number, "-0e100001", "limit@"),
                valid(number, 1e-7, 1e-7),
                valid(number, TWO_53 + 1, 9007199254740992.0),
                valid(number, BEYOND_LONG, 0x1p63),
                valid(number, new BigDecimal("0.1000000000000000055511151231257827"), 0.1),
                valid(number, Double.MAX_VALUE, Double.MAX_VALUE),
                valid(number, Double.MIN_VALUE, Double.MIN_VALUE),
                valid(number, Double.NaN, Double.NaN),
                valid(number, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY),
                invalidJson(number, "1E400", "limit@"),
                invalid(number, BigInteger.TEN.pow(400), "limit@"),
                validJson(number, "1e-400", 0.0),
                valid(number, "1.5", 1.5),
                valid(number, " -.5e1 ", -5.0),
                valid(number, "1.", 1.0),
                valid(number, "nan", Double.NaN),
                valid(number, "-Infinity", Double.NEGATIVE_INFINITY),
                valid(number, "+INF", Double.POSITIVE_INFINITY),
                valid(number, true, 1.0),
                invalid(number, ".", "type@"),
                invalid(number, "1.5d", "type@"),
                invalid(number, "0x1p3", "type@"),
                invalid(number, "e5", "type@"),
                invalid(number, "", "type@"),
                invalid(number, null, "type@"),
                invalid(number, "1.5", "type@").in(Strictness.STRICT),
                invalid(number, false, "type@").in(Strictness.STRICT));
    }

    static Stream<Arguments> floats() {
        Schema number = Schema.float32();
        Schema positive = Schema.float32().gt(0);
        return EntryPoint.of(
                valid(number, 1, 1f),
                valid(number, 0.1, 0.1f),
                valid(number, 0.1f, 0.1f),
                valid(number, "0.1", 0.1f),
                valid(number, (double) 0.1f, 0.1f),
                valid(number, new BigDecimal("0.1"), 0.1f),
                validJson(number, "0.1", 0.1f),
                valid(number, Float.MAX_VALUE, Float.MAX_VALUE),
                valid(number, (double) Float.MAX_VALUE, Float.MAX_VALUE),
                valid(number, -3.4028235e38, -Float.MAX_VALUE),
                valid(number, Float.MIN_VALUE, Float.MIN_VALUE),
                valid(number, 1e-45, Float.MIN_VALUE),
                valid(number, 7.1e-46, Float.MIN_VALUE),
                valid(number, 7e-46, 0f),
                valid(number, 0x1p-150, 0f), // as a decimal it is below the middle
                valid(number, 0x1.8p-148, 0x1p-147f - Float.MIN_VALUE),
                valid(number, Float.MIN_NORMAL, Float.MIN_NORMAL),
                valid(number, 0.0, 0f),
                valid(number, -0.0, -0f),
                valid(number, -0f, -0f),
                valid(number, "-0", -0f),
                valid(number, "-1e-400", -0f),
                valid(number, -1e-50, -0f),
                validJson(number, "-0", 0f),
                validJson(number, "-0.0", -0f),
                // halves go to the even one
                valid(number, 16777217, 16777216f),
                valid(number, 16777219, 16777220f),
                valid(number, 16777217.0, 16777216f),
                validJson(number, "16777217.0000000000000000001", 16777218f),
                valid(number, new BigDecimal("16777218.9999999999999999"), 16777218f),
                valid(number, (1L << 53) + (1L << 29), 0x1p53f),
                valid(number, BEYOND_LONG, 0x1p63f),
                // a double is its shortest decimal, which may lie beside the half that it is
                valid(number, 0x1.000001p-20, 0x1.000002p-20f),
                valid(number, new BigDecimal(0x1.000001p-20), 0x1p-20f),
                valid(number, 0x1.000003p-10, 0x1.000002p-10f),
                valid(number, new BigDecimal(0x1.000003p-10), 0x1.000004p-10f),
                valid(number, 0x1.ffffffp127, Float.MAX_VALUE),
                valid(number, Double.NaN, Float.NaN),
                valid(number, Float.NaN, Float.NaN),
                valid(number, Double.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY),
                valid(number, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY),
                valid(number, Double.NaN, Float.NaN).in(Strictness.STRICT),
                valid(number, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY)
                        .in(Strictness.STRICT),
                valid(number, "nan", Float.NaN),
                valid(number, " -Infinity", Float.NEGATIVE_INFINITY),
                valid(number, "+INF", Float.POSITIVE_INFINITY),
                invalid(number, "NaN", "type@").in(Strictness.STRICT),
                invalid(number, "1.5", "type@").in(Strictness.STRICT),
                valid(number, true, 1f),
                invalid(number, true, "type@").in(Strictness.STRICT),
                // the half between the largest and what would be the next is beyond
                invalid(number, new BigDecimal(0x1.ffffffp127).toBigInteger(), "limit@"),
                invalid(number, Math.nextUp(0x1.ffffffp127), "limit@"),
                valid(number, Math.nextDown(0x1.ffffffp127), Float.MAX_VALUE),
                invalid(number, 1e39, "limit@"),
                invalid(number, "-1e39", "limit@"),
                invalid(number, 1e300, "limit@").in(Strictness.STRICT),
                invalidJson(number, "1e400", "limit@"),
                invalid(number, BigInteger.TEN.pow(39), "limit@"),
                invalid(number, null, "type@"),
                invalid(number, "x", "type@"),
                // bounds are asked of what the number is rounded to
                invalid(positive, 1e-50, "exclusiveMinimum@"),
                invalid(positive, "1e-50", "exclusiveMinimum@"),
                invalid(positive, Double.MIN_VALUE, "exclusiveMinimum@"),
                valid(positive, Float.MIN_VALUE, Float.MIN_VALUE),
                valid(Schema.float32().le(1), Math.nextUp(1.0), 1f),
                invalid(Schema.float32().lt(1), Math.nextDown(1.0), "exclusiveMaximum@"),
                valid(Schema.float32().ge(0.1), 0.1f, 0.1f),
                valid(Schema.float32().le(0.1), 0.1f, 0.1f),
                valid(Schema.float32().multipleOf(0.1), 0.3f, 0.3f),
                valid(Schema.float32().multipleOf(2), 16777217, 16777216f),
                invalid(Schema.float32().ge(0), Float.NaN, "minimum@"),
                invalid(Schema.float32().le(0), Float.POSITIVE_INFINITY, "maximum@"),
                invalid(Schema.float32().multipleOf(1), Double.NaN, "multipleOf@"),
                invalid(
                        Schema.float32().satisfies("half", Double.class, it -> it == 0.5),
                        0.1,
                        "half@"),
                valid(
                        Schema.float32().satisfies("tenth", Double.class, it -> it == 0.1),
                        0.1,
                        0.1f),
                invalid(
                        Schema.array(Schema.float32()).uniqueItems(),
                        List.of(0.1, 0.10000000001),
                        "uniqueItems@"),
                invalid(
                        Schema.array(Schema.float32()).uniqueItems(),
                        List.of(0.0, -0.0),
                        "uniqueItems@"),
                valid(
                        Schema.array(Schema.float32()).uniqueItems(),
                        List.of(Double.NaN, Double.NaN),
                        List.of(Float.NaN, Float.NaN)),
                invalid(
                        Schema.array(Schema.float32()).uniqueItems(),
                        List.of("inf", Double.POSITIVE_INFINITY),
                        "uniqueItems@"));
    }

    static Stream<Arguments> decimals() {
        Schema decimal = Schema.decimal();
        return EntryPoint.of(
                valid(decimal, 1, new BigDecimal("1")),
                valid(decimal, 0.1, new BigDecimal("0.1")),
                valid(decimal, "0.10", new BigDecimal("0.10")),
                valid(decimal, new BigDecimal("1.10"), new BigDecimal("1.10")),
                validJson(decimal, "1.10", new BigDecimal("1.10")),
                validJson(
                        decimal,
                        "0.12345678901234567890123",
                        new BigDecimal("0.12345678901234567890123")),
                invalid(decimal, true, "type@"),
                invalid(decimal, false, "type@"),
                valid(AS_WRITTEN, true, 1L),
                invalid(decimal, "nan", "type@"),
                invalid(decimal, Double.NaN, "type@"),
                invalid(decimal, Double.POSITIVE_INFINITY, "type@"),
                valid(AS_WRITTEN, 1, 1L),
                valid(AS_WRITTEN, 1.5, 1.5),
                valid(AS_WRITTEN, "7", 7L),
                validJson(AS_WRITTEN, "1.0", 1.0),
                validJson(
                        AS_WRITTEN,
                        "0.12345678901234567890123",
                        new BigDecimal("0.12345678901234567890123")));
    }

    static Stream<Arguments> bounds() {
        BigDecimal tiny = new BigDecimal("1e-30");
        BigDecimal tenth = new BigDecimal("0.1");
        return EntryPoint.of(
                valid(Schema.integer().ge(1), 1, 1L),
                invalid(Schema.integer().ge(1), 0, "minimum@"),
                valid(Schema.integer().gt(1), 2, 2L),
                invalid(Schema.integer().gt(1), 1, "exclusiveMinimum@"),
                valid(Schema.integer().le(1), 1, 1L),
                invalid(Schema.integer().le(1), 2, "maximum@"),
                valid(Schema.integer().lt(1), 0, 0L),
                invalid(Schema.integer().lt(1), 1, "exclusiveMaximum@"),
                invalid(Schema.integer().ge(Long.MAX_VALUE), Long.MAX_VALUE - 1, "minimum@"),
                valid(Schema.integer().ge(Long.MAX_VALUE), BEYOND_LONG, BEYOND_LONG),
                invalid(Schema.integer().le(Long.MAX_VALUE), BEYOND_LONG, "maximum@"),
                invalid(
                        Schema.integer().gt(new BigDecimal(BEYOND_LONG)),
                        BEYOND_LONG,
                        "exclusiveMinimum@"),
                valid(Schema.integer().ge(0.5), 1, 1L),
                invalid(Schema.integer().ge(0.5), 0, "minimum@"),
                invalid(Schema.integer().le(-0.5), 0, "maximum@"),
                valid(Schema.number().ge(0.1), 0.1, 0.1),
                valid(Schema.number().ge(0.1), 0.1f, 0.1),
                invalid(Schema.number().gt(0.1), 0.1, "exclusiveMinimum@"),
                valid(Schema.number().gt(0.1), Math.nextUp(0.1), Math.nextUp(0.1)),
                invalid(Schema.number().ge(0.1), Math.nextDown(0.1), "minimum@"),
                valid(Schema.number().ge(1e-7), 1e-7, 1e-7),
                invalid(Schema.number().lt(1e-7), 1e-7, "exclusiveMaximum@"),
                valid(Schema.number().le(tenth), 0.1, 0.1),
                invalid(Schema.number().le(tenth.subtract(tiny)), 0.1, "maximum@"),
                valid(Schema.number().lt(tenth.add(tiny)), 0.1, 0.1),
                invalid(Schema.integer().le(TWO_53), TWO_53 + 1, "maximum@"),
                valid(Schema.integer().le(TWO_53 + 1), TWO_53 + 1, TWO_53 + 1),
                invalid(Schema.decimal().le(TWO_53), TWO_53 + 1, "maximum@"),
                invalid(Schema.number().ge(0), Double.NaN, "minimum@"),
                valid(Schema.number().gt(0), Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY),
                valid(Schema.number().lt(0), Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY),
                invalid(Schema.number().gt(0), Double.NEGATIVE_INFINITY, "exclusiveMinimum@"),
                invalid(Schema.number().lt(0), Double.POSITIVE_INFINITY, "exclusiveMaximum@"),
                invalid(Schema.number().multipleOf(1), Double.NEGATIVE_INFINITY, "multipleOf@"),
                invalid(Schema.number().le(0), Double.NaN, "maximum@"),
                invalid(Schema.number().le(0), Double.POSITIVE_INFINITY, "maximum@"),
                valid(Schema.number().ge(0), Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY),
                invalid(Schema.number().ge(0), Double.NEGATIVE_INFINITY, "minimum@"),
                valid(Schema.number().ge(0), -0.0, -0.0),
                invalid(Schema.number().gt(0), -0.0, "exclusiveMinimum@"),
                invalid(Schema.integer().ge(1), "0", "minimum@"),
                invalid(
                        Schema.integer().gt(5).ge(5).multipleOf(2),
                        3,
                        "minimum@",
                        "exclusiveMinimum@",
                        "multipleOf@"),
                invalid(
                        Schema.integer().multipleOf(2).lt(5).le(4),
                        7,
                        "maximum@",
                        "exclusiveMaximum@",
                        "multipleOf@"));
    }

    static Stream<Arguments> divisors() {
        return EntryPoint.of(
                valid(Schema.number().multipleOf(0.0001), 0.0075, 0.0075),
                invalid(Schema.number().multipleOf(0.0001), 0.00751, "multipleOf@"),
                valid(Schema.number().multipleOf(0.1), 0.3, 0.3),
                valid(Schema.number().multipleOf(0.01), 19.99, 19.99),
                invalid(Schema.number().multipleOf(0.1), 0.1 + 0.2, "multipleOf@"),
                valid(Schema.integer().multipleOf(3), -9, -9L),
                valid(Schema.integer().multipleOf(3), 0, 0L),
                invalid(Schema.integer().multipleOf(3), 10, "multipleOf@"),
                valid(Schema.integer().multipleOf(1.5), 3, 3L),
                invalid(Schema.integer().multipleOf(1.5), 4, "multipleOf@"),
                valid(Schema.integer().multipleOf(2), BEYOND_LONG, BEYOND_LONG),
                invalid(Schema.integer().multipleOf(3), BEYOND_LONG, "multipleOf@"),
                invalid(
                        Schema.integer().multipleOf(new BigDecimal(BEYOND_LONG)),
                        Long.MAX_VALUE,
                        "multipleOf@"),
                valid(Schema.integer().multipleOf(3), Long.MIN_VALUE + 2, Long.MIN_VALUE + 2),
                valid(Schema.number().multipleOf(1e-8), 12391239123.0, 12391239123.0),
                valid(Schema.number().multipleOf(0.5), 1e308, 1e308),
                invalid(Schema.number().multipleOf(1), Double.NaN, "multipleOf@"),
                invalid(Schema.number().multipleOf(1), Double.POSITIVE_INFINITY, "multipleOf@"),
                invalid(Schema.number().multipleOf(0.123456789), 1e308, "multipleOf@"),
                invalid(
                        Schema.integer().multipleOf(2).multipleOf(3),
                        1,
                        "multipleOf@",
                        "multipleOf@"),
                invalid(Schema.integer().multipleOf(2).multipleOf(3), 4, "multipleOf@"));
    }
}
