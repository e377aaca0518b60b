package dev.satya.scalar;

import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
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
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The scalar types of the JDK's classes, and of three of this package. Dates and times are written as
 * ISO 8601 has it, always with seconds, and read so, years beyond 9999 with their sign; for years of four
 * digits these are the forms of RFC 3339, but that an offset may have seconds. A leap second is no value.
 * Objects of {@code java.sql} and of {@link java.util.Date} and {@link java.util.Calendar} are accepted
 * for what they stand for.
 */
public final class ScalarTypes {
    /** A calendar date: {@code 2024-05-31}; the format {@code date}. */
    public static final ScalarType<LocalDate> DATE =
            TemporalTypes.date()
                    .withExamples(LocalDate.of(2024, 2, 29), LocalDate.EPOCH, LocalDate.of(0, 1, 1))
                    .withMistakes("2023-02-29", "2024-5-31", "2024-05-31T00:00:00", "31.05.2024");

    /** A time of day without an offset: {@code 10:15:30.5}; the format {@code time-local}. */
    public static final ScalarType<LocalTime> LOCAL_TIME =
            TemporalTypes.localTime()
                    .withExamples(LocalTime.NOON, LocalTime.MIDNIGHT, LocalTime.MAX)
                    .withMistakes(
                            "24:00:00", "10:15:60", "10:15", "9:15:00", "10:15:30.", "10:15:30Z");

    /** A date and time without an offset; the format {@code date-time-local}. */
    public static final ScalarType<LocalDateTime> LOCAL_DATE_TIME =
            TemporalTypes.localDateTime()
                    .withExamples(
                            LocalDateTime.of(2024, 5, 31, 10, 15),
                            LocalDateTime.of(1969, 12, 31, 23, 59, 59, 1))
                    .withMistakes("2024-05-31", "2024-05-31 10:15:00", "2024-05-31T10:15:00Z");

    /** A date and time with an offset, in the order of instants; the format {@code date-time}. */
    public static final ScalarType<OffsetDateTime> DATE_TIME =
            TemporalTypes.dateTime()
                    .withExamples(
                            OffsetDateTime.parse("2024-05-31T10:15:00+02:00"),
                            OffsetDateTime.parse("1969-12-31T23:59:59.000000001Z"))
                    .withMistakes(
                            "2024-05-31T10:15:00",
                            "2024-05-31T10:15:00+25:00",
                            "2024-05-31T10:15:00+02",
                            "2024-05-31T10:15Z",
                            "2024-05-31");

    /**
     * A date and time with a time zone, in the order of instants, as RFC 9557 has it: {@code
     * 2024-05-31T10:15:00+02:00[Europe/Berlin]}. The offset is one that the zone has then, or {@code Z}.
     */
    public static final ScalarType<ZonedDateTime> ZONED_DATE_TIME =
            TemporalTypes.zonedDateTime()
                    .withExamples(
                            ZonedDateTime.of(2024, 5, 31, 10, 15, 0, 0, ZoneId.of("Europe/Berlin")),
                            ZonedDateTime.of(2024, 10, 27, 2, 30, 0, 1, ZoneId.of("Europe/Berlin"))
                                    .withLaterOffsetAtOverlap(),
                            ZonedDateTime.of(2024, 5, 31, 10, 15, 0, 0, ZoneOffset.UTC))
                    .withMistakes(
                            "2024-05-31T10:15:00[Europe/Berlin]",
                            "2024-05-31T10:15:00+05:00[Europe/Berlin]",
                            "2024-05-31T10:15:00+02:00[Europe/Nowhere]",
                            "2024-05-31T10:15:00+02:00[Europe/Berlin",
                            "2024-05-31T10:15:00");

    /** A time of day with an offset, in the order of times in UTC; the format {@code time}. */
    public static final ScalarType<OffsetTime> TIME =
            TemporalTypes.time()
                    .withExamples(
                            OffsetTime.parse("10:15:00+02:00"), OffsetTime.parse("00:00:00.5Z"))
                    .withMistakes("10:15:00", "10:15Z", "10:15:00.Z", "25:00:00Z");

    /**
     * A point on the time line, written in UTC and read with any offset; the format {@code date-time}.
     */
    public static final ScalarType<Instant> INSTANT =
            TemporalTypes.instant()
                    .withExamples(Instant.EPOCH, Instant.parse("2024-05-31T10:15:30.123456789Z"))
                    .withMistakes(
                            "2024-05-31T10:15:00",
                            "2024-05-31T23:59:60Z",
                            "2024-05-31T24:00:00Z",
                            "1717150500",
                            "2024-05-31");

    /** A point on the time line as seconds since 1970, a number with up to nine decimals. */
    public static final ScalarType<Instant> EPOCH_SECONDS = new EpochType(EpochType.Unit.SECONDS);

    /** A point on the time line as milliseconds since 1970, a whole number; a finer one is none. */
    public static final ScalarType<Instant> EPOCH_MILLIS = new EpochType(EpochType.Unit.MILLIS);

    /** An amount of time in days of 24 hours, hours, minutes, seconds: {@code PT1H30M}. */
    public static final ScalarType<Duration> DURATION = new DurationType();

    /** An amount of years, months and days: {@code P1Y2M3D}. It has no order. */
    public static final ScalarType<Period> PERIOD =
            ScalarType.ofText("period", Period.class, Period::parse, Period::toString)
                    .withFormat(null)
                    .withExamples(Period.ZERO, Period.of(1, 2, 3), Period.ofDays(-1))
                    .withMistakes("P", "PT1H", "1Y", "P400000000W");

    /** A year: {@code 2024}, as text, and in lax mode as a whole number. */
    public static final ScalarType<Year> YEAR =
            TemporalTypes.year()
                    .withFormat(null)
                    .withExamples(Year.of(2024), Year.of(0), Year.of(-44))
                    .withMistakes("24", "20240", "");

    /** A month of a year: {@code 2024-05}. */
    public static final ScalarType<YearMonth> YEAR_MONTH =
            TemporalTypes.yearMonth()
                    .withFormat(null)
                    .withExamples(YearMonth.of(2024, 5), YearMonth.of(0, 12))
                    .withMistakes("2024-13", "2024-5", "2024");

    /** A day of any year: {@code --05-31}. */
    public static final ScalarType<MonthDay> MONTH_DAY =
            TemporalTypes.monthDay()
                    .withFormat(null)
                    .withExamples(MonthDay.of(2, 29), MonthDay.of(12, 31))
                    .withMistakes("02-29", "--02-30", "--13-01");

    /** A time zone: {@code Europe/Berlin}, or an offset. It has no order. */
    public static final ScalarType<ZoneId> ZONE =
            ScalarType.ofText("time-zone", ZoneId.class, ZoneId::of, ZoneId::getId)
                    .withFormat(null)
                    .withExamples(ZoneId.of("Europe/Berlin"), ZoneOffset.UTC)
                    .withMistakes("Europe/Nowhere", "+25:00", "");

    /** An offset from UTC: {@code +02:00} or {@code Z}, in the order of their seconds. */
    public static final ScalarType<ZoneOffset> OFFSET = TemporalTypes.offset();

    /** A UUID in its form of 36 characters (RFC 9562 §4); the format {@code uuid}. It has no order. */
    public static final ScalarType<UUID> UUID_TYPE = new UuidType(UuidType.ANY);

    /** A URI with a scheme (RFC 3986); the format {@code uri}. It has no order. */
    public static final ScalarType<URI> URI_TYPE = new UriType(UriType.Form.URI);

    /** A URI or a relative reference (RFC 3986); the format {@code uri-reference}. */
    public static final ScalarType<URI> URI_REFERENCE = new UriType(UriType.Form.REFERENCE);

    /**
     * A URI with a scheme that the VM can open; the format {@code uri}. No host is looked up, not even
     * by {@code equals}, which compares texts.
     */
    public static final ScalarType<URL> URL_TYPE = new UrlType();

    /** A language, with a country and more by choice (BCP 47): {@code de-DE}. */
    public static final ScalarType<Locale> LOCALE = new LocaleType();

    /** A currency by its code of three letters (ISO 4217), as far as the JDK knows them. */
    public static final ScalarType<Currency> CURRENCY =
            ScalarType.ofText(
                            "currency",
                            Currency.class,
                            Currency::getInstance,
                            Currency::getCurrencyCode)
                    .withFormat(null)
                    .withExamples(Currency.getInstance("EUR"), Currency.getInstance("JPY"))
                    .withMistakes("EURO", "eur", "ZZZ", "");

    /** A country by its code of two letters (ISO 3166-1). */
    public static final ScalarType<Country> COUNTRY =
            ScalarType.ofText("country", Country.class, Country::new, Country::code)
                    .withFormat(null)
                    .withExamples(new Country("DE"), new Country("NZ"))
                    .withMistakes("de", "DEU", "ZZ", "");

    /** Bytes in base64 (RFC 4648 §4); the format {@code byte}. A {@code byte[]} is taken for them. */
    public static final ScalarType<Bytes> BYTES = new BytesType(BytesType.Encoding.BASE64);

    /** Bytes in base64url (RFC 4648 §5), without padding; the format {@code base64url}. */
    public static final ScalarType<Bytes> BASE64URL = new BytesType(BytesType.Encoding.BASE64URL);

    /** Bytes as hexadecimal digits (RFC 4648 §8). */
    public static final ScalarType<Bytes> HEX = new BytesType(BytesType.Encoding.HEX);

    /** A character of one UTF-16 unit; the format {@code char}. */
    public static final ScalarType<Character> CHARACTER = new CharacterType();

    /** The path of a file. Nobody asks whether it is there. It has no order. */
    public static final ScalarType<Path> PATH = new PathType();

    /**
     * A regular expression of {@code java.util.regex}, of up to 1,000 characters. It is compiled, and not
     * run. The class compares by identity; models compare the expressions.
     */
    public static final ScalarType<Pattern> REGEX = new RegexType();

    /** An address of IPv4 or IPv6 as numbers; no name of a host is looked up. It has no order. */
    public static final ScalarType<InetAddress> INET_ADDRESS = new InetAddressType();

    /** A text that does not show itself; the format {@code password}. */
    public static final ScalarType<SecretText> SECRET_TEXT = new SecretTextType();

    private ScalarTypes() {}

    /**
     * A UUID of one version (RFC 9562 §4.2), with the variant of that standard.
     *
     * @param version from 1 to 8
     * @throws IllegalArgumentException if it is none of these
     */
    public static ScalarType<UUID> uuid(int version) {
        if (version < 1 || version > UuidType.LAST_VERSION) {
            throw new IllegalArgumentException("UUIDs have versions from 1 to 8, not " + version);
        }
        return new UuidType(version);
    }

    /**
     * All types that are here. Of those of one class the first is meant where only the class is known,
     * as by the component of a record.
     */
    public static List<ScalarType<?>> all() {
        List<ScalarType<?>> all =
                new ArrayList<>(
                        List.of(
                                DATE,
                                LOCAL_TIME,
                                LOCAL_DATE_TIME,
                                DATE_TIME,
                                ZONED_DATE_TIME,
                                TIME,
                                INSTANT,
                                EPOCH_SECONDS,
                                EPOCH_MILLIS,
                                DURATION,
                                PERIOD,
                                YEAR,
                                YEAR_MONTH,
                                MONTH_DAY,
                                ZONE,
                                OFFSET,
                                UUID_TYPE,
                                URI_TYPE,
                                URI_REFERENCE,
                                URL_TYPE,
                                LOCALE,
                                CURRENCY,
                                COUNTRY,
                                BYTES,
                                BASE64URL,
                                HEX,
                                CHARACTER,
                                PATH,
                                REGEX,
                                INET_ADDRESS,
                                SECRET_TEXT));
        for (int version = 1; version <= UuidType.LAST_VERSION; version++) {
            all.add(uuid(version));
        }
        return List.copyOf(all);
    }
}
