package dev.satya.interpreter.node;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a node needs and the builder knows only when further nodes are there. Schemas refer to each
 * other in circles, and a circle cannot be made by constructors alone: this is the one place where it
 * closes. A node holds its bindings from birth; each is closed once, before the tree is used, on the
 * thread that compiles.
 *
 * @param <T> what is bound
 */
public final class LateBinding<T> {
    private @Nullable Supplier<? extends T> meanwhile;
    private @Nullable T bound;

    /**
     * An open binding.
     *
     * @param meanwhile what holds until it is closed; it throws where nothing does
     */
    public LateBinding(Supplier<? extends T> meanwhile) {
        this.meanwhile = meanwhile;
    }

    /** An open binding of what nobody asks for before it is closed. */
    public static <T> LateBinding<T> ofNothing(String name) {
        return new LateBinding<>(
                () -> {
                    throw new IllegalStateException(name + " was not closed");
                });
    }

    /** A closed binding. */
    public static <T> LateBinding<T> of(T known) {
        LateBinding<T> binding = ofNothing("");
        binding.close(known);
        return binding;
    }

    /** What is bound. */
    public T get() {
        T known = bound;
        return known == null ? open().get() : known;
    }

    private Supplier<? extends T> open() {
        Supplier<? extends T> open = meanwhile;
        if (open == null) {
            throw new IllegalStateException("closed without a value");
        }
        return open;
    }

    /**
     * Closes the binding.
     *
     * @throws IllegalStateException if it is closed
     */
    public void close(T known) {
        if (bound != null) {
            throw new IllegalStateException("closed twice");
        }
        bound = known;
        meanwhile = null;
    }
}
