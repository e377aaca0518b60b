package dev.satya.propertytests.contract;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a handler does with one instance.
 *
 * @param kind in short
 * @param thrown by the handler; null: nothing
 */
record Answer(Kind kind, @Nullable Throwable thrown) {

    /** Accepted, rejected, or neither. */
    enum Kind {
        ACCEPTS("accepts"),
        REJECTS("rejects"),
        CRASHES("crashes on");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static <T> Answer of(
            Judge<T> judge, T instance, Collection<Class<? extends Throwable>> rejections) {
        try {
            return new Answer(judge.accepts(instance) ? Kind.ACCEPTS : Kind.REJECTS, null);
        } catch (Throwable thrown) {
            boolean isRejection = rejections.stream().anyMatch(type -> type.isInstance(thrown));
            return new Answer(isRejection ? Kind.REJECTS : Kind.CRASHES, thrown);
        }
    }
}
