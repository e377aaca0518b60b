package dev.satya.cli;

import dev.satya.schema.SchemaNote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what has no effect in a schema: each thing once, with its first place. */
final class SchemaNotes {
    /** More different things than this are counted alone. */
    private static final int MOST = 20;

    private SchemaNotes() {}

    static void tell(String file, List<SchemaNote> notes, Console console) {
        Map<String, List<SchemaNote>> byReason = new LinkedHashMap<>();
        for (SchemaNote note : notes) {
            byReason.computeIfAbsent(note.reason(), reason -> new ArrayList<>()).add(note);
        }
        int told = 0;
        for (List<SchemaNote> same : byReason.values()) {
            if (told++ == MOST) {
                int more = byReason.size() - MOST;
                console.complain(file + ": " + more + " more things have no effect");
                return;
            }
            String others = same.size() == 1 ? "" : " (and " + (same.size() - 1) + " more)";
            console.complain(file + ": " + same.get(0) + others);
        }
    }
}
