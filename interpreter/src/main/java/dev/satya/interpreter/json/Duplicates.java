package dev.satya.interpreter.json;

import dev.satya.interpreter.evaluate.MalformedJson;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the members of a text that a later member of the same name replaces. */
public final class Duplicates {
    private static final NameTable NONE = new NameTable(List.of());

    private Duplicates() {}

    /** The offsets at which the names of replaced members begin; up to a mistake in the text. */
    public static BitSet replaced(byte[] json) {
        BitSet replaced = new BitSet();
        try {
            find(new JsonReader(json), replaced);
        } catch (MalformedJson e) {
            return replaced; // whoever evaluates the text comes to the same mistake
        }
        return replaced;
    }

    /** Goes through all values with a stack of its own, so that depth is no danger. */
    private static void find(JsonReader in, BitSet replaced) {
        Deque<Level> open = new ArrayDeque<>();
        do {
            Level entered = enter(in);
            boolean more = entered != null;
            if (entered != null) {
                open.push(entered);
            }
            while (!more && !open.isEmpty()) {
                more = open.peek().names == null ? in.nextElement() : in.nextMember();
                if (!more) {
                    open.pop();
                }
            }
            Level level = open.peek();
            if (level != null && level.names != null) {
                int at = in.mark();
                in.readName(NONE, 0);
                Integer earlier = level.names.put(in.name(), at);
                if (earlier != null) {
                    replaced.set(earlier);
                }
            }
        } while (!open.isEmpty());
    }

    /** Enters a container that has something in it; null: the value was another, and is read over. */
    private static @Nullable Level enter(JsonReader in) {
        Token token = in.peek();
        if (token == Token.OBJECT) {
            return in.enterObject() ? new Level(new HashMap<>()) : null;
        }
        if (token == Token.ARRAY) {
            return in.enterArray() ? new Level(null) : null;
        }
        in.skip();
        return null;
    }

    /**
     * An open container.
     *
     * @param names of an object, with the offset of the last of each; null: it is an array
     */
    private record Level(@Nullable Map<String, Integer> names) {}
}
