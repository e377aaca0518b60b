package dev.satya.plugins.finance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whose payment cards there are: the numbers that they start with, and how many digits they have. */
enum CardIssuer {
    VISA("4", 13, 16, 19),
    MASTERCARD("51-55 2221-2720", 16),
    AMEX("34 37", 15),
    DISCOVER("6011 644-649 65", 16, 17, 18, 19),
    DINERS("300-305 3095 36 38-39", 14, 15, 16, 17, 18, 19),
    JCB("3528-3589", 16, 17, 18, 19),
    MAESTRO("50 56-58 6", 12, 13, 14, 15, 16, 17, 18, 19),
    UNIONPAY("62", 16, 17, 18, 19),
    MIR("2200-2204", 16, 17, 18, 19);

    private final int[][] prefixes;
    private final int[] lengths;

    /** Of ranges of prefixes, both ends of which have the same number of digits. */
    CardIssuer(String ranges, int... lengths) {
        String[] parts = ranges.split(" ");
        this.prefixes = new int[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            String[] ends = parts[i].split("-");
            String last = ends[ends.length - 1];
            prefixes[i] =
                    new int[] {ends[0].length(), Integer.parseInt(ends[0]), Integer.parseInt(last)};
        }
        this.lengths = lengths;
    }

    /** All, as an argument has them. */
    static List<String> texts() {
        return Arrays.stream(values()).map(CardIssuer::text).toList();
    }

    /** That of a text which is one of those. */
    static CardIssuer of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a number, of 12 digits at least, is one of its cards. */
    boolean has(CharSequence digits) {
        for (int length : lengths) {
            if (length == digits.length()) {
                return startsAsOne(digits);
            }
        }
        return false;
    }

    private boolean startsAsOne(CharSequence digits) {
        for (int[] prefix : prefixes) {
            int start = 0;
            for (int i = 0; i < prefix[0]; i++) {
                start = start * 10 + digits.charAt(i) - '0';
            }
            if (start >= prefix[1] && start <= prefix[2]) {
                return true;
            }
        }
        return false;
    }
}
