package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.invalidJson;
import static dev.satya.interpreter.Case.valid;
import static dev.satya.interpreter.Case.validJson;

import dev.satya.Schema;
import dev.satya.schema.Strictness;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Text, booleans, null, listed values. See CONV-1, CONV-4, CONV-8 and CHECK-1 to CHECK-5 of
 * docs/semantics.md.
 */
class TextTableTest {
    private static final Satya SATYA = EntryPoint.satya();
    private static final String CLEF = "\uD834\uDD1E";

    private enum Colour {
        RED,
        GREEN
    }

    @ParameterizedTest
    @MethodSource({"lengths", "blanks", "patterns", "transforms", "booleans", "listed", "anything"})
    void scalar_throughAnEntryPoint_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    static Stream<Arguments> lengths() {
        return EntryPoint.of(
                valid(Schema.string().minLength(2).maxLength(2), CLEF + CLEF, CLEF + CLEF),
                invalid(Schema.string().minLength(2).maxLength(2), CLEF, "minLength@"),
                invalid(
                        Schema.string().minLength(2).maxLength(2),
                        CLEF + CLEF + CLEF,
                        "maxLength@"),
                invalid(Schema.string().minLength(2).maxLength(3), "a", "minLength@"),
                valid(Schema.string().minLength(2).maxLength(3), "abc", "abc"),
                invalid(Schema.string().minLength(2).maxLength(3), "abcd", "maxLength@"),
                valid(Schema.string(), "", ""),
                valid(Schema.string(), new StringBuilder("abc"), "abc"),
                valid(Schema.string(), "\u0000\n\"\\/é" + CLEF, "\u0000\n\"\\/é" + CLEF),
                validJson(Schema.string(), "\"\\ud834\\udd1e\"", CLEF),
                validJson(Schema.string(), "\"\\u0041\\/\\b\\f\\n\\r\\t\"", "A/\b\f\n\r\t"),
                invalid(Schema.string(), 1, "type@"),
                invalid(Schema.string(), true, "type@"),
                invalid(Schema.string(), null, "type@"),
                valid(Schema.string(), 'c', "c"),
                invalid(Schema.string(), Map.of(), "type@"),
                invalid(Schema.string(), "\uD834", "unicode@"),
                invalid(Schema.string(), "\uDD1E\uD834", "unicode@"),
                invalid(Schema.string(), "a\uDD1E", "unicode@"),
                invalid(Schema.string().minLength(9).pattern("z"), "a\uDD1E", "unicode@"),
                valid(Schema.string().minLength(2), "ab", "ab"),
                invalid(Schema.string().minLength(2), "a", "minLength@"),
                valid(Schema.string().maxLength(2), "ab", "ab"),
                invalid(Schema.string().maxLength(2), "abc", "maxLength@"),
                invalid(Schema.string().minLength(2), CLEF, "minLength@"),
                valid(Schema.string().maxLength(1), CLEF, CLEF),
                valid(Schema.string().maxLength(2), CLEF + CLEF, CLEF + CLEF),
                invalid(Schema.string().maxLength(2), CLEF + CLEF + "a", "maxLength@"),
                valid(Schema.string().minLength(2), "e\u0301", "e\u0301"),
                valid(Schema.string().maxLength(0), "", ""),
                invalid(
                        Schema.string().pattern("x").minLength(2).pattern("y"),
                        "a",
                        "minLength@",
                        "pattern@",
                        "pattern@"));
    }

    static Stream<Arguments> blanks() {
        return EntryPoint.of(
                valid(Schema.string().notBlank(), " x", " x"),
                valid(Schema.string().notBlank(), CLEF, CLEF),
                valid(Schema.string().notBlank(), "\u0021", "\u0021"),
                invalid(Schema.string().notBlank(), "\u0000", "notBlank@"),
                invalid(Schema.string().notBlank(), "\u0001\u001f", "notBlank@"),
                invalid(Schema.string().notBlank(), "", "notBlank@"),
                invalid(Schema.string().notBlank(), " \t\r\n\u000b\f", "notBlank@"),
                invalid(Schema.string().notBlank(), "\u00a0\u2003\u2028\u3000\ufeff", "notBlank@"),
                invalid(Schema.string().minLength(2).notBlank(), " ", "minLength@", "notBlank@"),
                invalid(Schema.string().pattern("x").notBlank(), " ", "pattern@", "notBlank@"),
                invalid(Schema.string().notBlank(), 1, "type@"));
    }

    static Stream<Arguments> patterns() {
        return EntryPoint.of(
                invalid(Schema.string().pattern("^[^a]$"), "\uD800", "unicode@"),
                invalid(Schema.string().pattern("^[^a]$").maxLength(1), "\uDC00", "unicode@"),
                valid(Schema.string().pattern("b"), "abc", "abc"),
                invalid(Schema.string().pattern("^b"), "abc", "pattern@"),
                invalid(Schema.string().pattern("b$"), "abc", "pattern@"),
                valid(Schema.string().pattern("^[A-Z]{3}-\\d{4}$"), "ABC-1234", "ABC-1234"),
                invalid(Schema.string().pattern("^[A-Z]{3}-\\d{4}$"), "ABC-12345", "pattern@"),
                invalid(Schema.string().pattern("^[A-Z]{3}-\\d{4}$"), "ABC-1234\n", "pattern@"),
                invalid(Schema.string().pattern("^a$"), "a\n", "pattern@"),
                valid(Schema.string().pattern("^.$"), CLEF, CLEF),
                valid(Schema.string().pattern("^\\p{L}+$"), "Ünïcode", "Ünïcode"),
                invalid(Schema.string().pattern("^\\d+$"), "\u0661", "pattern@"),
                valid(Schema.string().pattern(""), "", ""),
                valid(Schema.string().pattern("^$"), "", ""),
                invalid(Schema.string().pattern("^$"), "x", "pattern@"),
                valid(Schema.string().pattern("^a*b?$"), "", ""),
                invalid(Schema.string().pattern("^(a+)+$"), "a".repeat(5000) + "!", "pattern@"));
    }

    static Stream<Arguments> transforms() {
        return EntryPoint.of(
                valid(Schema.string().strip(), " \t a b \u2003", "a b"),
                valid(Schema.string().strip().maxLength(1), "  a  ", "a"),
                invalid(Schema.string().strip().minLength(1), "   ", "minLength@"),
                valid(Schema.string().lower(), "ÀB", "àb"),
                valid(Schema.string().upper(), "straße", "STRASSE"),
                valid(Schema.string().upper().maxLength(7), "straße", "STRASSE"),
                invalid(Schema.string().upper().maxLength(6), "straße", "maxLength@"),
                valid(Schema.string().lower(), "I", "i"),
                valid(Schema.string().lower().upper(), "aB", "AB"),
                valid(Schema.string().upper().lower(), "aB", "ab"),
                valid(Schema.string().upper().lower(), "ß", "ss"),
                valid(Schema.string().lower().pattern("^[a-z]+$"), "ABC", "abc"),
                valid(Schema.string().strip().lower(), " ABC ", "abc").in(Strictness.STRICT));
    }

    static Stream<Arguments> booleans() {
        Schema bool = Schema.bool();
        return EntryPoint.of(
                valid(bool, true, true),
                valid(bool, false, false),
                valid(bool, 1, true),
                valid(bool, 0, false),
                valid(bool, 1.0, true),
                valid(bool, -0.0, false),
                valid(bool, "TRUE", true),
                valid(bool, "Off", false),
                valid(bool, "False", false),
                invalid(bool, "falsey", "type@"),
                invalid(bool, new BigDecimal("1.00000000000000000001"), "type@"),
                invalid(bool, new BigDecimal("1e-400"), "type@"),
                valid(bool, "y", true),
                valid(bool, "n", false),
                invalid(bool, 2, "type@"),
                invalid(bool, 0.5, "type@"),
                invalid(bool, Double.NaN, "type@"),
                invalid(bool, "", "type@"),
                invalid(bool, "tru", "type@"),
                invalid(bool, null, "type@"),
                invalid(bool, 1, "type@").in(Strictness.STRICT),
                invalid(bool, "true", "type@").in(Strictness.STRICT),
                valid(bool, true, true).in(Strictness.STRICT));
    }

    static Stream<Arguments> listed() {
        Schema mixed = Schema.enumOf(1, "a", null, List.of(1, 2), Map.of("k1", 1));
        return EntryPoint.of(
                valid(mixed, 1, 1L),
                valid(mixed, 1.0, 1L),
                validJson(mixed, "1e0", 1L),
                valid(mixed, "a", "a"),
                valid(mixed, null, null),
                valid(mixed, List.of(1.0, 2), List.of(1L, 2L)),
                valid(mixed, Map.of("k1", 1.0), Map.of("k1", 1L)),
                invalid(mixed, "1", "enum@"),
                invalid(mixed, true, "enum@"),
                invalid(mixed, List.of(2, 1), "enum@"),
                invalid(mixed, Map.of(), "enum@"),
                invalid(mixed, new Object(), "enum@"),
                valid(Schema.constant(0), -0.0, 0L),
                valid(Schema.constant(0.1), 0.1f, 0.1),
                invalid(Schema.constant(false), 0, "const@"),
                invalid(Schema.constant(null), 0, "const@"),
                valid(Schema.constant(Map.of()), Map.of(), Map.of()),
                valid(Schema.enumOf(Colour.class), "RED", Colour.RED),
                valid(Schema.enumOf(Colour.class), Colour.GREEN, Colour.GREEN),
                invalid(Schema.enumOf(Colour.class), "red", "enum@"),
                invalid(Schema.enumOf(Colour.class), 0, "enum@"));
    }

    static Stream<Arguments> anything() {
        Object opaque = new Object();
        return EntryPoint.of(
                valid(Schema.any(), null, null),
                valid(Schema.any(), 1, 1L),
                valid(Schema.any(), 1.5f, 1.5),
                valid(Schema.any(), Arrays.asList(1, null, "a"), Arrays.asList(1L, null, "a")),
                valid(Schema.any(), opaque, opaque),
                validJson(Schema.any(), "1.0", 1.0),
                invalid(Schema.any(), "\uDC00", "unicode@"),
                invalid(Schema.any(), List.of("\uDC00"), "unicode@/0"),
                invalidJson(Schema.any(), "{\"a1\": 1, \"a1\": 2}", "duplicateKey@/a1"),
                invalid(Schema.never(), null, "never@"),
                invalid(Schema.never(), 1, "never@"),
                valid(Schema.nullValue(), null, null),
                invalid(Schema.nullValue(), 0, "type@"),
                valid(Schema.integer().nullable(), null, null),
                valid(Schema.integer().nullable(), "5", 5L),
                invalid(Schema.integer().nullable(), "x", "type@"),
                invalid(Schema.integer().ge(1).nullable(), 0, "minimum@"));
    }
}
