package dev.satya.plugins.network.idna;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What IDNA 2008 says about a code point: the derived property of RFC 5892 §3, from the properties
 * that the Java runtime knows.
 */
enum IdnaProperty {
    /** PVALID. */
    VALID,
    /** CONTEXTJ and CONTEXTO. */
    CONTEXT,
    /** DISALLOWED and UNASSIGNED. */
    DISALLOWED;

    private static final int MARKS =
            1 << Character.NON_SPACING_MARK
                    | 1 << Character.COMBINING_SPACING_MARK
                    | 1 << Character.ENCLOSING_MARK;

    /** Category A of §2.1, less capitals: folding changes them. */
    private static final int LETTERS_AND_DIGITS =
            1 << Character.LOWERCASE_LETTER
                    | 1 << Character.OTHER_LETTER
                    | 1 << Character.MODIFIER_LETTER
                    | 1 << Character.DECIMAL_DIGIT_NUMBER
                    | 1 << Character.NON_SPACING_MARK
                    | 1 << Character.COMBINING_SPACING_MARK;

    /** The property of a code point. */
    static IdnaProperty of(int codePoint) {
        return switch (codePoint) {
            // The exceptions of §2.6.
            case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007 -> VALID;
            case 0xB7, 0x375, 0x5F3, 0x5F4, 0x30FB -> CONTEXT;
            case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303B ->
                    DISALLOWED;
            // Category H.
            case 0x200C, 0x200D -> CONTEXT;
            default -> derived(codePoint);
        };
    }

    /** Whether the code point is a combining mark. */
    static boolean isMark(int codePoint) {
        return (1 << Character.getType(codePoint) & MARKS) != 0;
    }

    private static IdnaProperty derived(int codePoint) {
        if (codePoint < 128) {
            return codePoint == '-' || Character.isLowerCase(codePoint) || isDigit(codePoint)
                    ? VALID
                    : DISALLOWED;
        }
        if (isIn(codePoint, 0x660, 0x669) || isIn(codePoint, 0x6F0, 0x6F9)) {
            return CONTEXT;
        }
        boolean isLetterOrDigit =
                (1 << Character.getType(codePoint) & LETTERS_AND_DIGITS) != 0
                        || isCherokeeCapital(codePoint);
        return isLetterOrDigit
                        && !isIgnorable(codePoint)
                        && !isOldHangul(codePoint)
                        && isStable(codePoint)
                ? VALID
                : DISALLOWED;
    }

    private static boolean isDigit(int codePoint) {
        return isIn(codePoint, '0', '9');
    }

    /** Categories C and D, as far as they are letters or marks. */
    private static boolean isIgnorable(int codePoint) {
        return codePoint == 0x34F
                || isIn(codePoint, 0x17B4, 0x17B5)
                || isIn(codePoint, 0x180B, 0x180F)
                || isIn(codePoint, 0x20D0, 0x20FF)
                || isIn(codePoint, 0xFE00, 0xFE0F)
                || isIn(codePoint, 0x1D100, 0x1D24F)
                || isIn(codePoint, 0xE0100, 0xE01EF);
    }

    /** Category I. */
    private static boolean isOldHangul(int codePoint) {
        return isIn(codePoint, 0x1100, 0x11FF)
                || isIn(codePoint, 0xA960, 0xA97C)
                || isIn(codePoint, 0xD7B0, 0xD7FB);
    }

    /** Not category B: compatibility normalisation and case folding keep the code point. */
    private static boolean isStable(int codePoint) {
        String text = Character.toString(codePoint);
        String folded = fold(codePoint, Normalizer.normalize(text, Normalizer.Form.NFKC));
        return text.equals(Normalizer.normalize(folded, Normalizer.Form.NFKC));
    }

    /** Java has no case folding: it is the lower case of the upper case, with two exceptions. */
    private static String fold(int codePoint, String text) {
        boolean isDotlessI = codePoint == 0x131;
        if (isDotlessI || isCherokeeCapital(codePoint)) {
            return text;
        }
        String upper = text.toUpperCase(Locale.ROOT);
        return isIn(codePoint, 0x13F8, 0x13FD) || isIn(codePoint, 0xAB70, 0xABBF)
                ? upper
                : upper.toLowerCase(Locale.ROOT);
    }

    /** Cherokee folds to its capitals. */
    private static boolean isCherokeeCapital(int codePoint) {
        return isIn(codePoint, 0x13A0, 0x13F5);
    }

    private static boolean isIn(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }
}
