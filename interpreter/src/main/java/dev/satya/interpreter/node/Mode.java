package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.schema.Annotations;
import dev.satya.schema.Strictness;
import org.jspecify.annotations.Nullable;

/** Who decides whether a node converts: the schema, or the call with the schema's habit. */
enum Mode {
    STRICT,
    LAX,
    USUALLY_STRICT,
    USUALLY_LAX;

    /** Whether nothing is converted in this run. */
    boolean isStrict(Evaluation run) {
        return isStrict(run.options().strictness());
    }

    /** Whether nothing is converted in a call that has chosen so; null: it has not. */
    boolean isStrict(@Nullable Strictness call) {
        return switch (this) {
            case STRICT -> true;
            case LAX -> false;
            case USUALLY_STRICT -> call != Strictness.LAX;
            case USUALLY_LAX -> call == Strictness.STRICT;
        };
    }

    /** The mode inside a schema with these annotations. */
    Mode within(Annotations annotations) {
        if (annotations.strictness() != null) {
            return annotations.strictness() == Strictness.STRICT ? STRICT : LAX;
        }
        if (this == STRICT || this == LAX || annotations.usualStrictness() == null) {
            return this;
        }
        return annotations.usualStrictness() == Strictness.STRICT ? USUALLY_STRICT : USUALLY_LAX;
    }

    /** For the outline: what differs from the usual. */
    String words() {
        return switch (this) {
            case STRICT -> ", strict";
            case LAX -> ", lax";
            case USUALLY_STRICT -> ", usually strict";
            case USUALLY_LAX -> "";
        };
    }
}
