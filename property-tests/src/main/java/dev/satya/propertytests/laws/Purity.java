package dev.satya.propertytests.laws;

import dev.satya.Model;
import dev.satya.propertytests.instances.Copies;
import dev.satya.propertytests.laws.ConstraintLaws.Subject;
import dev.satya.spi.Check;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The value is afterwards what it was before. */
final class Purity {
    private Purity() {}

    static @Nullable String complaint(Subject subject, Check check, Object value) {
        Object before = plain(value);
        Object given = value instanceof Model ? value : plain(value);
        boolean unused = check.test(given);
        Object after = plain(given);
        return after.equals(before) ? null : "it changes the value, to " + ShortSource.of(after);
    }

    /** A copy; a model as a map. */
    private static Object plain(Object value) {
        return value instanceof Model model
                ? model.toMap()
                : Objects.requireNonNull(Copies.mutable(value));
    }
}
