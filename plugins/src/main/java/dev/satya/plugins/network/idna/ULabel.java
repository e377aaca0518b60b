package dev.satya.plugins.network.idna;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/** A label with characters beyond ASCII, as IDNA 2008 allows it (RFC 5891 §4.2). */
public final class ULabel {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int MIDDLE_DOT = 0xB7;
    private static final int GREEK_LOWER_NUMERAL_SIGN = 0x375;
    private static final int HEBREW_GERESH = 0x5F3;
    private static final int HEBREW_GERSHAYIM = 0x5F4;
    private static final int KATAKANA_MIDDLE_DOT = 0x30FB;
    private static final int ARABIC_INDIC_ZERO = 0x660;
    private static final int EXTENDED_ARABIC_INDIC_ZERO = 0x6F0;

    private final int[] codePoints;
    private final int count;

    private ULabel(int[] codePoints, int count) {
        this.codePoints = codePoints;
        this.count = count;
    }

    /** Whether the first {@code count} code points, at least one, are such a label. */
    public static boolean isValid(int[] codePoints, int count) {
        return new ULabel(codePoints, count).isValid();
    }

    private boolean isValid() {
        if (hasHyphenOutOfPlace() || IdnaProperty.isMark(codePoints[0])) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            boolean isAllowed =
                    switch (IdnaProperty.of(codePoints[i])) {
                        case VALID -> true;
                        case CONTEXT -> isInContext(i);
                        case DISALLOWED -> false;
                    };
            if (!isAllowed) {
                return false;
            }
        }
        return BidiRule.isSatisfied(codePoints, count)
                && Normalizer.isNormalized(new String(codePoints, 0, count), Normalizer.Form.NFC);
    }

    private boolean hasHyphenOutOfPlace() {
        return codePoints[0] == '-'
                || codePoints[count - 1] == '-'
                || (count >= 4 && codePoints[2] == '-' && codePoints[3] == '-');
    }

    /** RFC 5892, appendix A. */
    private boolean isInContext(int i) {
        return switch (codePoints[i]) {
            case ZERO_WIDTH_NON_JOINER -> isAfterVirama(i) || isBetweenJoining(i);
            case ZERO_WIDTH_JOINER -> isAfterVirama(i);
            case MIDDLE_DOT -> before(i) == 'l' && after(i) == 'l';
            case GREEK_LOWER_NUMERAL_SIGN -> isOf(after(i), UnicodeScript.GREEK);
            case HEBREW_GERESH, HEBREW_GERSHAYIM -> isOf(before(i), UnicodeScript.HEBREW);
            case KATAKANA_MIDDLE_DOT -> hasJapanese();
            default ->
                    codePoints[i] < EXTENDED_ARABIC_INDIC_ZERO
                            ? !hasDigitFrom(EXTENDED_ARABIC_INDIC_ZERO)
                            : !hasDigitFrom(ARABIC_INDIC_ZERO);
        };
    }

    /** -1: nothing is there. */
    private int before(int i) {
        return i == 0 ? -1 : codePoints[i - 1];
    }

    /** -1: nothing is there. */
    private int after(int i) {
        return i + 1 == count ? -1 : codePoints[i + 1];
    }

    private static boolean isOf(int codePoint, UnicodeScript script) {
        return codePoint >= 0 && UnicodeScript.of(codePoint) == script;
    }

    private boolean isAfterVirama(int i) {
        return i > 0 && CursiveJoining.isVirama(codePoints[i - 1]);
    }

    private boolean isBetweenJoining(int i) {
        int left = i - 1;
        while (left >= 0 && CursiveJoining.isTransparent(codePoints[left])) {
            left--;
        }
        int right = i + 1;
        while (right < count && CursiveJoining.isTransparent(codePoints[right])) {
            right++;
        }
        return left >= 0
                && right < count
                && CursiveJoining.joinsLeft(codePoints[left])
                && CursiveJoining.joinsRight(codePoints[right]);
    }

    private boolean hasJapanese() {
        for (int i = 0; i < count; i++) {
            UnicodeScript script = UnicodeScript.of(codePoints[i]);
            if (script == UnicodeScript.HIRAGANA
                    || script == UnicodeScript.KATAKANA
                    || script == UnicodeScript.HAN) {
                return true;
            }
        }
        return false;
    }

    private boolean hasDigitFrom(int zero) {
        for (int i = 0; i < count; i++) {
            if (codePoints[i] >= zero && codePoints[i] < zero + 10) {
                return true;
            }
        }
        return false;
    }
}
