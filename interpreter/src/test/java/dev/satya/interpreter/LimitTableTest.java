package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.invalidJson;
import static dev.satya.interpreter.Case.valid;
import static dev.satya.interpreter.Case.validJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Limits;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.schema.Extras;
import dev.satya.schema.JsonType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Limits that are small: the last value within each and the first beyond. See LIMIT-5 to LIMIT-8
 * of docs/semantics.md.
 */
class LimitTableTest {
    private static final Satya SATYA =
            Satya.builder()
                    .withoutDiscovery()
                    .limits(
                            Limits.DEFAULT
                                    .withDepth(20)
                                    .withViolations(100)
                                    .withStringLength(25)
                                    .withNameLength(3)
                                    .withNumberLength(21)
                                    .withExponent(30)
                                    .withPatternLength(50)
                                    .withDocumentLength(1_000_000))
                    .build();
    private static final BigInteger DIGITS_22 = BigInteger.TEN.pow(21);
    private static final BigInteger DIGITS_21 = DIGITS_22.subtract(BigInteger.ONE);
    private static final Schema[] READ_NUMBERS = {
        Schema.any(), Schema.decimal(), Schema.number(), Schema.integer()
    };

    @ParameterizedTest
    @MethodSource({"integers", "decimals", "texts", "names"})
    void value_nearALimit_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    static Stream<Arguments> integers() {
        Schema integer = Schema.integer();
        return EntryPoint.of(
                valid(integer, DIGITS_21, DIGITS_21),
                valid(integer, DIGITS_21.negate(), DIGITS_21.negate()),
                invalid(integer, DIGITS_22, "limit@"),
                invalid(integer, DIGITS_22.negate(), "limit@"),
                invalid(integer, DIGITS_22.shiftLeft(10), "limit@"),
                valid(Schema.any(), DIGITS_21, DIGITS_21),
                invalid(Schema.any(), DIGITS_22, "limit@"),
                valid(integer, 1e20, BigInteger.TEN.pow(20)),
                invalid(integer, 1e21, "limit@"),
                valid(integer, new BigDecimal("1e20"), BigInteger.TEN.pow(20)),
                invalid(integer, new BigDecimal("1e21"), "limit@"),
                valid(integer, new BigDecimal("0e25"), 0L),
                valid(integer, "123456789012345678901", new BigInteger("123456789012345678901")),
                invalid(integer, "1234567890123456789012", "limit@"),
                invalid(Schema.enumOf(1, 2), DIGITS_22, "limit@"),
                invalid(Schema.enumOf(1, 2), DIGITS_21, "enum@"),
                invalid(Schema.constant(1), DIGITS_22, "limit@"),
                invalid(Schema.bool(), DIGITS_22, "limit@"),
                invalid(Schema.nullValue(), DIGITS_21, "type@"));
    }

    static Stream<Arguments> decimals() {
        Schema decimal = Schema.decimal();
        BigDecimal digits21 = new BigDecimal("1.23456789012345678901");
        return Stream.concat(
                EntryPoint.of(
                        valid(decimal, digits21, digits21),
                        invalid(decimal, new BigDecimal("1.234567890123456789012"), "limit@"),
                        invalid(decimal, new BigDecimal("1.000000000000000000000"), "limit@"),
                        valid(
                                decimal,
                                "12345678901234567.901",
                                new BigDecimal("12345678901234567.901")),
                        invalid(decimal, "1234567890123456789.0123", "limit@"),
                        invalidJson(Schema.number(), "1e31", "limit@"),
                        validJson(Schema.number(), "1e30", 1e30)),
                Stream.of(READ_NUMBERS)
                        .flatMap(
                                schema ->
                                        EntryPoint.of(
                                                invalid(schema, new BigDecimal("1e31"), "limit@"),
                                                invalid(schema, new BigDecimal("-1e31"), "limit@"),
                                                invalid(schema, new BigDecimal("12e30"), "limit@"),
                                                invalid(schema, 1e31, "limit@"),
                                                invalid(schema, 1e-31, "limit@"),
                                                invalid(schema, -1e31f, "limit@"),
                                                invalid(
                                                        schema,
                                                        new BigDecimal("1e-31"),
                                                        "limit@"))));
    }

    @Test
    void number_beyondALimit_isNoGuardedInteger() {
        Schema guarded =
                Schema.guarded(JsonType.INTEGER, Schema.integer().message("limit", "guarded"));
        Validator<Object> validator = SATYA.compile(guarded, Object.class);
        for (BigDecimal number :
                List.of(new BigDecimal(DIGITS_22).movePointLeft(1), new BigDecimal(DIGITS_22))) {
            Violation ofMap = validator.validate(number).getError().head();
            Violation ofText = validator.validateJson(number.toPlainString()).getError().head();
            assertThat(ofMap).isEqualTo(ofText);
            assertThat(ofMap.code()).isEqualTo("limit");
            assertThat(ofMap.template()).isNull();
            assertThat(ofText.template()).isNull();
        }
    }

    static Stream<Arguments> texts() {
        String longest = "a".repeat(25);
        String tooLong = "a".repeat(26);
        return EntryPoint.of(
                valid(Schema.string(), longest, longest),
                invalid(Schema.string(), tooLong, "limit@"),
                valid(Schema.string().minLength(24), longest, longest),
                invalid(Schema.string().minLength(24), "😀".repeat(12) + "a", "minLength@"),
                valid(Schema.any(), longest, longest),
                invalid(Schema.any(), tooLong, "limit@"),
                invalid(Schema.any(), "é".repeat(26), "limit@"),
                valid(Schema.any(), "é".repeat(25), "é".repeat(25)),
                invalid(Schema.enumOf("a"), tooLong, "limit@"),
                invalid(Schema.enumOf("a"), longest, "enum@"),
                invalid(Schema.bool(), tooLong, "limit@"),
                invalid(Schema.bool(), longest, "type@"),
                invalid(Schema.array(Schema.any()), List.of(tooLong), "limit@/0"),
                invalid(Schema.map(Schema.any()), Map.of("k", tooLong), "limit@/k"));
    }

    static Stream<Arguments> names() {
        Schema map = Schema.map(Schema.integer());
        return EntryPoint.of(
                valid(Schema.any(), Map.of("abc", 1), Map.of("abc", 1L)),
                invalid(Schema.any(), Map.of("abcd", 1), "limit@"),
                valid(map, Map.of("abc", 1), Map.of("abc", 1L)),
                invalid(map, Map.of("abcd", 1), "limit@"),
                valid(Schema.object().extras(Extras.IGNORE).build(), Map.of("abcd", 1), Map.of()),
                invalid(Schema.object().extras(Extras.KEEP).build(), Map.of("abcd", 1), "limit@"),
                invalid(Schema.object().extras(Extras.FORBID).build(), Map.of("abcd", 1), "limit@"),
                invalid(
                        Schema.object().build().withExtras(Schema.integer()),
                        Map.of("abcd", 1),
                        "limit@"),
                valid(
                        Schema.object().build().withExtras(Schema.integer()),
                        Map.of("abc", 1),
                        Map.of("abc", 1L)),
                invalid(Schema.any(), Map.of("\uD800", 1), "unicode@/\uD800"));
    }

    /** KEY-6 and LIMIT-6: a name that is too long is told once, and its repetition as one. */
    @Test
    void name_tooLongAndRepeated_isBoth() {
        for (Schema schema : new Schema[] {Schema.any(), Schema.map(Schema.any())}) {
            Validator<Object> validator = SATYA.compile(schema, Object.class);
            assertThat(validator.violationsJson("{\"kind\":1,\"kind\":2}").map(Violation::code))
                    .containsExactlyInAnyOrder("duplicateKey", "limit");
        }
    }
}
