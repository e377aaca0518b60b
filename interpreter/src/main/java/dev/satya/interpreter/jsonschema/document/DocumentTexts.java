package dev.satya.interpreter.jsonschema.document;

import dev.satya.Position;
import dev.satya.schema.SchemaOrigin.Part;
import dev.satya.schema.SchemaOrigin.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The texts that documents were read from, in which locations are found. Written while a schema is
 * read, then only read.
 */
final class DocumentTexts implements Text {
    private static final String OWN = "";

    /** By the URIs of their documents, as they came; that of the document that is read is empty. */
    private final Map<String, SchemaText> byDocument = new LinkedHashMap<>();

    /**
     * With one text.
     *
     * @param own that of the document that is read; null if it is a value
     */
    DocumentTexts(@Nullable SchemaText own) {
        if (own != null) {
            byDocument.put(OWN, own);
        }
    }

    /** Takes the text of another document. */
    void take(String document, SchemaText text) {
        byDocument.putIfAbsent(document, text);
    }

    /** The document that is read comes first, then the others as they came, then what is nowhere. */
    int order(@Nullable String location) {
        String document = location == null ? null : document(location);
        return document == null
                ? byDocument.size()
                : new ArrayList<>(byDocument.keySet()).indexOf(document);
    }

    /**
     * The document of a location, whose URI stands before the pointer; null: its text is not here. Of
     * several that it may be, one is the folder of the other, and has no member with such a name.
     */
    private @Nullable String document(String location) {
        String longest = null;
        for (String document : byDocument.keySet()) {
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

    /** Where values begin, by their locations; each text is gone through once. */
    Map<String, Position> find(Collection<String> locations) {
        Map<String, TreeSet<String>> pointers = new HashMap<>();
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
        SchemaText text = byDocument.get(document);
        return text == null ? Map.of() : text.find(pointers, part);
    }

    @Override
    public @Nullable Position find(String location, Part part) {
        String document = document(location);
        if (document == null) {
            return null;
        }
        String pointer = location.substring(document.length());
        return find(document, List.of(pointer), part).get(pointer);
    }
}
