package dev.satya.plugins.time;

/** Times of day without an offset. */
final class LocalTimeText {
    private static final int LENGTH_TO_SECOND = "00:00:00".length();

    private LocalTimeText() {}

    /** Whether {@code partial-time} of RFC 3339 §5.6 stands between two positions; no second 60. */
    static boolean isTime(CharSequence text, int from, int to) {
        if (to - from < LENGTH_TO_SECOND) {
            return false;
        }
        int hour = TwoDigits.at(text, from);
        int minute = TwoDigits.at(text, from + 3);
        int second = TwoDigits.at(text, from + 6);
        int end = from + LENGTH_TO_SECOND;
        return hour >= 0
                && hour < 24
                && minute >= 0
                && minute < 60
                && second >= 0
                && second < 60
                && text.charAt(from + 2) == ':'
                && text.charAt(from + 5) == ':'
                && (end == to || isFraction(text, end, to));
    }

    private static boolean isFraction(CharSequence text, int from, int to) {
        return text.charAt(from) == '.' && TimeFormat.endOfFraction(text, from, to) == to;
    }
}
