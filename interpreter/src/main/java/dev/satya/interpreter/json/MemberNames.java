package dev.satya.interpreter.json;

import dev.satya.interpreter.convert.SafeValue;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The names that the keys of one map are written as: each is one, and each once. */
final class MemberNames {
    private final Function<Object, @Nullable String> text;
    private final Predicate<Object> isContainer;

    /** Those that are texts, and those so far that are not; null: all so far are, and they differ. */
    private @Nullable Set<String> taken;

    /**
     * Names.
     *
     * @param text what a key of a scalar type or an enum is written as; null: it is none
     * @param isContainer whether a value is written as an object or array
     */
    MemberNames(Function<Object, @Nullable String> text, Predicate<Object> isContainer) {
        this.text = text;
        this.isContainer = isContainer;
    }

    /**
     * The name of a key.
     *
     * @param keys all of them
     * @throws Refusal if it is null, or no name stands for it; or if another key has the same name: a
     *     member would be lost
     */
    String of(@Nullable Object key, Set<?> keys) {
        if (key instanceof String name) {
            return name; // one that another key has as well is told at that
        }
        if (key == null) {
            throw new Refusal("a key is null, and members have names: take it out of the map");
        }
        String known = text.apply(key);
        String name = known == null ? plain(key) : known;
        taken = taken == null ? texts(keys) : taken;
        if (!taken.add(name)) {
            throw twice(name);
        }
        return name;
    }

    /** The text of an object that has one; that of another says which object it is, and no more. */
    private String plain(Object key) {
        boolean isText =
                key instanceof CharSequence
                        || key instanceof Number
                        || key instanceof Boolean
                        || key instanceof Character;
        if (!isText && (isContainer.test(key) || !saysWhatItIs(key.getClass()))) {
            throw new Refusal(
                    "a key is of "
                            + key.getClass().getTypeName()
                            + ", and no name of a member stands for that: make a text of it, or"
                            + " register a ScalarType for its class");
        }
        return key.toString();
    }

    private static boolean saysWhatItIs(Class<?> type) {
        try {
            return type.getMethod("toString").getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException e) {
            return false;
        }
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
