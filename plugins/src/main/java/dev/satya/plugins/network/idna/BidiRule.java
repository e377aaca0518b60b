package dev.satya.plugins.network.idna;

/** The rule of RFC 5893 §2 for one label. */
public final class BidiRule {
    private static final int LETTERS =
            set(
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    private static final int RIGHT_TO_LEFT = LETTERS | set(Character.DIRECTIONALITY_ARABIC_NUMBER);
    private static final int NUMBERS =
            set(Character.DIRECTIONALITY_ARABIC_NUMBER, Character.DIRECTIONALITY_EUROPEAN_NUMBER);
    private static final int MARKS = set(Character.DIRECTIONALITY_NONSPACING_MARK);
    private static final int ALLOWED =
            LETTERS
                    | NUMBERS
                    | MARKS
                    | set(
                            Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
                            Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
                            Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
                            Character.DIRECTIONALITY_OTHER_NEUTRALS,
                            Character.DIRECTIONALITY_BOUNDARY_NEUTRAL);

    private static final int LEFT = set(Character.DIRECTIONALITY_LEFT_TO_RIGHT);
    private static final int EUROPEAN_NUMBER = set(Character.DIRECTIONALITY_EUROPEAN_NUMBER);
    private static final int ALLOWED_FROM_LEFT = ALLOWED & ~RIGHT_TO_LEFT | LEFT;

    private BidiRule() {}

    /** Whether the first {@code count} code points, at least one, run one way. */
    static boolean isSatisfied(int[] codePoints, int count) {
        int all = directions(codePoints, count);
        return (all & RIGHT_TO_LEFT) == 0 || isRightToLeft(codePoints, count, all);
    }

    /** Whether code points have one that makes a domain name one of text from right to left (§1.4). */
    public static boolean hasRightToLeft(int[] codePoints, int count) {
        return (directions(codePoints, count) & RIGHT_TO_LEFT) != 0;
    }

    /** Whether code points, at least one, may be a label of such a domain name. */
    public static boolean fitsRightToLeft(int[] codePoints, int count) {
        int all = directions(codePoints, count);
        int first = set(Character.getDirectionality(codePoints[0]));
        return (first & LEFT) == 0
                ? isRightToLeft(codePoints, count, all)
                : (all & ~ALLOWED_FROM_LEFT) == 0
                        && (last(codePoints, count) & (LEFT | EUROPEAN_NUMBER)) != 0;
    }

    private static boolean isRightToLeft(int[] codePoints, int count, int all) {
        int first = set(Character.getDirectionality(codePoints[0]));
        return (first & LETTERS) != 0
                && (all & ~ALLOWED) == 0
                && (last(codePoints, count) & (LETTERS | NUMBERS)) != 0
                && (all & NUMBERS) != NUMBERS;
    }

    private static int directions(int[] codePoints, int count) {
        int all = 0;
        for (int i = 0; i < count; i++) {
            all |= set(Character.getDirectionality(codePoints[i]));
        }
        return all;
    }

    /** The direction of the last one that is no mark; 0: there is none. */
    private static int last(int[] codePoints, int count) {
        for (int i = count - 1; i >= 0; i--) {
            int direction = set(Character.getDirectionality(codePoints[i]));
            if (direction != MARKS) {
                return direction;
            }
        }
        return 0;
    }

    /** A bit for each direction; the one of an unassigned code point, -1, becomes bit 31. */
    private static int set(byte... directions) {
        int bits = 0;
        for (byte direction : directions) {
            bits |= 1 << direction;
        }
        return bits;
    }
}
