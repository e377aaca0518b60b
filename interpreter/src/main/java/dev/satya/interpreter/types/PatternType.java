package dev.satya.interpreter.types;

import dev.satya.scalar.ScalarType;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.JsonType;
import dev.satya.schema.SchemaException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
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
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.time.temporal.TemporalQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times that are written by a pattern of one member. How others of their class are written
 * is not said by it.
 */
public final class PatternType<T extends TemporalAccessor> extends ScalarType<T> {
    private static final String DATE_AND_TIME = "date and time";

    private static final List<Made<?>> MADE =
            List.of(
                    new Made<>(ScalarTypes.DATE, LocalDate::from, "date"),
                    new Made<>(ScalarTypes.LOCAL_TIME, LocalTime::from, "time"),
                    new Made<>(ScalarTypes.LOCAL_DATE_TIME, LocalDateTime::from, DATE_AND_TIME),
                    new Made<>(ScalarTypes.DATE_TIME, PatternType::offsetDateTime, DATE_AND_TIME),
                    new Made<>(ScalarTypes.ZONED_DATE_TIME, ZonedDateTime::from, DATE_AND_TIME),
                    new Made<>(ScalarTypes.TIME, OffsetTime::from, "time"),
                    new Made<>(ScalarTypes.INSTANT, Instant::from, DATE_AND_TIME),
                    new Made<>(ScalarTypes.YEAR, Year::from, "year"),
                    new Made<>(ScalarTypes.YEAR_MONTH, YearMonth::from, "month"),
                    new Made<>(ScalarTypes.MONTH_DAY, MonthDay::from, "day of a month"));

    private final ScalarType<T> usual;
    private final TemporalQuery<T> query;
    private final String words;
    private final DateTimeFormatter formatter;

    /** Whether the pattern has the year of an era, and not the era. */
    private final boolean isOfOurEra;

    /** How a type is made of what a pattern has found. */
    private record Made<T extends TemporalAccessor>(
            ScalarType<T> usual, TemporalQuery<T> query, String words) {
        PatternType<T> by(DateTimeFormatter formatter, boolean isOfOurEra) {
            return new PatternType<>(this, formatter, isOfOurEra);
        }
    }

    private PatternType(Made<T> made, DateTimeFormatter formatter, boolean isOfOurEra) {
        super(made.usual().name() + "-by-pattern", made.usual().javaType(), JsonType.STRING);
        this.usual = made.usual();
        this.query = made.query();
        this.words = made.words();
        this.formatter = formatter;
        this.isOfOurEra = isOfOurEra;
    }

    private static OffsetDateTime offsetDateTime(TemporalAccessor found) {
        return ZonedDateTime.from(found).toOffsetDateTime();
    }

    /**
     * The type of a class by a pattern of {@link DateTimeFormatter}, read strictly.
     *
     * @param locale a language tag; empty: none
     * @param zone where the pattern has none; empty: none
     * @return null: the class is none of dates or times
     * @throws SchemaException if it is no pattern, or cannot tell such a value
     */
    public static @Nullable PatternType<?> of(
            Class<?> type, String pattern, String locale, String zone) {
        for (Made<?> made : MADE) {
            if (made.usual.javaType() == type) {
                PatternType<?> found =
                        made.by(formatter(pattern, locale, zone), isOfOurEra(pattern));
                found.requireEnough(pattern);
                return found;
            }
        }
        return null;
    }

    private static DateTimeFormatter formatter(String pattern, String locale, String zone) {
        DateTimeFormatterBuilder builder = letters(pattern);
        if (isOfOurEra(pattern)) {
            builder.parseDefaulting(ChronoField.ERA, 1); // "yyyy" is a year of an era
        }
        DateTimeFormatter formatter =
                builder.toFormatter(locale.isEmpty() ? Locale.ROOT : locale(locale))
                        .withResolverStyle(ResolverStyle.STRICT)
                        .withChronology(IsoChronology.INSTANCE);
        return zone.isEmpty() ? formatter : formatter.withZone(zone(zone));
    }

    private static DateTimeFormatterBuilder letters(String pattern) {
        try {
            return new DateTimeFormatterBuilder().appendPattern(pattern);
        } catch (IllegalArgumentException e) {
            throw new SchemaException(
                            "\""
                                    + pattern
                                    + "\" is no pattern of dates or times: "
                                    + e.getMessage(),
                            null,
                            e)
                    .withHint(". See java.time.format.DateTimeFormatter");
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new SchemaException(
                            "\"" + name + "\" is no time zone that this JVM knows", null, e)
                    .withHint(". Write it as Europe/Berlin, +01:00 or UTC");
        }
    }

    private static boolean isOfOurEra(String pattern) {
        return has(pattern, 'y') && !has(pattern, 'G');
    }

    private static Locale locale(String tag) {
        Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
        if (locale.getLanguage().isEmpty()) {
            throw new SchemaException("\"" + tag + "\" is no locale")
                    .withHint(". Write a language, as de, or one with its country, as de-AT");
        }
        return locale;
    }

    /** Whether a letter stands in a pattern outside of quotes. */
    private static boolean has(String pattern, char letter) {
        boolean isQuoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            isQuoted ^= pattern.charAt(i) == '\'';
            if (!isQuoted && pattern.charAt(i) == letter) {
                return true;
            }
        }
        return false;
    }

    /** Refuses a pattern of which no value can be made, such as one of a date without a year. */
    private void requireEnough(String pattern) {
        for (T example : tellable()) {
            String text;
            try {
                text = (String) write(example);
            } catch (DateTimeException e) {
                throw untold(pattern, "it has letters for what that does not have", e)
                        .withHint(". Take them out, or give it a timezone if it has none");
            }
            try {
                T read = read(text);
                if (read == null || !write(read).equals(text)) {
                    throw new DateTimeException("another value");
                }
            } catch (DateTimeException e) {
                String reason =
                        example + " is written \"" + text + "\", and that is too little to read";
                throw untold(pattern, reason + " it again", e)
                        .withHint(". Complete the pattern, or give it a timezone if it has none");
            }
        }
    }

    private SchemaException untold(String pattern, String reason, DateTimeException cause) {
        String type = javaType().getSimpleName();
        String article = "AEIOU".indexOf(type.charAt(0)) < 0 ? "a " : "an ";
        return new SchemaException(
                "\"" + pattern + "\" does not tell " + article + type + ": " + reason, null, cause);
    }

    @Override
    public @Nullable String format() {
        return null;
    }

    @Override
    public @Nullable T read(Object json) {
        TemporalAccessor found = formatter.parse((String) json);
        requireThere(found);
        return found.query(query);
    }

    /** Refuses what no clock of the zone has shown: the hour that is left out in spring. */
    private static void requireThere(TemporalAccessor found) {
        LocalDate date = found.query(TemporalQueries.localDate());
        LocalTime time = found.query(TemporalQueries.localTime());
        ZoneId zone = found.query(TemporalQueries.zone());
        if (date != null
                && time != null
                && zone != null
                && zone.getRules().getValidOffsets(date.atTime(time)).isEmpty()) {
            throw new DateTimeException(date.atTime(time) + " is left out in " + zone);
        }
    }

    /** What a value is called in a message. */
    public String words() {
        return words;
    }

    @Override
    public @Nullable T accept(Object instance) {
        return usual.accept(instance);
    }

    @Override
    public @Nullable T convert(Object instance) {
        return usual.convert(instance);
    }

    @Override
    public Object write(T value) {
        if (!isTellable(value)) {
            throw new UntoldValue(
                    value
                            + " is before Christ, which a pattern with y and without G does not"
                            + " tell: write u in place of y");
        }
        return formatter.format(value);
    }

    /** Whether the pattern tells the era of a value, if it has one. */
    private boolean isTellable(T value) {
        ZoneId zone = formatter.getZone();
        TemporalAccessor dated =
                value instanceof Instant instant && zone != null ? instant.atZone(zone) : value;
        return !isOfOurEra
                || !dated.isSupported(ChronoField.ERA)
                || dated.get(ChronoField.ERA) == IsoEra.CE.getValue();
    }

    private List<T> tellable() {
        return usual.examples().stream().filter(this::isTellable).toList();
    }

    @Override
    public @Nullable Comparator<? super T> order() {
        return usual.order();
    }

    @Override
    public @Nullable T now(Clock clock) {
        return usual.now(clock);
    }

    @Override
    public @Nullable BigDecimal amount(T value) {
        return usual.amount(value);
    }

    /** Those of the usual type that are the same once they are written. */
    @Override
    public List<T> examples() {
        List<T> examples = new ArrayList<>();
        for (T each : tellable()) {
            T read = read(write(each));
            if (read != null) {
                examples.add(read);
            }
        }
        return examples;
    }

    @Override
    public List<Object> mistakes() {
        return List.of("");
    }
}
