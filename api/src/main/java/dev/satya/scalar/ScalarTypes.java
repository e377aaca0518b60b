package dev.satya.scalar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The scalar types of the JDK's classes. Dates and times are written as ISO 8601 has it, always with
 * seconds, and read so, years beyond 9999 with their sign; for years of four digits these are the forms
 * of RFC 3339, but that an offset may have seconds. A leap second is no value.
 */
public final class ScalarTypes {
    private static final DateTimeFormatter TIMES =
            strict(
                    new DateTimeFormatterBuilder()
                            .appendValue(ChronoField.HOUR_OF_DAY, 2)
                            .appendLiteral(':')
                            .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
                            .appendLiteral(':')
                            .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
                            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true));

    private static final DateTimeFormatter DATES_AND_TIMES =
            strict(
                    new DateTimeFormatterBuilder()
                            .append(DateTimeFormatter.ISO_LOCAL_DATE)
                            .parseCaseInsensitive()
                            .appendLiteral('T')
                            .append(TIMES));

    private static final DateTimeFormatter YEARS =
            new DateTimeFormatterBuilder()
                    .appendValue(ChronoField.YEAR, 4, 10, SignStyle.EXCEEDS_PAD)
                    .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter MONTHS =
            new DateTimeFormatterBuilder()
                    .append(YEARS)
                    .appendLiteral('-')
                    .appendValue(ChronoField.MONTH_OF_YEAR, 2)
                    .toFormatter(Locale.ROOT);

    /** A calendar date: {@code 2024-05-31}; the format {@code date}. */
    public static final ScalarType<LocalDate> DATE =
            time("date", LocalDate.class, DateTimeFormatter.ISO_LOCAL_DATE, LocalDate::from)
                    .withExamples(LocalDate.of(2024, 2, 29), LocalDate.EPOCH, LocalDate.of(0, 1, 1))
                    .withMistakes("2023-02-29", "2024-5-31", "2024-05-31T00:00:00", "31.05.2024");

    /** A time of day without an offset: {@code 10:15:30.5}; the format {@code time-local}. */
    public static final ScalarType<LocalTime> LOCAL_TIME =
            time("time-local", LocalTime.class, TIMES, LocalTime::from)
                    .withExamples(LocalTime.NOON, LocalTime.MIDNIGHT, LocalTime.MAX)
                    .withMistakes(
                            "24:00:00", "10:15:60", "10:15", "9:15:00", "10:15:30.", "10:15:30Z");

    /** A date and time without an offset; the format {@code date-time-local}. */
    public static final ScalarType<LocalDateTime> LOCAL_DATE_TIME =
            time("date-time-local", LocalDateTime.class, DATES_AND_TIMES, LocalDateTime::from)
                    .withExamples(
                            LocalDateTime.of(2024, 5, 31, 10, 15),
                            LocalDateTime.of(1969, 12, 31, 23, 59, 59, 1))
                    .withMistakes("2024-05-31", "2024-05-31 10:15:00", "2024-05-31T10:15:00Z");

    /** A date and time with an offset, in the order of instants; the format {@code date-time}. */
    public static final ScalarType<OffsetDateTime> DATE_TIME =
            time(
                            "date-time",
                            OffsetDateTime.class,
                            withOffset(DATES_AND_TIMES),
                            OffsetDateTime::from)
                    .withOrder(OffsetDateTime.timeLineOrder())
                    .withExamples(
                            OffsetDateTime.parse("2024-05-31T10:15:00+02:00"),
                            OffsetDateTime.parse("1969-12-31T23:59:59.000000001Z"))
                    .withMistakes(
                            "2024-05-31T10:15:00",
                            "2024-05-31T10:15:00+25:00",
                            "2024-05-31T10:15:00+02",
                            "2024-05-31T10:15Z",
                            "2024-05-31");

    /** A time of day with an offset, in the order of times in UTC; the format {@code time}. */
    public static final ScalarType<OffsetTime> TIME =
            time("time", OffsetTime.class, withOffset(TIMES), OffsetTime::from)
                    .withOrder(Comparator.comparingLong(ScalarTypes::nanosOfDay))
                    .withExamples(
                            OffsetTime.parse("10:15:00+02:00"), OffsetTime.parse("00:00:00.5Z"))
                    .withMistakes("10:15:00", "10:15Z", "10:15:00.Z", "25:00:00Z");

    /**
     * A point on the time line, written in UTC and read with any offset; the format {@code date-time}.
     */
    public static final ScalarType<Instant> INSTANT =
            ScalarType.ofText("instant", Instant.class, ScalarTypes::instant, Instant::toString)
                    .withFormat("date-time")
                    .withExamples(Instant.EPOCH, Instant.parse("2024-05-31T10:15:30.123456789Z"))
                    .withMistakes(
                            "2024-05-31T10:15:00",
                            "2024-05-31T23:59:60Z",
                            "2024-05-31T24:00:00Z",
                            "1717150500",
                            "2024-05-31");

    /** An amount of time in days of 24 hours, hours, minutes, seconds: {@code PT1H30M}. */
    public static final ScalarType<Duration> DURATION =
            ScalarType.ofText("duration", Duration.class, Duration::parse, Duration::toString)
                    .withExamples(Duration.ZERO, Duration.ofMinutes(90), Duration.ofNanos(-1))
                    .withMistakes("90", "1h", "P", "PT", "P1Y");

    /** An amount of years, months and days: {@code P1Y2M3D}. It has no order. */
    public static final ScalarType<Period> PERIOD =
            ScalarType.ofText("period", Period.class, Period::parse, Period::toString)
                    .withFormat(null)
                    .withExamples(Period.ZERO, Period.of(1, 2, 3), Period.ofDays(-1))
                    .withMistakes("P", "PT1H", "1Y", "P400000000W");

    /** A year: {@code 2024}, as text. */
    public static final ScalarType<Year> YEAR =
            time("year", Year.class, YEARS, Year::from)
                    .withFormat(null)
                    .withExamples(Year.of(2024), Year.of(0), Year.of(-44))
                    .withMistakes("24", "20240", "");

    /** A month of a year: {@code 2024-05}. */
    public static final ScalarType<YearMonth> YEAR_MONTH =
            time("year-month", YearMonth.class, MONTHS, YearMonth::from)
                    .withFormat(null)
                    .withExamples(YearMonth.of(2024, 5), YearMonth.of(0, 12))
                    .withMistakes("2024-13", "2024-5", "2024");

    /** A day of any year: {@code --05-31}. */
    public static final ScalarType<MonthDay> MONTH_DAY =
            ScalarType.ofText("month-day", MonthDay.class, MonthDay::parse, MonthDay::toString)
                    .withFormat(null)
                    .withExamples(MonthDay.of(2, 29), MonthDay.of(12, 31))
                    .withMistakes("02-29", "--02-30", "--13-01");

    /** A time zone: {@code Europe/Berlin}, or an offset. It has no order. */
    public static final ScalarType<ZoneId> ZONE =
            ScalarType.ofText("time-zone", ZoneId.class, ZoneId::of, ZoneId::getId)
                    .withFormat(null)
                    .withExamples(ZoneId.of("Europe/Berlin"), ZoneOffset.UTC)
                    .withMistakes("Europe/Nowhere", "+25:00", "");

    /** A UUID in its form of 36 characters (RFC 9562 §4); the format {@code uuid}. It has no order. */
    public static final ScalarType<UUID> UUID_TYPE = new UuidType();

    private ScalarTypes() {}

    /** All types that are here. */
    public static List<ScalarType<?>> all() {
        return List.of(
                DATE,
                LOCAL_TIME,
                LOCAL_DATE_TIME,
                DATE_TIME,
                TIME,
                INSTANT,
                DURATION,
                PERIOD,
                YEAR,
                YEAR_MONTH,
                MONTH_DAY,
                ZONE,
                UUID_TYPE);
    }

    private static <T extends TemporalAccessor> ScalarType<T> time(
            String name, Class<T> type, DateTimeFormatter form, TemporalQuery<T> query) {
        return ScalarType.ofText(
                name,
                type,
                text -> endsInPoint(text) ? null : form.parse(text, query),
                form::format);
    }

    private static DateTimeFormatter strict(DateTimeFormatterBuilder builder) {
        return builder.toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT)
                .withChronology(IsoChronology.INSTANCE);
    }

    private static DateTimeFormatter withOffset(DateTimeFormatter form) {
        return strict(
                new DateTimeFormatterBuilder()
                        .append(form)
                        .parseCaseInsensitive()
                        .appendOffset("+HH:MM:ss", "Z"));
    }

    /** As of the same day, in UTC. */
    private static long nanosOfDay(OffsetTime time) {
        return time.toLocalTime().toNanoOfDay()
                - time.getOffset().getTotalSeconds() * 1_000_000_000L;
    }

    /** The JDK takes the 24th hour and the 60th second for others. */
    private static @Nullable Instant instant(String text) {
        int time = Math.max(text.indexOf('T'), text.indexOf('t'));
        boolean isOther = text.startsWith("24", time + 1) || text.startsWith("60", time + 7);
        return isOther || endsInPoint(text)
                ? null
                : DateTimeFormatter.ISO_INSTANT.parse(text, Instant::from);
    }

    /** Whether there are no digits behind the decimal point, which the JDK lets pass. */
    private static boolean endsInPoint(String text) {
        int point = text.indexOf('.');
        return point >= 0
                && (point + 1 == text.length()
                        || text.charAt(point + 1) < '0'
                        || text.charAt(point + 1) > '9');
    }
}
