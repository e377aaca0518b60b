package dev.satya.interpreter.jsonschema;

import dev.satya.Position;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaNote;
import dev.satya.schema.SchemaOrigin;
import dev.satya.schema.SchemaOrigin.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a schema, and what has no effect in it, as it is read; each once. Mistakes are
 * collected so that an author sees all of them at once.
 */
final class Findings {
    /** More mistakes than this are not looked for. */
    static final int MOST_MISTAKES = 20;

    private static final String OWN = "";

    /** By the URIs of their documents; that of the document that is read is empty. */
    private final Map<String, SchemaText> texts = new LinkedHashMap<>();

    private final Map<String, SchemaException> mistakes = new LinkedHashMap<>();
    private final Map<SchemaNote, String> notes = new LinkedHashMap<>();
    private boolean hasMore;

    /**
     * Nothing yet.
     *
     * @param text of the document that is read; null if it is a value
     */
    Findings(@Nullable SchemaText text) {
        if (text != null) {
            texts.put(OWN, text);
        }
    }

    /** Takes the text of another document. */
    void take(String document, SchemaText text) {
        texts.putIfAbsent(document, text);
    }

    /**
     * Takes a mistake, or several, with their locations.
     *
     * @throws SchemaException with all that were found, if they are too many
     */
    void add(SchemaException mistake) {
        for (SchemaException each : mistake.mistakes()) {
            boolean isKnown = mistakes.containsKey(key(each));
            if (!isKnown && mistakes.size() == MOST_MISTAKES) {
                hasMore = true;
                throw all();
            }
            mistakes.putIfAbsent(key(each), each);
        }
    }

    private static String key(SchemaException mistake) {
        return mistake.location() + " " + mistake.reason();
    }

    boolean hasMistakes() {
        return !mistakes.isEmpty();
    }

    /**
     * Ends reading if there are mistakes.
     *
     * @throws SchemaException if there are
     */
    void refuse() {
        if (hasMistakes()) {
            throw all();
        }
    }

    /** In the order of the text, where there is one. */
    private SchemaException all() {
        Map<SchemaException, String> pointers = new LinkedHashMap<>();
        for (SchemaException each : mistakes.values()) {
            String location = each.location();
            if (location != null && each.position() == null) {
                pointers.put(each, pointer(location, each.keyword()));
            }
        }
        Map<String, Position> positions = positions(pointers.values());
        List<SchemaException> located = new ArrayList<>();
        for (SchemaException each : mistakes.values()) {
            String pointer = pointers.get(each);
            located.add(pointer == null ? each : each.withPosition(positions.get(pointer)));
        }
        located.sort(
                Comparator.<SchemaException>comparingInt(it -> order(it.location()))
                        .thenComparingLong(Findings::offset));
        return SchemaException.of(located, hasMore);
    }

    private static long offset(SchemaException mistake) {
        Position position = mistake.position();
        return position == null ? Long.MAX_VALUE : position.offset();
    }

    /** The document that is read comes first, then the others as they came, then what is nowhere. */
    private int order(@Nullable String location) {
        String document = location == null ? null : document(location);
        return document == null ? texts.size() : List.copyOf(texts.keySet()).indexOf(document);
    }

    /**
     * The document of a location, whose URI stands before the pointer; null: its text is not here. Of
     * several that it may be, one is the folder of the other, and has no member with such a name.
     */
    private @Nullable String document(String location) {
        String longest = null;
        for (String document : texts.keySet()) {
            boolean isThere =
                    location.startsWith(document)
                            && (location.length() == document.length()
                                    || location.charAt(document.length()) == '/');
            if (isThere && (longest == null || document.length() > longest.length())) {
                longest = document;
            }
        }
        return longest;
    }

    private static String pointer(String location, @Nullable String keyword) {
        return keyword == null ? location : Uris.append(location, keyword);
    }

    private Map<String, Position> positions(Collection<String> locations) {
        Map<String, Set<String>> pointers = new HashMap<>();
        for (String location : locations) {
            String document = document(location);
            if (document != null) {
                String pointer = location.substring(document.length());
                pointers.computeIfAbsent(document, key -> new TreeSet<>()).add(pointer);
            }
        }
        Map<String, Position> positions = new HashMap<>();
        pointers.forEach(
                (document, own) ->
                        find(document, own, Part.VALUE)
                                .forEach(
                                        (pointer, position) ->
                                                positions.put(document + pointer, position)));
        return positions;
    }

    private Map<String, Position> find(String document, Collection<String> pointers, Part part) {
        SchemaText text = texts.get(document);
        return text == null ? Map.of() : text.find(pointers, part);
    }

    /** Takes a note about a keyword of a schema. */
    void note(SchemaNote.Kind kind, String reason, String location, String keyword) {
        notes.putIfAbsent(new SchemaNote(kind, reason, location, null), keyword);
    }

    /** All notes, with their places in the text. */
    List<SchemaNote> notes() {
        Map<SchemaNote, String> pointers = new LinkedHashMap<>();
        notes.forEach((note, keyword) -> pointers.put(note, pointer(note.location(), keyword)));
        Map<String, Position> positions = positions(pointers.values());
        List<SchemaNote> located = new ArrayList<>();
        pointers.forEach(
                (note, pointer) ->
                        located.add(
                                new SchemaNote(
                                        note.kind(),
                                        note.reason(),
                                        note.location(),
                                        positions.get(pointer))));
        return located;
    }

    /** Where a schema at a location comes from. */
    SchemaOrigin origin(String location) {
        return new SchemaOrigin(location, this::find, List.of());
    }

    /** Where the root comes from, with all notes. */
    SchemaOrigin rootOrigin() {
        return new SchemaOrigin("", this::find, notes());
    }

    private @Nullable Position find(String location, Part part) {
        String document = document(location);
        if (document == null) {
            return null;
        }
        String pointer = location.substring(document.length());
        return find(document, List.of(pointer), part).get(pointer);
    }
}
