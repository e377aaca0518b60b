package dev.satya.plugins.time;

import dev.satya.plugins.TextFormat;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;

/**
 * The format {@code date-time} of RFC 3339 §5.6: a {@code date}, {@code T} or {@code t}, a {@code
 * time}. Second 60 is valid on any day. Stateless.
 */
public final class DateTimeFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public DateTimeFormat() {
        super(
                "date-time",
                "RFC 3339 §5.6 (date-time)",
                List.of(
                        "2026-01-31T12:30:00Z",
                        "2024-02-29t12:30:00.25z",
                        "1990-12-31T15:59:50.123-08:00",
                        "2016-12-31T23:59:60Z"),
                List.of(
                        "",
                        "2026-01-31",
                        "2026-01-31T12:30:00",
                        "2026-01-31 12:30:00Z",
                        "2026-02-30T12:30:00Z"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return isDateTime(text);
    }

    @Override
    protected Check check(Arguments arguments) {
        return value -> isDateTime((String) value);
    }

    static boolean isDateTime(CharSequence text) {
        if (text.length() <= DateFormat.LENGTH) {
            return false;
        }
        char separator = text.charAt(DateFormat.LENGTH);
        return (separator == 'T' || separator == 't')
                && DateFormat.startsWithDate(text)
                && TimeFormat.isTime(text, DateFormat.LENGTH + 1, text.length());
    }
}
