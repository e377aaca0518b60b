package dev.satya.propertytests.laws;

import dev.satya.RefusedValueException;
import dev.satya.propertytests.laws.ConstraintLaws.Breach;
import dev.satya.propertytests.laws.ConstraintLaws.Law;
import dev.satya.propertytests.laws.ConstraintLaws.Subject;
import dev.satya.schema.JsonType;
import dev.satya.spi.Check;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a constraint makes of a value that satisfies it is of the same kind, satisfies it, and is not
 * changed once more. A value that it refuses after all is none that it makes something of.
 */
final class NormalisedLaw implements Law {
    private static final String NAME = "normalised";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Breach breach(Subject subject, Budget budget) {
        return subject.plugin().normalises()
                ? new EachValueLaw(NAME, NormalisedLaw::complaint).breach(subject, budget)
                : null;
    }

    private static @Nullable String complaint(Subject subject, Check check, Object value) {
        if (subject.plugin().types().contains(JsonType.ARRAY)
                || subject.plugin().types().contains(JsonType.OBJECT)) {
            return "it normalises arrays or objects, whose parts a schema promises";
        }
        if (!check.test(value)) {
            return null;
        }
        try {
            return ofValid(check, value);
        } catch (RefusedValueException e) {
            return null;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            return "normalised throws " + e;
        }
    }

    private static @Nullable String ofValid(Check check, Object value) {
        Object made = check.normalised(value);
        if (made == null || !areAlike(value, made)) {
            return "normalised gives "
                    + (made == null ? "null" : made.getClass().getName())
                    + " in place of "
                    + value.getClass().getName();
        }
        if (!check.test(made)) {
            return "normalised gives what it refuses: " + ShortSource.of(made);
        }
        Object again = check.normalised(made);
        return made.equals(again)
                ? null
                : "normalised gives " + ShortSource.of(made) + ", and of that something else";
    }

    private static boolean areAlike(Object value, Object made) {
        return made.getClass() == value.getClass() || isWhole(value) && isWhole(made);
    }

    private static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof Integer || value instanceof BigInteger;
    }
}
