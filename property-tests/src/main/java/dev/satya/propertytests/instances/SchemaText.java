package dev.satya.propertytests.instances;

import dev.satya.Schema;
import dev.satya.propertytests.schemas.SchemaSource;
import dev.satya.schema.SchemaException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A schema as text for people, in the words in which it was given. */
public final class SchemaText {
    private SchemaText() {}

    /**
     * JSON, for one that was read from JSON or a map that is a JSON Schema; otherwise the Java source that
     * builds it.
     */
    public static String of(Schema schema) {
        if (schema.annotations().origin() == null) {
            return SchemaSource.of(schema);
        }
        try {
            Map<String, Object> written = new LinkedHashMap<>(schema.toMap());
            written.remove("$schema"); // of the writer
            return JsonSpelling.plain(written);
        } catch (SchemaException | IllegalStateException e) { // of code, or without an interpreter
            return SchemaSource.of(schema);
        }
    }
}
