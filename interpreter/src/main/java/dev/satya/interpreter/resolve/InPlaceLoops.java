package dev.satya.interpreter.resolve;

import dev.satya.Schema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaPart;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Refuses references that lead back to themselves at the same value: they would never end. */
final class InPlaceLoops {
    /** Longer chains of references at one value are refused: later stages follow them by recursion. */
    private static final int MAX_CHAIN = 10_000;

    private final Map<String, Schema> targets;

    /** How many references lead on from a name at most, of those that have been followed. */
    private final Map<String, Integer> lengths = new HashMap<>();

    /** From where the search began to where it is: each name, and what is still open from there. */
    private final Map<String, Iterator<String>> way = new LinkedHashMap<>();

    private InPlaceLoops(Map<String, Schema> targets) {
        this.targets = targets;
    }

    static void refuse(Map<String, Schema> targets) {
        InPlaceLoops loops = new InPlaceLoops(targets);
        targets.keySet().forEach(loops::follow);
    }

    /** Goes along all references from a name, without recursion: chains may be long. */
    private void follow(String first) {
        Deque<String> open = new ArrayDeque<>();
        enter(first, open);
        while (!open.isEmpty()) {
            Iterator<String> ahead = Objects.requireNonNull(way.get(open.peek()));
            if (ahead.hasNext()) {
                enter(ahead.next(), open);
            } else {
                way.remove(open.peek());
                finish(open.pop());
            }
        }
    }

    private void enter(String name, Deque<String> open) {
        if (way.containsKey(name)) {
            throw new SchemaException(
                    "reference \""
                            + name
                            + "\" leads back to itself without progress: "
                            + String.join(" → ", way.keySet())
                            + " → "
                            + name);
        }
        if (!lengths.containsKey(name)) {
            way.put(name, next(name).iterator());
            open.push(name);
        }
    }

    private void finish(String name) {
        int length = 0;
        for (String next : next(name)) {
            length = Math.max(length, lengths.getOrDefault(next, 0) + 1);
        }
        if (length > MAX_CHAIN) {
            throw new SchemaException(
                    "more than " + MAX_CHAIN + " references lead from one to the next");
        }
        lengths.put(name, length);
    }

    private List<String> next(String name) {
        return referencesInPlace(Objects.requireNonNull(targets.get(name)), new ArrayList<>());
    }

    private static List<String> referencesInPlace(Schema schema, List<String> found) {
        if (schema instanceof ReferenceSchema reference) {
            found.add(reference.name());
        }
        for (Schema part : partsInPlace(schema)) {
            referencesInPlace(part, found);
        }
        return found;
    }

    /** The parts of a schema that see the same value as the schema itself. */
    static List<Schema> partsInPlace(Schema schema) {
        return schema.parts().stream()
                .filter(SchemaPart::isInPlace)
                .map(SchemaPart::schema)
                .toList();
    }
}
