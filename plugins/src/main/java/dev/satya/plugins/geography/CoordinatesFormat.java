package dev.satya.plugins.geography;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import java.util.List;

/**
 * The format {@code coordinates}: latitude, a comma, and longitude, in decimal degrees, as in {@code
 * 52.52,13.405}; one space may stand behind the comma. Stateless.
 */
public final class CoordinatesFormat extends TextFormat {
    private static final int MAX_LATITUDE = 90;
    private static final int MAX_LONGITUDE = 180;

    /** For {@code ServiceLoader}. */
    public CoordinatesFormat() {
        super(
                "coordinates",
                "RFC 5870 §3.3 (coord-a, coord-b)",
                List.of("52.52,13.405", "-90, 180", "0,0", "90.0,-180.0"),
                List.of("", "91,0", "0,181", "52.52", "1,2,3", "1.,2", "90.1,0", "52,5,13,4"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        int length = text.length();
        int comma = endOfDegrees(text, 0, MAX_LATITUDE);
        if (comma < 0 || comma == length || text.charAt(comma) != ',') {
            return false;
        }
        boolean hasSpace = comma + 1 < length && text.charAt(comma + 1) == ' ';
        return endOfDegrees(text, hasSpace ? comma + 2 : comma + 1, MAX_LONGITUDE) == length;
    }

    /** Where a number of at most so many degrees ends; -1: there is none. */
    private static int endOfDegrees(CharSequence text, int from, int most) {
        int length = text.length();
        int start = from < length && text.charAt(from) == '-' ? from + 1 : from;
        int end = AsciiSet.DIGITS.end(text, start, Math.min(length, start + 4));
        if (end == start || end - start > 3 || (end - start > 1 && text.charAt(start) == '0')) {
            return -1;
        }
        int whole = 0;
        for (int i = start; i < end; i++) {
            whole = whole * 10 + text.charAt(i) - '0';
        }
        boolean hasFraction = end < length && text.charAt(end) == '.';
        int last = hasFraction ? AsciiSet.DIGITS.end(text, end + 1, length) : end;
        boolean isFit =
                whole < most || whole == most && (!hasFraction || isZero(text, end + 1, last));
        return isFit && (!hasFraction || last > end + 1) ? last : -1;
    }

    private static boolean isZero(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}
