package dev.satya.propertytests.laws;

import dev.satya.propertytests.laws.ConstraintLaws.Subject;
import dev.satya.spi.Check;
import org.jspecify.annotations.Nullable;

/** One value, one answer: of one check again, of another check, and for an equal text. */
final class Determinism {
    private static final int TIMES = 3;

    private Determinism() {}

    static @Nullable String complaint(Subject subject, Check check, Object value) {
        boolean first = check.test(value);
        for (int i = 0; i < TIMES; i++) {
            if (check.test(value) != first) {
                return "it says " + first + ", and then " + !first;
            }
        }
        if (subject.bind().test(value) != first) {
            return "it says " + first + ", and bound once more it says " + !first;
        }
        if (value instanceof String text && check.test(new String(text.toCharArray())) != first) {
            return "it says " + first + ", and of an equal text it says " + !first;
        }
        return null;
    }
}
