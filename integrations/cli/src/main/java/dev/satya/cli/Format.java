package dev.satya.cli;

import dev.satya.RowInput;
import java.io.InputStream;
import java.util.Locale;

/** How rows lie in a file. */
enum Format {
    /** By the ending of the file's name, or by the first line. */
    AUTO(RowInput.Format.DETECTED),
    /** A JSON document, or an array of rows. */
    JSON(RowInput.Format.JSON_ARRAY),
    /** A row on each line. */
    NDJSON(RowInput.Format.NDJSON);

    private static final String GZIP = ".gz";

    private final RowInput.Format ofRows;

    Format(RowInput.Format ofRows) {
        this.ofRows = ofRows;
    }

    /** The rows of a text of this format. */
    RowInput rows(InputStream in) {
        return RowInput.of(ofRows, in);
    }

    /** What a file's name says; that it is compressed does not matter. */
    static Format ofName(String name) {
        String lower = unpacked(name);
        if (lower.endsWith(".json")) {
            return JSON;
        }
        return lower.endsWith(".ndjson") || lower.endsWith(".jsonl") ? NDJSON : AUTO;
    }

    /**
     * Refuses what is not read here.
     *
     * @throws CommandException if the name says that it is YAML or CSV
     */
    static void requireJson(String name) throws CommandException {
        String lower = unpacked(name);
        String other = "";
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            other = "YAML";
        } else if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
            other = "CSV";
        }
        if (!other.isEmpty()) {
            throw new CommandException(
                    name
                            + ": is "
                            + other
                            + " by its name, and this program reads JSON alone; in Java,"
                            + " satya-jackson reads "
                            + other);
        }
    }

    private static String unpacked(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(GZIP) ? lower.substring(0, lower.length() - GZIP.length()) : lower;
    }
}
