package dev.satya.plugins.time;

import dev.satya.plugins.TextFormat;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;

/**
 * The format {@code date}: {@code full-date} of RFC 3339 §5.6, a day of the Gregorian calendar in
 * the years 0000 to 9999. Stateless.
 */
public final class DateFormat extends TextFormat {

    /** The number of characters in every date. */
    static final int LENGTH = "0000-00-00".length();

    /** For {@code ServiceLoader}. */
    public DateFormat() {
        super(
                "date",
                "RFC 3339 §5.6 (full-date)",
                List.of("2026-01-31", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"),
                List.of("", "2023-02-29", "1900-02-29", "2026-04-31", "2026-1-1", "20260131"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return isDate(text);
    }

    @Override
    protected Check check(Arguments arguments) {
        return value -> isDate((String) value);
    }

    static boolean isDate(CharSequence text) {
        return text.length() == LENGTH && startsWithDate(text);
    }

    /** Whether the first {@link #LENGTH} characters of {@code text}, which it has, are a date. */
    static boolean startsWithDate(CharSequence text) {
        int century = TwoDigits.at(text, 0);
        int yearOfCentury = TwoDigits.at(text, 2);
        int month = TwoDigits.at(text, 5);
        int day = TwoDigits.at(text, 8);
        return century >= 0
                && yearOfCentury >= 0
                && text.charAt(4) == '-'
                && month >= 1
                && month <= 12
                && text.charAt(7) == '-'
                && day >= 1
                && day <= daysOf(month, century * 100 + yearOfCentury);
    }

    static int daysOf(int month, int year) {
        return switch (month) {
            case 2 -> isLeap(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }
}
