package dev.satya.propertytests.instances;

import dev.satya.schema.Constraint;
import java.util.List;

/** Lengths and counts among constraints. */
final class Sizes {
    private Sizes() {}

    static int of(
            List<Constraint> constraints, Class<? extends Constraint.Size> kind, int otherwise) {
        for (Constraint constraint : constraints) {
            if (kind.isInstance(constraint)) {
                return kind.cast(constraint).size();
            }
        }
        return otherwise;
    }
}
