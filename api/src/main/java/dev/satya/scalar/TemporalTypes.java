package dev.satya.scalar;

import dev.satya.scalar.TemporalType.Form;
import dev.satya.scalar.TemporalType.Near;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Calendar;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the types of points of time, which {@link ScalarTypes} has. */
final class TemporalTypes {
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

    private static final DateTimeFormatter MOMENTS = withOffset(DATES_AND_TIMES);

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

    private TemporalTypes() {}

    static ScalarType<LocalDate> date() {
        return new TemporalType<>(
                "date",
                LocalDate.class,
                form(DateTimeFormatter.ISO_LOCAL_DATE, LocalDate::from),
                LocalDate::now,
                new Near<>(SqlObjects::date, TemporalTypes::dateOfMidnight));
    }

    private static @Nullable LocalDate dateOfMidnight(Object instance) {
        LocalDateTime time = localDateTime(instance);
        return time != null && time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate()
                : null;
    }

    private static @Nullable LocalDateTime localDateTime(Object instance) {
        return instance instanceof LocalDateTime time ? time : SqlObjects.dateTime(instance);
    }

    static ScalarType<LocalTime> localTime() {
        return new TemporalType<>(
                "time-local",
                LocalTime.class,
                form(TIMES, LocalTime::from),
                LocalTime::now,
                Near.of(SqlObjects::time));
    }

    static ScalarType<LocalDateTime> localDateTime() {
        return new TemporalType<>(
                "date-time-local",
                LocalDateTime.class,
                form(DATES_AND_TIMES, LocalDateTime::from),
                LocalDateTime::now,
                new Near<>(SqlObjects::dateTime, TemporalTypes::midnight));
    }

    private static @Nullable LocalDateTime midnight(Object instance) {
        LocalDate date = instance instanceof LocalDate own ? own : SqlObjects.date(instance);
        return date == null ? null : date.atStartOfDay();
    }

    static ScalarType<OffsetDateTime> dateTime() {
        return new TemporalType<>(
                        "date-time",
                        OffsetDateTime.class,
                        form(MOMENTS, OffsetDateTime::from),
                        OffsetDateTime::now,
                        Near.of(TemporalTypes::offsetDateTime))
                .withOrder(OffsetDateTime.timeLineOrder());
    }

    private static @Nullable OffsetDateTime offsetDateTime(Object instance) {
        if (instance instanceof ZonedDateTime zoned) {
            return zoned.toOffsetDateTime();
        }
        if (instance instanceof Calendar calendar) {
            return calendar.toInstant()
                    .atZone(calendar.getTimeZone().toZoneId())
                    .toOffsetDateTime();
        }
        Instant moment = moment(instance);
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    static ScalarType<ZonedDateTime> zonedDateTime() {
        return new TemporalType<>(
                        "date-time-zoned",
                        ZonedDateTime.class,
                        new Form<>(TemporalTypes::zoned, TemporalTypes::written),
                        ZonedDateTime::now,
                        Near.of(
                                it ->
                                        it instanceof Calendar calendar
                                                ? calendar.toInstant()
                                                        .atZone(calendar.getTimeZone().toZoneId())
                                                : null))
                .withOrder(ChronoZonedDateTime.timeLineOrder())
                .withFormat(null);
    }

    /** The zone has the last word; Z is an offset that nobody claims, and any other is the zone's. */
    private static @Nullable ZonedDateTime zoned(String text) {
        int bracket = text.indexOf('[');
        String moment = bracket < 0 ? text : text.substring(0, bracket);
        if (endsInPoint(moment)) {
            return null;
        }
        OffsetDateTime point = MOMENTS.parse(moment, OffsetDateTime::from);
        if (bracket < 0) {
            return point.toZonedDateTime();
        }
        if (!text.endsWith("]")) {
            return null;
        }
        ZoneId zone = ZoneId.of(text.substring(bracket + 1, text.length() - 1));
        ZonedDateTime zoned = point.atZoneSameInstant(zone);
        boolean isUnclaimed = moment.endsWith("Z") || moment.endsWith("z");
        return isUnclaimed || zoned.getOffset().equals(point.getOffset()) ? zoned : null;
    }

    private static String written(ZonedDateTime value) {
        String moment = MOMENTS.format(value);
        return value.getZone() instanceof ZoneOffset
                ? moment
                : moment + '[' + value.getZone().getId() + ']';
    }

    static ScalarType<OffsetTime> time() {
        return new TemporalType<>(
                        "time",
                        OffsetTime.class,
                        form(withOffset(TIMES), OffsetTime::from),
                        OffsetTime::now,
                        Near.none())
                .withOrder(Comparator.comparingLong(TemporalTypes::nanosOfDay));
    }

    static ScalarType<Instant> instant() {
        return new TemporalType<>(
                        "instant",
                        Instant.class,
                        new Form<>(TemporalTypes::instant, Instant::toString),
                        Instant::now,
                        Near.of(TemporalTypes::moment))
                .withFormat("date-time");
    }

    /** The point of time that an object of another class is; null: it is none. */
    static @Nullable Instant moment(Object instance) {
        if (instance instanceof java.util.Date date) {
            return SqlObjects.isNoPoint(date) ? null : date.toInstant();
        }
        if (instance instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        if (instance instanceof ZonedDateTime moment) {
            return moment.toInstant();
        }
        return instance instanceof Calendar calendar ? calendar.toInstant() : null;
    }

    static ScalarType<Year> year() {
        return new TemporalType<>(
                "year",
                Year.class,
                form(YEARS, Year::from),
                Year::now,
                new Near<>(instance -> null, TemporalTypes::yearOfNumber));
    }

    private static @Nullable Year yearOfNumber(Object instance) {
        boolean isWhole =
                instance instanceof Long
                        || instance instanceof Integer
                        || instance instanceof Short;
        long year = isWhole ? ((Number) instance).longValue() : Long.MAX_VALUE;
        return year >= Year.MIN_VALUE && year <= Year.MAX_VALUE ? Year.of((int) year) : null;
    }

    static ScalarType<YearMonth> yearMonth() {
        return new TemporalType<>(
                "year-month",
                YearMonth.class,
                form(MONTHS, YearMonth::from),
                YearMonth::now,
                Near.none());
    }

    static ScalarType<MonthDay> monthDay() {
        return new TemporalType<>(
                "month-day",
                MonthDay.class,
                new Form<>(MonthDay::parse, MonthDay::toString),
                MonthDay::now,
                Near.none());
    }

    static ScalarType<ZoneOffset> offset() {
        DateTimeFormatter form = withOffset(DateTimeFormatter.ofPattern("", Locale.ROOT));
        return ScalarType.ofText(
                        "utc-offset",
                        ZoneOffset.class,
                        text -> form.parse(text, ZoneOffset::from),
                        ZoneOffset::getId)
                .withOrder(Comparator.comparingInt(ZoneOffset::getTotalSeconds))
                .withFormat(null)
                .withExamples(ZoneOffset.UTC, ZoneOffset.ofHours(2), ZoneOffset.ofHours(-12))
                .withMistakes("+2", "+0200", "02:00", "+19:00", "", "Europe/Berlin");
    }

    private static <T extends TemporalAccessor> Form<T> form(
            DateTimeFormatter form, TemporalQuery<T> query) {
        return new Form<>(text -> endsInPoint(text) ? null : form.parse(text, query), form::format);
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
