package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.StringSchema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was decided about conversions, one table for each sentence, through every door. */
class DecidedConversionsTest {

    @ParameterizedTest
    @MethodSource({
        "strictDecimalsTakeNoText",
        "digitsHaveNoUnderscores",
        "wholeNumbersAreIntegers",
        "laxDecimalsRefuseBooleans",
        "datesComeFromNumbersWithAUnit",
        "negativeZeroStays",
        "numbersBecomeTextByChoice",
        "digitsOfDecimals"
    })
    void instance_throughAnEntryPoint_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, EntryPoint.satya());
    }

    static Stream<Arguments> strictDecimalsTakeNoText() {
        return EntryPoint.of(
                invalid(Schema.decimal().strict(), "1.5", "type@"),
                valid(Schema.decimal().strict(), 1.5, new BigDecimal("1.5")),
                valid(Schema.decimal().lax(), "1.50", new BigDecimal("1.50")));
    }

    static Stream<Arguments> digitsHaveNoUnderscores() {
        return EntryPoint.of(
                invalid(Schema.integer().lax(), "1_000", "type@"),
                invalid(Schema.number().lax(), "1_000.5", "type@"),
                invalid(Schema.decimal().lax(), "1_000", "type@"));
    }

    static Stream<Arguments> wholeNumbersAreIntegers() {
        return EntryPoint.of(
                valid(Schema.integer().strict(), 1.0, 1L),
                valid(Schema.integer().strict(), new BigDecimal("1E2"), 100L),
                invalid(Schema.integer().lax(), 1.5, "type@"),
                valid(Schema.integer().lax(), "1.0", 1L));
    }

    static Stream<Arguments> laxDecimalsRefuseBooleans() {
        return EntryPoint.of(
                invalid(Schema.decimal().lax(), true, "type@"),
                valid(Schema.number().lax(), true, 1.0),
                valid(Schema.integer().lax(), false, 0L));
    }

    static Stream<Arguments> datesComeFromNumbersWithAUnit() {
        return EntryPoint.of(
                invalid(Schema.scalar(ScalarTypes.DATE).lax(), 1654646400, "type@"),
                invalid(Schema.scalar(ScalarTypes.INSTANT).lax(), 1654646400, "type@"),
                invalid(Schema.scalar(ScalarTypes.DATE_TIME).lax(), 1654646400.5, "type@"),
                invalid(Schema.scalar(ScalarTypes.TIME).lax(), 3600, "type@"),
                invalid(Schema.scalar(ScalarTypes.DURATION).lax(), 3600, "type@"),
                valid(
                        Schema.scalar(ScalarTypes.EPOCH_SECONDS),
                        1654646400,
                        Instant.parse("2022-06-08T00:00:00Z")),
                valid(
                        Schema.scalar(ScalarTypes.EPOCH_MILLIS),
                        1654646400123L,
                        Instant.parse("2022-06-08T00:00:00.123Z")));
    }

    static Stream<Arguments> typedKeys() {
        return Stream.of(
                Arguments.of(Schema.integer(), Map.of("1", 2L), Map.of(1L, 2L)),
                Arguments.of(
                        Schema.decimal(), Map.of("1.5", 2L), Map.of(new BigDecimal("1.5"), 2L)),
                Arguments.of(Schema.bool(), Map.of("true", 2L), Map.of(true, 2L)),
                Arguments.of(
                        Schema.scalar(ScalarTypes.EPOCH_SECONDS),
                        Map.of("0", 2L),
                        Map.of(Instant.EPOCH, 2L)));
    }

    /** Keys that are not text are taken too; values convert as little as ever. */
    @ParameterizedTest
    @MethodSource("typedKeys")
    void typedKeys_inStrictMode_convert(Schema keys, Map<?, ?> names, Map<?, ?> made) {
        Satya satya = EntryPoint.satya();
        Schema map = Schema.map(keys, Schema.integer()).strict();
        Validator<Object> validator = satya.compile(map, Object.class);
        assertThat(validator.parse(names)).isEqualTo(made);
        assertThat(validator.parseJson(satya.toJson(names))).isEqualTo(made);
        assertThat(validator.isValid(names)).isTrue();
        assertThat(validator.parse(made)).isEqualTo(made);
        Map<?, ?> others = Map.of(names.keySet().iterator().next(), "2");
        assertThat(validator.violations(others).map(Violation::code)).containsExactly("type");
    }

    static Stream<Arguments> negativeZeroStays() {
        return EntryPoint.of(
                valid(Schema.number().lax(), "-0.0", -0.0),
                valid(Schema.number().lax(), "-0", -0.0),
                valid(Schema.number().strict(), -0.0, -0.0),
                valid(Schema.string().fromNumbers(), -0.0, "-0.0"));
    }

    static Stream<Arguments> numbersBecomeTextByChoice() {
        StringSchema texts = Schema.string().fromNumbers();
        return EntryPoint.of(
                invalid(Schema.string().lax(), 5, "type@"),
                valid(texts.lax(), 5, "5"),
                valid(texts.lax(), 5.50, "5.5"),
                valid(
                        texts.lax(),
                        new BigDecimal("12345678901234567890.5"),
                        "12345678901234567890.5"),
                valid(texts.lax(), "5", "5"),
                invalid(texts.lax(), true, "type@"),
                invalid(texts.strict(), 5, "type@"),
                invalid(texts.lax().maxLength(2), 123, "maxLength@"),
                valid(Schema.anyOf(texts, Schema.bool()), 5, "5"),
                valid(Schema.anyOf(Schema.nullValue(), texts), 5, "5"),
                valid(Schema.array(texts), List.of(1, "2"), List.of("1", "2")));
    }

    static Stream<Arguments> digitsOfDecimals() {
        NumberSchema price = Schema.decimal().digits(5, 2);
        return EntryPoint.of(
                valid(price, new BigDecimal("999.99"), new BigDecimal("999.99")),
                valid(price, new BigDecimal("-999.99"), new BigDecimal("-999.99")),
                invalid(price, 1000, "exclusiveMaximum@"),
                invalid(price, -1000, "exclusiveMinimum@"),
                invalid(price, new BigDecimal("0.001"), "multipleOf@"),
                invalid(Schema.decimal().digits(2, 2), 1, "exclusiveMaximum@"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "nan"})
    void wordOfANumber_isNoJson(String word) {
        Validator<Object> numbers = EntryPoint.satya().compile(Schema.number(), Object.class);
        assertThat(numbers.violationsJson(word).map(Violation::code)).containsExactly("json");
    }

    @Test
    void textOfNumbers_thatIsWrittenAndRead_isTheSame() {
        Schema texts = Schema.string().fromNumbers().strip();
        assertThat(EntryPoint.satya().schemaFromMap(texts.toMap()).toMap())
                .isEqualTo(texts.toMap());
    }

    @Test
    void digits_thatNoNumberHas_areRefused() {
        for (int[] digits : new int[][] {{0, 0}, {2, 3}, {2, -1}}) {
            assertThatThrownBy(() -> Schema.decimal().digits(digits[0], digits[1]))
                    .isInstanceOf(SchemaException.class);
        }
    }
}
