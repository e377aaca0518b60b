package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.ValueReader;
import org.jspecify.annotations.Nullable;

/**
 * The value that branches try: an instance, or what is ahead in a text, which is read again for each
 * branch.
 */
sealed interface Trial {

    /** What a branch makes of the value. */
    @Nullable Object apply(Node branch, Evaluation run, int depth);

    /** The value in canonical form if it is a scalar within the limits; otherwise null. */
    @Nullable Object scalar(Evaluation run);

    /** An instance in Java's terms. */
    record OfInstance(@Nullable Object instance) implements Trial {
        @Override
        public @Nullable Object apply(Node branch, Evaluation run, int depth) {
            return branch.evaluate(instance, run, depth);
        }

        @Override
        public @Nullable Object scalar(Evaluation run) {
            return Canonical.beyondLimits(instance, run) == null
                    ? Canonical.scalar(instance)
                    : null;
        }
    }

    /** A value in a text. */
    record OfText(ValueReader in, int mark) implements Trial {
        static OfText ahead(ValueReader in) {
            return new OfText(in, in.mark());
        }

        @Override
        public @Nullable Object apply(Node branch, Evaluation run, int depth) {
            in.reset(mark);
            return branch.read(in, run, depth);
        }

        @Override
        public @Nullable Object scalar(Evaluation run) {
            in.reset(mark);
            Object value =
                    switch (in.peek()) {
                        case BOOLEAN -> in.readBoolean();
                        case NUMBER -> in.readNumber(run);
                        case STRING -> in.readString();
                        case OTHER -> in.readOther();
                        default -> null;
                    };
            return Canonical.beyondLimits(value, run) == null ? Canonical.scalar(value) : null;
        }

        /** Leaves the value behind. */
        void end() {
            in.reset(mark);
            in.skip();
        }
    }
}
