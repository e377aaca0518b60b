package dev.satya.plugins.time;

import dev.satya.plugins.AsciiSet;

/** Numbers of two decimal ASCII digits. */
final class TwoDigits {
    private TwoDigits() {}

    /** The number at a position and the next, which must be in the text; -1: it is none. */
    static int at(CharSequence text, int position) {
        char tens = text.charAt(position);
        char ones = text.charAt(position + 1);
        return AsciiSet.DIGITS.has(tens) && AsciiSet.DIGITS.has(ones)
                ? (tens - '0') * 10 + ones - '0'
                : -1;
    }
}
