package dev.satya.scalar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.satya.Schema;
import dev.satya.schema.JsonType;
import dev.satya.schema.SchemaException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScalarTypesTest {

    private static Stream<ScalarType<?>> types() {
        return ScalarTypes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    <T> void value_thatIsWrittenAndRead_isEqual(ScalarType<T> type) {
        assertFalse(type.examples().isEmpty());
        for (T example : type.examples()) {
            T read = type.valueOf(type.write(example));
            assertEquals(compared(example), compared(read));
            assertEquals(compared(example), compared(type.accepted(example)));
        }
    }

    /** A regular expression compares by identity. */
    private static Object compared(Object value) {
        return value instanceof Pattern regex ? List.of(regex.pattern(), regex.flags()) : value;
    }

    @ParameterizedTest
    @MethodSource("types")
    void writtenForm_thatIsNone_isNoValue(ScalarType<?> type) {
        assertEquals(type == ScalarTypes.SECRET_TEXT, type.mistakes().isEmpty());
        for (Object mistake : type.mistakes()) {
            assertNull(type.valueOf(mistake), () -> type + " took " + mistake);
        }
    }

    @Test
    void names_areDifferent() {
        List<String> names = ScalarTypes.all().stream().map(ScalarType::name).toList();
        assertEquals(names.size(), Set.copyOf(names).size());
    }

    private static Stream<Written<?>> extremes() {
        OffsetDateTime odd =
                OffsetDateTime.of(LocalDateTime.MAX, ZoneOffset.ofHoursMinutesSeconds(1, 2, 3));
        return Stream.of(
                new Written<>(ScalarTypes.DATE, LocalDate.MIN, "-999999999-01-01"),
                new Written<>(ScalarTypes.DATE, LocalDate.MAX, "+999999999-12-31"),
                new Written<>(ScalarTypes.LOCAL_TIME, LocalTime.NOON, "12:00:00"),
                new Written<>(ScalarTypes.LOCAL_TIME, LocalTime.MAX, "23:59:59.999999999"),
                new Written<>(
                        ScalarTypes.DATE_TIME, odd, "+999999999-12-31T23:59:59.999999999+01:02:03"),
                new Written<>(ScalarTypes.TIME, OffsetTime.MIN, "00:00:00+18:00"),
                new Written<>(
                        ScalarTypes.INSTANT, Instant.MAX, "+1000000000-12-31T23:59:59.999999999Z"),
                new Written<>(ScalarTypes.INSTANT, Instant.MIN, "-1000000000-01-01T00:00:00Z"),
                new Written<>(
                        ScalarTypes.DURATION,
                        Duration.ofSeconds(Long.MIN_VALUE),
                        "PT-2562047788015215H-30M-8S"),
                new Written<>(ScalarTypes.YEAR, Year.of(-44), "-0044"),
                new Written<>(ScalarTypes.YEAR, Year.of(Year.MAX_VALUE), "+999999999"),
                new Written<>(ScalarTypes.YEAR_MONTH, YearMonth.of(12345, 1), "+12345-01"));
    }

    private record Written<T>(ScalarType<T> type, T value, String text) {}

    @ParameterizedTest
    @MethodSource("extremes")
    <T> void extreme_thatIsWrittenAndRead_isEqual(Written<T> written) {
        assertEquals(written.text, written.type.write(written.value));
        assertEquals(written.value, written.type.valueOf(written.text));
    }

    @ParameterizedTest
    @CsvSource({"a b", "1a", "''", "a_b", "é"})
    void name_thatIsNone_isRefused(String name) {
        assertThrows(
                IllegalArgumentException.class,
                () -> ScalarType.ofText(name, Year.class, Year::parse, Year::toString));
    }

    @Test
    void classOfJson_isRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ScalarType.ofText("text", String.class, text -> text, text -> text));
        assertThrows(
                IllegalArgumentException.class,
                () -> ScalarType.ofLong("number", Integer.class, n -> (int) n, Integer::longValue));
    }

    @Test
    void number_isReadByItsValue() {
        ScalarType<Year> type =
                ScalarType.ofLong("y", Year.class, n -> Year.of((int) n), Year::getValue);
        assertEquals(JsonType.INTEGER, type.jsonType());
        assertEquals(Year.of(7), type.valueOf(7L));
        assertNull(type.valueOf("7"));
        assertNull(type.valueOf(7.5));
    }

    /** The same point of time, or time of day, is neither before nor after itself. */
    @Test
    void bounds_withOffsets_areComparedInUtc() {
        var moment = OffsetDateTime.parse("2024-01-01T00:00:00Z");
        var same = OffsetDateTime.parse("2024-01-01T01:00:00+01:00");
        var moments = Objects.requireNonNull(ScalarTypes.DATE_TIME.order());
        assertEquals(0, moments.compare(moment, same));
        assertTrue(moments.compare(moment, same.plusNanos(1)) < 0);
        var times = Objects.requireNonNull(ScalarTypes.TIME.order());
        assertEquals(
                0,
                times.compare(OffsetTime.parse("12:00:00Z"), OffsetTime.parse("13:00:00+01:00")));
        Schema.scalar(ScalarTypes.DATE_TIME).ge(same).le(moment);
    }

    @Test
    void bounds_withoutRoomOrOrder_areRefused() {
        LocalDate day = LocalDate.EPOCH;
        var from = Schema.scalar(ScalarTypes.DATE).ge(day);
        assertThrows(SchemaException.class, () -> from.lt(day));
        assertThrows(SchemaException.class, () -> from.le(day.minusDays(1)));
        assertEquals(from.le(day), from.le(day.plusDays(1)).le(day), "the tighter one holds");
        assertEquals(from.gt(day), from.gt(day).gt(day.minusDays(1)), "the tighter one holds");
        var ids = Schema.scalar(ScalarTypes.UUID_TYPE);
        assertThrows(SchemaException.class, () -> ids.ge(new java.util.UUID(0, 0)));
    }

    @Test
    void uuid_withOneCharacterReplaced_isReadIfTheGrammarAllowsIt() {
        String text = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6";
        for (int i = 0; i < text.length(); i++) {
            for (char c = 0; c < 0x300; c++) {
                String other = text.substring(0, i) + c + text.substring(i + 1);
                boolean isGiven =
                        text.charAt(i) == '-' ? c == '-' : "0123456789abcdefABCDEF".indexOf(c) >= 0;
                UUID expected = isGiven ? UUID.fromString(other) : null;
                assertEquals(expected, ScalarTypes.UUID_TYPE.valueOf(other));
            }
        }
    }
}
