package dev.satya.interpreter.source;

import java.lang.ref.Reference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value for each class, found when it is first asked for, and again when it was let go of. It hangs
 * on the class, and so keeps no class loader alive: neither that of the class nor, since the class
 * refers to it weakly or softly, that of this library. Thread-safe; of two threads that find a value
 * at once, either's may stay.
 */
public final class ClassCache<T> {
    /** The holders are objects of the JDK alone: a class holds whatever it refers to strongly. */
    private static final class Holders<T>
            extends ClassValue<AtomicReference<@Nullable Reference<T>>> {
        @Override
        protected AtomicReference<@Nullable Reference<T>> computeValue(Class<?> type) {
            return new AtomicReference<>();
        }
    }

    private final ClassValue<AtomicReference<@Nullable Reference<T>>> holders = new Holders<>();
    private final Function<Class<?>, T> finder;
    private final Function<T, Reference<T>> hold;

    /**
     * An empty cache.
     *
     * @param hold how a class refers to its value: never strongly
     */
    public ClassCache(Function<Class<?>, T> finder, Function<T, Reference<T>> hold) {
        this.finder = finder;
        this.hold = hold;
    }

    /** The value of a class, or what the finder throws. */
    public T of(Class<?> type) {
        AtomicReference<@Nullable Reference<T>> holder = holders.get(type);
        Reference<T> reference = holder.get();
        T known = reference == null ? null : reference.get();
        if (known != null) {
            return known;
        }
        T found = finder.apply(type);
        holder.set(hold.apply(found));
        return found;
    }
}
