package dev.satya.interpreter.discover;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was found, and how.
 *
 * @param classes by name, with what each is found for
 * @param indexed the packages that an index speaks for
 * @param scanned the other packages
 * @param looked how many classes were looked at
 * @param unloadable the names of classes of those packages that mention others which are not there
 */
public record Found(
        Map<String, Entry> classes,
        List<String> indexed,
        List<String> scanned,
        int looked,
        List<String> unloadable) {

    /** Copies them, in the order of names. */
    public Found {
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
        indexed = List.copyOf(indexed);
        scanned = List.copyOf(scanned);
        unloadable = unloadable.stream().sorted().toList();
    }

    /** A class, and what it is found for. */
    public record Entry(Class<?> type, FoundKind kind) {}

    /** The classes of a kind. */
    public List<? extends Class<?>> of(FoundKind kind) {
        return classes.values().stream()
                .filter(entry -> entry.kind() == kind)
                .<Class<?>>map(Entry::type)
                .toList();
    }
}
