package dev.satya.interpreter.jsonschema;

import dev.satya.Schema;
import dev.satya.schema.ImportOptions;

/**
 * A document that has been read, and all that its references lead to. Thread-safe.
 *
 * @param schema what it means
 * @param root its parts
 * @param hasLax whether any part says that values are converted
 * @param size how many schemas there are in it, but for true and false
 */
public record SchemaDocument(Schema schema, SchemaPart root, boolean hasLax, int size) {

    static SchemaDocument read(
            Object document, Vocabulary vocabulary, ImportOptions options, Documents documents) {
        SchemaReader reader = new SchemaReader(vocabulary, options, documents);
        Scope scope = reader.open(document);
        Schema schema = reader.readRoot(scope);
        if (reader.hasToReadAgain()) {
            schema = new SchemaReader(vocabulary, options, documents).readRoot(scope);
        }
        SchemaPart.Reading reading = new SchemaPart.Reading(vocabulary, options, documents);
        SchemaPart root = SchemaPart.of(reading, scope.resource().root(), scope);
        return new SchemaDocument(schema, root, documents.hasLax(), documents.size());
    }
}
