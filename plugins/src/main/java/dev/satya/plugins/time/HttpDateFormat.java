package dev.satya.plugins.time;

import dev.satya.plugins.TextFormat;
import java.util.List;

/**
 * The format {@code http-date} of OpenAPI: {@code IMF-fixdate} of RFC 9110 §5.6.7, such as {@code Sun, 06
 * Nov 1994 08:49:37 GMT}, which is the only form that may be sent. The day of the week is that of the
 * date. Stateless.
 */
public final class HttpDateFormat extends TextFormat {
    private static final String DAYS = "Mon,Tue,Wed,Thu,Fri,Sat,Sun,";
    private static final String MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec ";
    private static final String PATTERN = "Sun, 06 Nov 1994 08:49:37 GMT";

    /** Days before each month that starts with March, as the year's end is the leap day. */
    private static final int[] BEFORE = {0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337};

    /** For {@code ServiceLoader}. */
    public HttpDateFormat() {
        super(
                "http-date",
                "OpenAPI format registry, RFC 9110 §5.6.7 (IMF-fixdate)",
                List.of(
                        "Sun, 06 Nov 1994 08:49:37 GMT",
                        "Thu, 29 Feb 2024 00:00:00 GMT",
                        "Sat, 01 Jan 2000 23:59:59 GMT",
                        "Sat, 31 Dec 2016 23:59:60 GMT"),
                List.of(
                        "",
                        "Mon, 06 Nov 1994 08:49:37 GMT",
                        "Sun, 6 Nov 1994 08:49:37 GMT",
                        "Sunday, 06-Nov-94 08:49:37 GMT",
                        "Wed, 29 Feb 2023 00:00:00 GMT",
                        "Sun, 06 Nov 1994 08:49:37 UTC"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        if (text.length() != PATTERN.length() || !hasSigns(text)) {
            return false;
        }
        int month = place(MONTHS, text, 8);
        int day = TwoDigits.at(text, 5);
        int century = TwoDigits.at(text, 12);
        int yearOfCentury = TwoDigits.at(text, 14);
        int year = century * 100 + yearOfCentury;
        return month >= 0
                && day >= 1
                && century >= 0
                && yearOfCentury >= 0
                && day <= DateFormat.daysOf(month + 1, year)
                && place(DAYS, text, 0) == dayOfWeek(year, month, day)
                && isTime(text);
    }

    /** Whether the signs and letters that are always there are there. */
    private static boolean hasSigns(CharSequence text) {
        for (int i = 3; i < PATTERN.length(); i++) {
            char c = PATTERN.charAt(i);
            boolean isFixed = c == ' ' || c == ',' || c == ':' || i > 25;
            if (isFixed && text.charAt(i) != c) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTime(CharSequence text) {
        int hour = TwoDigits.at(text, 17);
        int minute = TwoDigits.at(text, 20);
        int second = TwoDigits.at(text, 23);
        return hour >= 0
                && hour < 24
                && minute >= 0
                && minute < 60
                && second >= 0
                && (second < 60 || second == 60 && hour == 23 && minute == 59);
    }

    /** The number of the name of three letters with a sign that stands at a position; -1: of none. */
    private static int place(String names, CharSequence text, int from) {
        for (int i = 0; i < names.length(); i += 4) {
            if (names.charAt(i) == text.charAt(from)
                    && names.charAt(i + 1) == text.charAt(from + 1)
                    && names.charAt(i + 2) == text.charAt(from + 2)) {
                return i / 4;
            }
        }
        return -1;
    }

    /** 0: Monday. */
    private static int dayOfWeek(int year, int month, int day) {
        int shifted = month < 2 ? year - 1 : year;
        int days =
                365 * shifted
                        + Math.floorDiv(shifted, 4)
                        - Math.floorDiv(shifted, 100)
                        + Math.floorDiv(shifted, 400)
                        + BEFORE[(month + 10) % 12]
                        + day;
        return Math.floorMod(days + 1, 7);
    }
}
