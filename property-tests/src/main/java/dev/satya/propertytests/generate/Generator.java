package dev.satya.propertytests.generate;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes data from choices: the same data from the same choices.
 *
 * @param <T> the data
 */
@FunctionalInterface
public interface Generator<T extends @Nullable Object> {

    /**
     * One value.
     *
     * @throws HopelessException if these choices lead nowhere
     */
    T generate(Choices choices);

    /** A generator that may make null. */
    @SuppressWarnings("NullAway") // It takes type variables for non-null, whatever their bound.
    static Generator<@Nullable Object> ofNullable(
            Function<Choices, ? extends @Nullable Object> function) {
        return function::apply;
    }

    /** A function of what this one makes. */
    default <U extends @Nullable Object> Generator<U> map(Function<? super T, ? extends U> change) {
        return choices -> change.apply(generate(choices));
    }

    /**
     * What this one makes, where it passes a test.
     *
     * @param attempts after so many failures in a row it is a {@link HopelessException}
     * @param what is wanted, in words, for the message
     */
    default Generator<T> filter(Predicate<? super T> test, int attempts, String what) {
        return filter(test, attempts, () -> what);
    }

    /** The same, where the words are made when there is something to say. */
    default Generator<T> filter(Predicate<? super T> test, int attempts, Supplier<String> what) {
        return choices -> {
            boolean isOver = false;
            for (int i = 0; i < attempts && !isOver; i++) {
                isOver = choices.isOver();
                T value;
                try {
                    value = generate(choices);
                } catch (HopelessException e) {
                    continue;
                }
                if (test.test(value)) {
                    return value;
                }
            }
            throw new HopelessException(() -> attempts + " attempts gave no " + what.get());
        };
    }
}
