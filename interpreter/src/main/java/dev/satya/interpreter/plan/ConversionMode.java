package dev.satya.interpreter.plan;

import dev.satya.schema.Annotations;
import dev.satya.schema.Strictness;
import org.jspecify.annotations.Nullable;

/**
 * Who decides whether a schema converts: the schema itself, or the call with what is usual for the
 * schema.
 */
public enum ConversionMode {
    /** It never converts. */
    STRICT,
    /** It always converts. */
    LAX,
    /** It converts if the call says so. */
    USUALLY_STRICT,
    /** It converts unless the call says otherwise. */
    USUALLY_LAX;

    /** Whether nothing is converted in a call that has chosen so; null: it has not. */
    public boolean isStrict(@Nullable Strictness call) {
        return switch (this) {
            case STRICT -> true;
            case LAX -> false;
            case USUALLY_STRICT -> call != Strictness.LAX;
            case USUALLY_LAX -> call == Strictness.STRICT;
        };
    }

    /** The mode inside a schema with these annotations. */
    public ConversionMode within(Annotations annotations) {
        if (annotations.strictness() != null) {
            return annotations.strictness() == Strictness.STRICT ? STRICT : LAX;
        }
        if (this == STRICT || this == LAX || annotations.usualStrictness() == null) {
            return this;
        }
        return annotations.usualStrictness() == Strictness.STRICT ? USUALLY_STRICT : USUALLY_LAX;
    }

    /** The annotations of a schema that says so itself. */
    public Annotations annotations() {
        return switch (this) {
            case STRICT -> Annotations.NONE.withStrictness(Strictness.STRICT);
            case LAX -> Annotations.NONE.withStrictness(Strictness.LAX);
            case USUALLY_STRICT -> Annotations.NONE.withUsualStrictness(Strictness.STRICT);
            case USUALLY_LAX -> Annotations.NONE.withUsualStrictness(Strictness.LAX);
        };
    }

    /** For the outline: what differs from the usual. */
    public String words() {
        return switch (this) {
            case STRICT -> ", strict";
            case LAX -> ", lax";
            case USUALLY_STRICT -> ", usually strict";
            case USUALLY_LAX -> "";
        };
    }
}
