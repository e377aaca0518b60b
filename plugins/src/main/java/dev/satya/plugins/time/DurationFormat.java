package dev.satya.plugins.time;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import java.util.List;

/**
 * The format {@code duration}: ISO 8601 as RFC 3339, appendix A, has it: whole numbers of units from the
 * largest to the smallest, none left out in between, or of weeks alone. Stateless.
 */
public final class DurationFormat extends TextFormat {
    private static final String OF_DATE = "YMD";
    private static final String OF_TIME = "HMS";

    /** For {@code ServiceLoader}. */
    public DurationFormat() {
        super(
                "duration",
                "RFC 3339, appendix A",
                List.of("P3Y6M4DT12H30M5S", "P1M", "PT36H", "P2W", "PT0S"),
                List.of("", "P", "PT", "P1H", "P1Y2D", "P1Y2W", "PT0.5S", "-P1D"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        int length = text.length();
        if (length < 3 || text.charAt(0) != 'P') {
            return false;
        }
        if (text.charAt(1) == 'T') {
            return areUnits(text, 2, length, OF_TIME);
        }
        if (text.charAt(length - 1) == 'W') {
            return AsciiSet.DIGITS.hasAll(text, 1, length - 1);
        }
        int time = 1;
        while (time < length && text.charAt(time) != 'T') {
            time++;
        }
        return areUnits(text, 1, time, OF_DATE)
                && (time == length || areUnits(text, time + 1, length, OF_TIME));
    }

    /** Whether numbers with units, at least one, stand between two positions. */
    private static boolean areUnits(CharSequence text, int from, int to, String units) {
        int at = from;
        int next = -1;
        while (at < to) {
            int end = AsciiSet.DIGITS.end(text, at, to);
            int unit = end == at || end == to ? -1 : units.indexOf(text.charAt(end));
            if (unit < 0 || (next >= 0 && unit != next)) {
                return false;
            }
            next = unit + 1;
            at = end + 1;
        }
        return next >= 0;
    }
}
