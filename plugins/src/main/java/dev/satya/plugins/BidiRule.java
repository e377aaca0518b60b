package dev.satya.plugins;

/** The rule of RFC 5893 §2 for one label. */
final class BidiRule {
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

    private BidiRule() {}

    /** Whether the first {@code count} code points, at least one, run one way. */
    static boolean isSatisfied(int[] codePoints, int count) {
        int all = 0;
        int last = 0;
        for (int i = 0; i < count; i++) {
            int direction = set(Character.getDirectionality(codePoints[i]));
            all |= direction;
            last = direction == MARKS ? last : direction;
        }
        if ((all & RIGHT_TO_LEFT) == 0) {
            return true;
        }
        int first = set(Character.getDirectionality(codePoints[0]));
        return (first & LETTERS) != 0
                && (all & ~ALLOWED) == 0
                && (last & (LETTERS | NUMBERS)) != 0
                && (all & NUMBERS) != NUMBERS;
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
