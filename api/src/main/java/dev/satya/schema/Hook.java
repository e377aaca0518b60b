package dev.satya.schema;

import java.lang.invoke.MethodType;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Code around a schema, see {@link HookedSchema}; or what becomes of its faults, {@link OnError}.
 *
 * <p>Any thread may call the code, and more than once about the same value: it is not to change
 * anything. To refuse a value it throws a {@link dev.satya.RefusedValueException}; anything else that it
 * throws is a violation {@code pluginFailure}. JSON Schema has no words for it: a schema with code is not
 * written.
 */
public sealed interface Hook permits Hook.Before, Hook.After, Hook.Wrap, OnError {

    private static void requireCode(String code) {
        if (Objects.requireNonNull(code, "code").isBlank()) {
            throw new SchemaException(
                    "a hook has a code that says what is wrong with a value which it refuses");
        }
    }

    /**
     * Changes an instance before the schema sees it.
     *
     * @param code of the violation if it is refused
     * @param change takes what {@code any} makes of the instance: null, {@link Boolean}, {@link Long} or
     *     another number, {@link String}, {@link java.util.List}, {@link java.util.Map}; an object that
     *     is none of these as it is
     */
    record Before(String code, UnaryOperator<@Nullable Object> change) implements Hook {
        /**
         * Refuses nothing in place of the parts.
         *
         * @throws SchemaException if the code is blank
         */
        public Before {
            requireCode(code);
            Objects.requireNonNull(change, "change");
        }
    }

    /**
     * Changes the value that the schema has made.
     *
     * @param <T> what it takes
     * @param code of the violation if it is refused, or is of another class
     * @param type of the values; null is not shown to the code, and stays
     * @param change from value to value
     */
    record After<T>(
            String code, Class<T> type, Function<? super T, ? extends @Nullable Object> change)
            implements Hook {
        /**
         * Refuses nothing in place of the parts. For a primitive class stands the one of its objects.
         *
         * @throws SchemaException if the code is blank
         */
        @SuppressWarnings("unchecked") // both are classes of the same T
        public After {
            requireCode(code);
            Objects.requireNonNull(type, "type");
            type = (Class<T>) MethodType.methodType(type).wrap().returnType();
            Objects.requireNonNull(change, "change");
        }

        /** Whether the code takes a value. */
        public boolean takes(Object value) {
            return type.isInstance(value);
        }

        /** What the code makes of a value that it takes. */
        public @Nullable Object apply(Object value) {
            return change.apply(type.cast(value));
        }
    }

    /**
     * Stands around the whole validation of an instance.
     *
     * @param code of the violation if it is refused
     * @param around says what becomes of an instance
     */
    record Wrap(String code, Around around) implements Hook {
        /**
         * Refuses nothing in place of the parts.
         *
         * @throws SchemaException if the code is blank
         */
        public Wrap {
            requireCode(code);
            Objects.requireNonNull(around, "around");
        }
    }

    /** Code that decides itself whether the schema is asked, about what, and what becomes of it. */
    @FunctionalInterface
    interface Around {
        /**
         * The value.
         *
         * @param instance as of {@link Before}
         * @param inner the schema
         */
        @Nullable Object apply(@Nullable Object instance, Inner inner);
    }

    /** The schema within a {@link Wrap}, for one instance and on one thread. */
    @FunctionalInterface
    interface Inner {
        /**
         * What the schema makes of an instance.
         *
         * @throws dev.satya.ValidationException with its violations, whose paths begin at the instance;
         *     if the code lets it go, they are the violations of the whole
         * @throws IllegalStateException if it is called a second time, or after the code has returned
         */
        @Nullable Object parse(@Nullable Object instance);
    }
}
