package dev.satya.propertytests.laws;

import dev.satya.propertytests.laws.ConstraintLaws.Subject;
import dev.satya.spi.Check;
import org.jspecify.annotations.Nullable;

/** There is an answer for every value. */
final class Totality {
    private Totality() {}

    static @Nullable String complaint(Subject subject, Check check, Object value) {
        try {
            boolean unused = check.test(value);
            return null;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            return "it throws " + e;
        }
    }
}
