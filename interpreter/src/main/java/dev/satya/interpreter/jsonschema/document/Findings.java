package dev.satya.interpreter.jsonschema.document;

import dev.satya.Position;
import dev.satya.interpreter.jsonschema.uri.Uris;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaNote;
import dev.satya.schema.SchemaOrigin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a schema, and what has no effect in it, as it is read; each once. Mistakes are
 * collected so that an author sees all of them at once.
 */
public final class Findings {
    /** More mistakes than this are not looked for. */
    static final int MOST_MISTAKES = 20;

    private final DocumentTexts texts;
    private final Map<String, SchemaException> mistakes = new LinkedHashMap<>();
    private final Map<SchemaNote, String> notes = new LinkedHashMap<>();
    private boolean hasMore;

    /**
     * Nothing yet.
     *
     * @param text of the document that is read; null if it is a value
     */
    public Findings(@Nullable SchemaText text) {
        this.texts = new DocumentTexts(text);
    }

    /** The texts of the documents. */
    DocumentTexts texts() {
        return texts;
    }

    /**
     * Takes a mistake, or several, with their locations.
     *
     * @throws SchemaException with all that were found, if they are too many
     */
    public void add(SchemaException mistake) {
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

    public boolean hasMistakes() {
        return !mistakes.isEmpty();
    }

    /**
     * Ends reading if there are mistakes.
     *
     * @throws SchemaException if there are
     */
    public void refuse() {
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
        Map<String, Position> positions = texts.find(pointers.values());
        List<SchemaException> located = new ArrayList<>();
        for (SchemaException each : mistakes.values()) {
            String pointer = pointers.get(each);
            located.add(pointer == null ? each : each.withPosition(positions.get(pointer)));
        }
        located.sort(
                Comparator.<SchemaException>comparingInt(it -> texts.order(it.location()))
                        .thenComparingLong(Findings::offset));
        return SchemaException.of(located, hasMore);
    }

    private static long offset(SchemaException mistake) {
        Position position = mistake.position();
        return position == null ? Long.MAX_VALUE : position.offset();
    }

    private static String pointer(String location, @Nullable String keyword) {
        return keyword == null ? location : Uris.append(location, keyword);
    }

    /** Takes a note about a keyword of a schema. */
    public void note(SchemaNote.Kind kind, String reason, String location, String keyword) {
        notes.putIfAbsent(SchemaNote.of(kind, reason, location, null), keyword);
    }

    /** All notes, with their places in the text. */
    List<SchemaNote> notes() {
        Map<SchemaNote, String> pointers = new LinkedHashMap<>();
        notes.forEach((note, keyword) -> pointers.put(note, pointer(note.location(), keyword)));
        Map<String, Position> positions = texts.find(pointers.values());
        List<SchemaNote> located = new ArrayList<>();
        pointers.forEach(
                (note, pointer) ->
                        located.add(
                                SchemaNote.of(
                                        note.kind(),
                                        note.reason(),
                                        note.location(),
                                        positions.get(pointer))));
        return located;
    }

    /** Where a schema at a location comes from. */
    public SchemaOrigin origin(String location) {
        return SchemaOrigin.of(location, texts);
    }

    /** Where the root comes from, with all notes. */
    public SchemaOrigin rootOrigin() {
        return SchemaOrigin.of("", texts).withNotes(notes());
    }
}
