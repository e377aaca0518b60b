package dev.satya.plugins.product;

import dev.satya.plugins.Argument;
import dev.satya.plugins.ArgumentFormat;
import dev.satya.plugins.AsciiSet;
import java.util.List;
import java.util.Map;

/**
 * The format {@code isbn}: an International Standard Book Number of 10 digits, the last may be {@code X},
 * or of 13 that start with 978 or 979, with its check digit. Those that start with 979-0 are of music, ISMN of
 * ISO 10957, and no ISBN. Hyphens, or spaces, may stand between the
 * parts: none, or 3 in ISBN-10 and 4 in ISBN-13, one of them before the check digit. How long the parts
 * are between is the registries' matter, and is not looked at. The argument {@code digits} asks for 10 or 13. Stateless.
 */
public final class IsbnFormat extends ArgumentFormat<Integer> {
    private static final Argument<Integer> DIGITS =
            Argument.oneOf("digits", List.of(10, 13), 0, "how many there are");

    /** The digit after 979 in numbers of music. */
    private static final int OF_MUSIC = 0;

    /** For {@code ServiceLoader}. */
    public IsbnFormat() {
        super(
                "isbn",
                "ISO 2108:2017",
                DIGITS,
                List.of("9783161484100", "978-3-16-148410-0", "0-8044-2957-X", "080442957X"),
                List.of(
                        "",
                        "9783161484101",
                        "978-3161484100",
                        "977-3-16-148410-0",
                        "979-0-2600-0043-8",
                        "X"));
    }

    @Override
    protected List<Examples> examplesOfArguments() {
        return List.of(
                new Examples(
                        Map.of("digits", 10L),
                        List.of("0-8044-2957-X", "080442957X"),
                        List.of("9783161484100", "")),
                new Examples(
                        Map.of("digits", 13L),
                        List.of("9783161484100", "978-3-16-148410-0"),
                        List.of("080442957X")));
    }

    @Override
    protected boolean conforms(CharSequence text, Integer wanted) {
        return switch (text.length()) {
            case 10 -> wanted != 13 && isIsbn10(text, 0);
            case 13 ->
                    (wanted != 10 && AsciiSet.DIGITS.hasAll(text, 0, 13) && isIsbn13(text, 0))
                            || (wanted != 13 && isIsbn10(text, 3));
            case 17 -> wanted != 10 && isIsbn13(text, 4);
            default -> false;
        };
    }

    /** The value of a character at a position is taken if it is a digit; separators are counted. */
    private static boolean isIsbn13(CharSequence text, int separators) {
        int sum = 0;
        int prefix = 0;
        int group = 0;
        int count = 0;
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (AsciiSet.DIGITS.has(c)) {
                int digit = c - '0';
                prefix = count < 3 ? prefix * 10 + digit : prefix;
                group = count == 3 ? digit : group;
                sum += (count % 2 == 0 ? 1 : 3) * digit;
                count++;
            } else if (isSeparator(text, i)) {
                found++;
            } else {
                return false;
            }
        }
        return count == 13
                && found == separators
                && (found == 0 || areEndsApart(text, 3))
                && (prefix == 978 || prefix == 979 && group != OF_MUSIC)
                && sum % 10 == 0;
    }

    private static boolean isIsbn10(CharSequence text, int separators) {
        int sum = 0;
        int count = 0;
        int found = 0;
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            if (AsciiSet.DIGITS.has(c) || (c == 'X' && i == last)) {
                sum += (10 - count) * (c == 'X' ? 10 : c - '0');
                count++;
            } else if (isSeparator(text, i)) {
                found++;
            } else {
                return false;
            }
        }
        return count == 10
                && found == separators
                && (found == 0 || areEndsApart(text, 1))
                && sum % 11 == 0;
    }

    /** Whether a separator stands before the check digit, and behind a prefix of three digits. */
    private static boolean areEndsApart(CharSequence text, int prefix) {
        return !AsciiSet.DIGITS.has(text.charAt(text.length() - 2))
                && (prefix == 1 || !AsciiSet.DIGITS.has(text.charAt(prefix)));
    }

    /** A hyphen or space between two digits, the same one as the first in the text. */
    private static boolean isSeparator(CharSequence text, int at) {
        char c = text.charAt(at);
        if ((c != '-' && c != ' ') || at == 0 || at + 1 == text.length()) {
            return false;
        }
        char other = c == '-' ? ' ' : '-';
        for (int i = 0; i < at; i++) {
            if (text.charAt(i) == other) {
                return false;
            }
        }
        return text.charAt(at - 1) != c && text.charAt(at + 1) != c;
    }
}
