package dev.satya.cli;

import java.util.Locale;

/** How rows lie in a file. */
enum Format {
    /** By the ending of the file's name, or by the first line. */
    AUTO,
    /** A JSON array of rows, or one row. */
    JSON,
    /** A row on each line. */
    NDJSON;

    /** What a file's name says. */
    static Format ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".json")) {
            return JSON;
        }
        return lower.endsWith(".ndjson") || lower.endsWith(".jsonl") ? NDJSON : AUTO;
    }
}
