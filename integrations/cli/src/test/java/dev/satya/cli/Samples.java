package dev.satya.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that tests write and read. */
final class Samples {
    /** Rows have an id from 1 on, and perhaps items that each have a sku. */
    static final String SCHEMA =
            """
            {
              "type": "object",
              "properties": {
                "id": {"type": "integer", "minimum": 1},
                "name": {"type": "string", "default": "nobody"},
                "items": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {"sku": {"type": "string"}},
                    "required": ["sku"]
                  }
                }
              },
              "required": ["id"],
              "additionalProperties": false
            }
            """;

    private Samples() {}

    static Path schema(Path folder) {
        return write(folder, "row.schema.json", SCHEMA);
    }

    static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path folder, String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
