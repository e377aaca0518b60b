package dev.satya.propertytests.laws;

import dev.satya.propertytests.laws.ConstraintLaws.Subject;
import dev.satya.spi.Check;
import org.jspecify.annotations.Nullable;

/** A number without its box is the same number. */
final class PrimitiveForms {
    private PrimitiveForms() {}

    static @Nullable String complaint(Subject subject, Check check, Object value) {
        if (value instanceof Long number && check.testLong(number) != check.test(number)) {
            return "testLong does not answer as test does, which says " + check.test(number);
        }
        if (value instanceof Double number && check.testDouble(number) != check.test(number)) {
            return "testDouble does not answer as test does, which says " + check.test(number);
        }
        return null;
    }
}
