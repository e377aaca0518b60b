package dev.satya.interpreter.json;

import dev.satya.interpreter.convert.SafeValue;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The names that the keys of one map are written as: each is one, and each once. */
final class MemberNames {
    private final Function<Object, String> text;

    /** Those that are texts, and those so far that are not; null: all so far are, and they differ. */
    private @Nullable Set<String> taken;

    /**
     * Names.
     *
     * @param text what a key that is no text is written as
     */
    MemberNames(Function<Object, String> text) {
        this.text = text;
    }

    /**
     * The name of a key.
     *
     * @param keys all of them
     * @throws Refusal if it is null, or another key has the same name: a member would be lost
     */
    String of(@Nullable Object key, Set<?> keys) {
        if (key instanceof String name) {
            return name; // one that another key has as well is told at that
        }
        if (key == null) {
            throw new Refusal("a key is null, and members have names: take it out of the map");
        }
        String name = text.apply(key);
        taken = taken == null ? texts(keys) : taken;
        if (!taken.add(name)) {
            throw twice(name);
        }
        return name;
    }

    private static Set<String> texts(Set<?> keys) {
        Set<String> texts = new HashSet<>();
        int left = keys.size();
        for (Object key : keys) {
            SafeValue.require(left-- > 0);
            if (key instanceof String name) {
                texts.add(name);
            }
        }
        return texts;
    }

    private static Refusal twice(String name) {
        return new Refusal("two keys of the map have the name \"" + name + "\"");
    }
}
