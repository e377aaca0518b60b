package dev.satya.interpreter.node.object;

import dev.satya.interpreter.convert.SafeValue;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.interpreter.node.LateBinding;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.slot.Absent;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What stands in for an absent field. */
public interface AbsentValue {

    /** The converted value, or a failure; {@link Absent#ABSENT}: nothing stands in. */
    @Nullable Object value(Node field, String name, Evaluation run, int depth);

    /** Whether it may be a failure; otherwise it need not be asked where nobody wants the value. */
    default boolean mayFail() {
        return false;
    }

    /** Whether an equal value stands in each time. */
    default boolean gives(@Nullable Object held, Node field) {
        return false;
    }

    /** Whether nothing ever stands in. */
    default boolean isNothing() {
        return false;
    }

    /** Nothing stands in; the field may be absent. */
    enum None implements AbsentValue {
        NONE;

        @Override
        public boolean isNothing() {
            return true;
        }

        @Override
        public Object value(Node field, String name, Evaluation run, int depth) {
            return Absent.ABSENT;
        }
    }

    /**
     * The absence is a violation.
     *
     * @param template of its message; null: the catalogue's
     * @param translations of the template, by language
     */
    record Required(@Nullable String template, Map<Locale, String> translations)
            implements AbsentValue {
        @Override
        public boolean mayFail() {
            return true;
        }

        @Override
        public Object value(Node field, String name, Evaluation run, int depth) {
            Failure failure = run.fail("required", Map.of(), null, template, null);
            return translations.isEmpty() ? failure : failure.translate(translations);
        }
    }

    /** An immutable value, converted when the schema was compiled. */
    record Converted(@Nullable Object converted) implements AbsentValue {
        @Override
        public @Nullable Object value(Node field, String name, Evaluation run, int depth) {
            return converted;
        }

        @Override
        public boolean gives(@Nullable Object held, Node field) {
            return Objects.equals(converted, held);
        }
    }

    /**
     * A value converted anew each time, because what it becomes may hold a model; wherever the field
     * is, as in an object at the root.
     */
    record Renewed(@Nullable Object value, Evaluation usual) implements AbsentValue {
        @Override
        public @Nullable Object value(Node field, String name, Evaluation run, int depth) {
            return field.evaluate(value, usual, Depth.container(Depth.ROOT));
        }

        @Override
        public boolean gives(@Nullable Object held, Node field) {
            Object anew = field.evaluate(value, usual, Depth.container(Depth.ROOT));
            return Objects.equals(anew, held);
        }
    }

    /** One of the others, which is found when nodes that it needs are finished. */
    record Late(LateBinding<AbsentValue> binding) implements AbsentValue {
        @Override
        public @Nullable Object value(Node field, String name, Evaluation run, int depth) {
            return binding.get().value(field, name, run, depth);
        }

        @Override
        public boolean gives(@Nullable Object held, Node field) {
            return binding.get().gives(held, field);
        }

        @Override
        public boolean isNothing() {
            return binding.get().isNothing();
        }
    }

    /** A value made and converted anew each time. */
    record Supplied(Supplier<? extends @Nullable Object> supplier) implements AbsentValue {
        @Override
        public boolean mayFail() {
            return true;
        }

        @Override
        public @Nullable Object value(Node field, String name, Evaluation run, int depth) {
            Object value;
            try {
                value = supplier.get();
            } catch (Throwable e) {
                UserCode.throwIfFatal(e);
                return run.failPlugin(name, e, null);
            }
            Object seen = run.isGuarded() ? SafeValue.of(value) : value;
            return field.evaluate(seen, run.overAny().raisingErrors(), depth);
        }
    }
}
