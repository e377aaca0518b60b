package dev.satya.plugins.time;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;

/**
 * The format {@code time}: {@code full-time} of RFC 3339 §5.6, with any number of digits in the
 * fraction and an offset from UTC of less than a day. Second 60 is valid where it is 23:59 in UTC.
 * Stateless.
 */
public final class TimeFormat extends TextFormat {
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final int LENGTH_TO_SECOND = "00:00:00".length();
    private static final int LENGTH_OF_OFFSET = "+00:00".length();

    /** For {@code ServiceLoader}. */
    public TimeFormat() {
        super(
                "time",
                "RFC 3339 §5.6 (full-time)",
                List.of(
                        "12:30:00Z",
                        "12:30:00.123456789z",
                        "08:30:06-08:00",
                        "23:59:60Z",
                        "01:29:60+01:30"),
                List.of("", "12:30:00", "24:00:00Z", "12:30Z", "12:30:60Z", "12:30:00.Z"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return isTime(text);
    }

    @Override
    protected Check check(Arguments arguments) {
        return value -> isTime((String) value);
    }

    static boolean isTime(CharSequence text) {
        return isTime(text, 0, text.length());
    }

    /** Whether the text between two positions is a time with offset. */
    static boolean isTime(CharSequence text, int from, int to) {
        if (to - from <= LENGTH_TO_SECOND) {
            return false;
        }
        int hour = TwoDigits.at(text, from);
        int minute = TwoDigits.at(text, from + 3);
        int second = TwoDigits.at(text, from + 6);
        if (!isTimeOfDay(hour, minute)
                || second < 0
                || second > 60
                || text.charAt(from + 2) != ':'
                || text.charAt(from + 5) != ':') {
            return false;
        }
        int at = from + LENGTH_TO_SECOND;
        if (text.charAt(at) == '.') {
            at = endOfFraction(text, at, to);
            if (at < 0) {
                return false;
            }
        }
        int local = hour * 60 + minute;
        return second < 60
                ? isOffset(text, at, to)
                : isOffset(text, at, to) && isLastMinute(local - offset(text, at));
    }

    private static boolean isTimeOfDay(int hour, int minute) {
        return hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
    }

    private static boolean isLastMinute(int minutes) {
        return Math.floorMod(minutes, MINUTES_OF_DAY) == MINUTES_OF_DAY - 1;
    }

    static int endOfFraction(CharSequence text, int dot, int to) {
        int at = dot + 1;
        while (at < to && AsciiSet.DIGITS.has(text.charAt(at))) {
            at++;
        }
        return at == dot + 1 ? -1 : at;
    }

    private static boolean isOffset(CharSequence text, int from, int to) {
        if (from == to) {
            return false;
        }
        char first = text.charAt(from);
        if (first == 'Z' || first == 'z') {
            return from + 1 == to;
        }
        return (first == '+' || first == '-')
                && to - from == LENGTH_OF_OFFSET
                && text.charAt(from + 3) == ':'
                && isTimeOfDay(TwoDigits.at(text, from + 1), TwoDigits.at(text, from + 4));
    }

    /** The minutes that a valid offset says. */
    private static int offset(CharSequence text, int from) {
        char first = text.charAt(from);
        if (first == 'Z' || first == 'z') {
            return 0;
        }
        int minutes = TwoDigits.at(text, from + 1) * 60 + TwoDigits.at(text, from + 4);
        return first == '+' ? minutes : -minutes;
    }
}
