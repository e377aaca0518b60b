package dev.satya.interpreter.node.record;

import dev.satya.interpreter.evaluate.Evaluation;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * Up to eight components of a record as the constants of a class of their own: the compiler knows
 * which getters and nodes they are, and puts their code in place of the calls. This class is the
 * template from whose bytes {@link Components} defines hidden classes; it is never used itself.
 */
final class ComponentGroup implements ComponentTest {
    static final int ROOM = 8;

    private static final Component C0 = component(0);
    private static final Component C1 = component(1);
    private static final Component C2 = component(2);
    private static final Component C3 = component(3);
    private static final Component C4 = component(4);
    private static final Component C5 = component(5);
    private static final Component C6 = component(6);
    private static final Component C7 = component(7);

    private static Component component(int index) {
        try {
            return MethodHandles.classDataAt(MethodHandles.lookup(), "_", Component.class, index);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a class may see its own data", e);
        }
    }

    @Override
    public @Nullable ChangedComponent firstChanged(Object record, Evaluation run, int inner) {
        ChangedComponent changed = C0.review(record, run, inner);
        changed = changed == null ? C1.review(record, run, inner) : changed;
        changed = changed == null ? C2.review(record, run, inner) : changed;
        changed = changed == null ? C3.review(record, run, inner) : changed;
        changed = changed == null ? C4.review(record, run, inner) : changed;
        changed = changed == null ? C5.review(record, run, inner) : changed;
        changed = changed == null ? C6.review(record, run, inner) : changed;
        return changed == null ? C7.review(record, run, inner) : changed;
    }
}
