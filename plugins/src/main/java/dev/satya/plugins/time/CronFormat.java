package dev.satya.plugins.time;

import dev.satya.plugins.Argument;
import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import dev.satya.plugins.checkdigit.CheckDigits;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;
import java.util.Map;

/**
 * The format {@code cron}: five fields with single spaces or tabs between them: minute, hour, day of the
 * month, month, day of the week (0 and 7 are Sunday). Each is a list of {@code *}, a number, a range, or
 * one of these with a step; months and days may be names of three letters. With the argument {@code
 * seconds} that is true there is a field of seconds in front. Stateless.
 */
public final class CronFormat extends TextFormat {
    private static final Argument<Boolean> SECONDS =
            Argument.flag("seconds", "if true, a field of seconds stands in front");
    private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
    private static final String DAYS = "SUNMONTUEWEDTHUFRISAT";

    private record Field(int least, int most, String names) {}

    private static final Field OF_SECONDS = new Field(0, 59, "");
    private static final List<Field> FIELDS =
            List.of(
                    new Field(0, 59, ""),
                    new Field(0, 23, ""),
                    new Field(1, 31, ""),
                    new Field(1, 12, MONTHS),
                    new Field(0, 7, DAYS));

    /** For {@code ServiceLoader}. */
    public CronFormat() {
        super(
                "cron",
                "POSIX.1-2024, crontab; ranges with steps and names of cron(8)",
                List.of(
                        "* * * * *",
                        "*/15 0-6,22 1,15 * MON-FRI",
                        "0 0 1 JAN 7",
                        "5-59/10 4 * * *"),
                List.of("", "* * * *", "60 * * * *", "* * * * * *", "*/0 * * * *", "9-5 * * * *"));
    }

    @Override
    public List<Argument<?>> takes() {
        return List.of(SECONDS);
    }

    @Override
    protected List<Examples> examplesOfArguments() {
        return List.of(
                new Examples(
                        Map.of("seconds", true),
                        List.of("0 * * * * *", "*/10 0 12 * * MON-FRI"),
                        List.of("* * * * *", "60 * * * * *", "")));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return areFields(text, 0);
    }

    @Override
    protected Check check(Arguments arguments) {
        return SECONDS.of(arguments)
                ? value -> {
                    String text = (String) value;
                    int end = endOfField(text, 0, OF_SECONDS);
                    return end > 0 && isGap(text, end) && areFields(text, end + 1);
                }
                : super.check(arguments);
    }

    private static boolean isGap(CharSequence text, int at) {
        return at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t');
    }

    private static boolean areFields(CharSequence text, int from) {
        int at = from;
        for (int i = 0; i < FIELDS.size(); i++) {
            if (i > 0) {
                if (!isGap(text, at)) {
                    return false;
                }
                at++;
            }
            at = endOfField(text, at, FIELDS.get(i));
            if (at < 0) {
                return false;
            }
        }
        return at == text.length();
    }

    /** Where a list ends; -1: it is none. */
    private static int endOfField(CharSequence text, int from, Field field) {
        int at = from;
        while (true) {
            at = endOfPart(text, at, field);
            if (at < 0 || at == text.length() || text.charAt(at) != ',') {
                return at;
            }
            at++;
        }
    }

    private static int endOfPart(CharSequence text, int from, Field field) {
        int length = text.length();
        if (from == length) {
            return -1;
        }
        int at = from + 1;
        boolean takesStep = true;
        if (text.charAt(from) != '*') {
            at = endOfValue(text, from);
            int first = value(text, from, at, field);
            if (first < 0) {
                return -1;
            }
            takesStep = at < length && text.charAt(at) == '-';
            if (takesStep) {
                int start = at + 1;
                at = endOfValue(text, start);
                if (value(text, start, at, field) < first) {
                    return -1;
                }
            }
        }
        return takesStep && at < length && text.charAt(at) == '/'
                ? endOfStep(text, at + 1, field)
                : at;
    }

    private static int endOfStep(CharSequence text, int from, Field field) {
        int end = endOfValue(text, from);
        boolean isNumber =
                end - from >= 1 && end - from <= 2 && AsciiSet.DIGITS.hasAll(text, from, end);
        int step = isNumber ? CheckDigits.remainder(text, from, end, 100) : 0;
        return step >= 1 && step <= Math.max(1, field.most()) ? end : -1;
    }

    private static int endOfValue(CharSequence text, int from) {
        return AsciiSet.LETTERS_AND_DIGITS.end(text, from, text.length());
    }

    /** The number or name between two positions; -1: it is none of the field. */
    private static int value(CharSequence text, int from, int to, Field field) {
        if (to - from == 3) {
            return name(text, from, field);
        }
        if (to == from || to - from > 2 || !AsciiSet.DIGITS.hasAll(text, from, to)) {
            return -1;
        }
        int value = CheckDigits.remainder(text, from, to, 100);
        return value < field.least() || value > field.most() ? -1 : value;
    }

    private static int name(CharSequence text, int from, Field field) {
        for (int i = 0; i < field.names().length(); i += 3) {
            boolean isSame = true;
            for (int j = 0; j < 3; j++) {
                isSame &= (text.charAt(from + j) & ~' ') == field.names().charAt(i + j);
            }
            if (isSame) {
                return i / 3 + field.least();
            }
        }
        return -1;
    }
}
