package dev.satya.propertytests.jakarta;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Values of each type of a member, those at the edges first among them. */
final class TypedValues {
    /** What the clocks of both say. */
    static final Instant NOW = Instant.parse("2024-05-31T10:00:00Z");

    private static final java.time.ZoneId ZONE = java.time.ZoneId.of("Asia/Kolkata");

    private static final String UUID_4 = "9b2f1a34-6c1e-4c6e-9a56-0d1b6a9c2f10";

    /** By the type as it is written in a class. */
    static final Map<String, List<Object>> ALL = all();

    private TypedValues() {}

    private static Map<String, List<Object>> all() {
        Map<String, List<Object>> all = new LinkedHashMap<>();
        all.put("String", texts());
        all.put("CharSequence", sequences());
        all.put("boolean", List.of(true, false));
        all.put("Boolean", List.of(true, false));
        wholeNumbers(all);
        fractions(all);
        containers(all);
        moments(all);
        all.put("char", List.of('a', ' ', '\0'));
        all.put("java.util.UUID", List.of(new UUID(0, 0), UUID.fromString(UUID_4)));
        all.put("java.time.DayOfWeek", List.of(java.time.DayOfWeek.MONDAY));
        all.put("java.time.Duration", List.of(java.time.Duration.ZERO));
        return all;
    }

    private static List<Object> texts() {
        return java.util.stream.Stream.<Object>of(
                        "",
                        " ",
                        "\t\n\u000b\f\r",
                        "\u00a0",
                        "\u2003",
                        "\u200b",
                        "\0",
                        "\u001f",
                        "a",
                        "A",
                        "ab",
                        "abc",
                        "a\nb",
                        "abc\n",
                        "a\r\nb",
                        "abcd",
                        "\ud83d\ude00",
                        "\ud83d\ude00\ud83d\ude00",
                        "a\u0301",
                        "a@b",
                        "a@b.c",
                        "asha@example.com",
                        "A@EXAMPLE.COM",
                        "a@ex\u00e4mple.de",
                        "a@@b",
                        "a@b..c",
                        ".a@b.c",
                        "a b@c.de",
                        "\"a b\"@c.de",
                        "a@[127.0.0.1]",
                        "a@[IPv6:::1]",
                        "a@-b.de",
                        "a@b.de.",
                        "0",
                        "1",
                        "-1",
                        "2",
                        "3",
                        "1.5",
                        "1.50",
                        "12.34",
                        "123",
                        "1e2",
                        "0x1",
                        " 1",
                        "NaN",
                        "true",
                        "99999999999999999999",
                        "\u0661",
                        "4111111111111111",
                        "4111 1111 1111 1111",
                        "4111111111111112",
                        "79927398713",
                        "79927398713x",
                        "x18",
                        "18",
                        "4006381333931",
                        "4006381333932",
                        "73513537",
                        "978-3-16-148410-0",
                        "9783161484100",
                        "978-3-16-148410-X",
                        "0-8044-2957-X",
                        "080442957X",
                        "0X04429575",
                        "0804429570",
                        "https://example.com",
                        "http://example.com:8080/a?b#c",
                        "HTTPS://EXAMPLE.COM",
                        "file:/a/x",
                        "nope://example.com",
                        "https://a b/",
                        "https://",
                        "http:",
                        "//example.com",
                        "https://ex\u00e4mple.de/",
                        UUID_4,
                        UUID_4.toUpperCase(java.util.Locale.ROOT),
                        "9b2f1a34-6c1e-4c6e-CA56-0d1b6a9c2f10",
                        "9b2f1a34-6c1e-6c6e-9a56-0d1b6a9c2f10",
                        "9b2f1a34-6c1e-1c6e-7a56-0d1b6a9c2f10",
                        "9b2f1a34-6c1e-1c6e-ca56-0d1b6a9c2f10",
                        "9b2f1a34-6c1e-1c6e-ea56-0d1b6a9c2f10",
                        "00000000-0000-0000-0000-000000000000",
                        "9b2f1a346c1e4c6e9a560d1b6a9c2f10",
                        "{9b2f1a34-6c1e-4c6e-9a56-0d1b6a9c2f10}",
                        "1E400",
                        "-0",
                        "+1",
                        ".5",
                        "00123",
                        "a@b!c.de",
                        "\u00e9@b.de",
                        "a\u00a0b@c.de",
                        "a@" + "b".repeat(64) + ".de",
                        "a@" + "b.".repeat(127) + "de",
                        "a@\u4f8b\u3048.jp",
                        "a@b\u3002de",
                        "a".repeat(64) + "@example.com",
                        "a".repeat(65) + "@example.com")
                .distinct()
                .toList();
    }

    private static List<Object> sequences() {
        List<Object> sequences = new ArrayList<>();
        for (Object text : List.of("", " ", "a", "abc", "abcd", "1", "1.5", "a@b.c")) {
            sequences.add(text);
            sequences.add(new StringBuilder((String) text));
        }
        return sequences;
    }

    private static void wholeNumbers(Map<String, List<Object>> all) {
        List<Object> bytes = new ArrayList<>();
        List<Object> shorts = new ArrayList<>();
        List<Object> ints = new ArrayList<>();
        List<Object> longs = new ArrayList<>();
        List<Object> bigs = new ArrayList<>();
        for (int i :
                new int[] {-128, -100, -10, -9, -3, -2, -1, 0, 1, 2, 3, 4, 9, 10, 99, 100, 127}) {
            bytes.add((byte) i);
            shorts.add((short) i);
            ints.add(i);
            longs.add((long) i);
            bigs.add(BigInteger.valueOf(i));
        }
        shorts.add(Short.MAX_VALUE);
        ints.addAll(List.of(Integer.MIN_VALUE, Integer.MAX_VALUE));
        longs.addAll(List.of(Long.MIN_VALUE, Long.MAX_VALUE, 1L << 53, (1L << 53) + 1));
        bigs.add(BigInteger.TEN.pow(40));
        bigs.add(BigInteger.TEN.pow(40).negate());
        all.put("byte", bytes);
        all.put("Byte", bytes);
        all.put("short", shorts);
        all.put("Short", shorts);
        all.put("int", ints);
        all.put("Integer", ints);
        all.put("long", longs);
        all.put("Long", longs);
        all.put("java.math.BigInteger", bigs);
    }

    private static void fractions(Map<String, List<Object>> all) {
        List<Object> doubles = new ArrayList<>();
        List<Object> floats = new ArrayList<>();
        List<Object> decimals = new ArrayList<>();
        for (String text :
                "-100 -2 -1.5 -1 -0.5 0 0.1 0.5 1 1.4999999 1.5 1.50 1.500001 2 2.0 2.05 2.5 3 3.00 9.99 12.3 12.30 99.9 99.95 100 123.456 1E+2 1E+1 0.00 1E-7"
                        .split(" ")) {
            doubles.add(Double.valueOf(text));
            floats.add(Float.valueOf(text));
            decimals.add(new BigDecimal(text));
        }
        decimals.add(new BigDecimal("1E+40"));
        decimals.add(new BigDecimal("-1E-40"));
        doubles.addAll(
                List.of(-0.0, Double.MIN_VALUE, Double.MAX_VALUE, 1e300, 1e15, 123456789.125));
        doubles.addAll(List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
        floats.addAll(List.of(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY));
        all.put("double", doubles);
        all.put("Double", doubles);
        all.put("float", floats);
        all.put("Float", floats);
        all.put("java.math.BigDecimal", decimals);
        List<Object> numbers = new ArrayList<>(decimals);
        numbers.addAll(List.of(1, 2L, 1.5d, BigInteger.TWO, (short) 3));
        all.put("Number", numbers);
    }

    private static void containers(Map<String, List<Object>> all) {
        List<Object> lists =
                List.of(
                        List.of(),
                        List.of("a"),
                        List.of("a", "b"),
                        List.of("a", "a"),
                        Arrays.asList("a", null, null),
                        List.of("a", "b", "c", "d"));
        all.put("java.util.List<String>", lists);
        all.put("java.util.Collection<String>", lists);
        List<Object> sets = new ArrayList<>();
        List<Object> arrays = new ArrayList<>();
        for (Object list : lists) {
            sets.add(new LinkedHashSet<>((List<?>) list));
            arrays.add(((List<?>) list).toArray(new String[0]));
        }
        all.put("java.util.Set<String>", sets);
        all.put("String[]", arrays);
        all.put("int[]", List.of(new int[0], new int[] {1}, new int[] {1, 2, 3, 4}));
        all.put("double[]", List.of(new double[0], new double[] {1, 2}));
        all.put("boolean[]", List.of(new boolean[0], new boolean[] {true, true, true}));
        all.put(
                "java.util.Map<String, Integer>",
                List.of(
                        Map.of(),
                        Map.of("a", 1),
                        Map.of("a", 1, "b", 2, "c", 3, "d", 4),
                        Collections.singletonMap("a", null)));
    }

    private static void moments(Map<String, List<Object>> all) {
        List<Instant> instants =
                List.of(
                        NOW,
                        NOW.plusNanos(1),
                        NOW.minusNanos(1),
                        NOW.plusMillis(1),
                        NOW.minusMillis(1),
                        NOW.plusSeconds(43_200),
                        NOW.minusSeconds(43_200),
                        NOW.plusSeconds(86_400),
                        NOW.minusSeconds(86_400),
                        NOW.plusSeconds(86_400L * 366),
                        NOW.minusSeconds(86_400L * 366),
                        Instant.EPOCH,
                        Instant.parse("9999-12-31T23:59:59Z"));
        ZoneOffset utc = ZoneOffset.UTC;
        all.put("java.time.Instant", new ArrayList<>(instants));
        put(all, instants, "LocalDate", it -> LocalDate.ofInstant(it, utc));
        put(all, instants, "LocalTime", it -> LocalTime.ofInstant(it, utc));
        put(all, instants, "LocalDateTime", it -> LocalDateTime.ofInstant(it, utc));
        put(all, instants, "OffsetDateTime", it -> it.atOffset(ZoneOffset.ofHours(5)));
        put(all, instants, "OffsetTime", it -> OffsetTime.ofInstant(it, ZoneOffset.ofHours(2)));
        put(all, instants, "ZonedDateTime", it -> ZonedDateTime.ofInstant(it, ZONE));
        put(all, instants, "Year", it -> Year.from(it.atOffset(utc)));
        put(all, instants, "YearMonth", it -> YearMonth.from(it.atOffset(utc)));
        put(all, instants, "MonthDay", it -> MonthDay.from(it.atOffset(utc)));
        List<Object> dates = new ArrayList<>();
        List<Object> calendars = new ArrayList<>();
        for (Instant each : instants) {
            dates.add(java.util.Date.from(each));
            java.util.GregorianCalendar calendar =
                    java.util.GregorianCalendar.from(each.atZone(utc));
            calendars.add(calendar);
        }
        all.put("java.util.Date", dates);
        all.put("java.util.Calendar", calendars);
        all.put(
                "java.time.chrono.HijrahDate",
                List.of(java.time.chrono.HijrahDate.from(OffsetDateTime.now(utc))));
    }

    private static void put(
            Map<String, List<Object>> all,
            List<Instant> instants,
            String name,
            java.util.function.Function<Instant, Object> make) {
        all.put("java.time." + name, instants.stream().map(make).distinct().toList());
    }
}
