package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.slot.SlotModel;
import java.util.Map;
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

    /** Which of some names members of the value have; none if it is no object. */
    boolean[] given(NameTable names);

    /** An instance in Java's terms. */
    record OfInstance(@Nullable Object instance) implements Trial {
        @Override
        public @Nullable Object apply(Node branch, Evaluation run, int depth) {
            return branch.evaluate(instance, run, depth);
        }

        @Override
        public boolean[] given(NameTable names) {
            boolean[] given = new boolean[names.size()];
            Map<?, ?> map = instance instanceof Map<?, ?> plain ? plain : null;
            if (instance instanceof SlotModel model) {
                map = model.members();
            }
            for (int i = 0; map != null && i < given.length; i++) {
                given[i] = map.containsKey(names.name(i));
            }
            return given;
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

        @Override
        public boolean[] given(NameTable names) {
            boolean[] given = new boolean[names.size()];
            in.reset(mark);
            boolean isObject = in.peek() == Token.OBJECT;
            for (boolean more = isObject && in.enterObject(); more; more = in.nextMember()) {
                int index = in.readName(names, 0);
                if (index != NameTable.UNDECLARED) {
                    given[index] = true;
                }
                in.skip();
            }
            return given;
        }

        /** Leaves the value behind. */
        void end() {
            in.reset(mark);
            in.skip();
        }
    }
}
