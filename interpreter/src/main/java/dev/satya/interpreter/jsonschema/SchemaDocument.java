package dev.satya.interpreter.jsonschema;

import dev.satya.Schema;
import dev.satya.interpreter.jsonschema.document.Findings;
import dev.satya.interpreter.jsonschema.document.Scope;
import dev.satya.interpreter.jsonschema.read.SchemaReader;
import dev.satya.schema.Annotations;
import dev.satya.schema.Kind;
import dev.satya.schema.SchemaException;
import java.util.function.Consumer;

/**
 * A document that has been read, and all that its references lead to. Thread-safe.
 *
 * @param schema what it means
 * @param root its parts
 * @param hasLax whether any part says that values are converted
 * @param size how many schemas there are in it, but for true and false
 */
public record SchemaDocument(Schema schema, DocumentPart root, boolean hasLax, int size) {

    /**
     * Reads a document.
     *
     * @param findings takes what is wrong, so that all of it can be told
     * @param compile finds what else is wrong with what can be read; asked if something is
     * @throws SchemaException if anything is wrong
     */
    static SchemaDocument read(
            Object document,
            DocumentPart.Reading reading,
            Findings findings,
            Consumer<Schema> compile) {
        try {
            SchemaReader reader = reader(reading, findings);
            Scope scope = reader.open(document);
            Schema schema = reader.readRoot(scope);
            if (reader.hasToReadAgain()) {
                schema = reader(reading, findings).readRoot(scope);
            }
            Annotations said = schema.annotations().withOrigin(findings.rootOrigin());
            Schema placed = ((Kind<?>) schema).withAnnotations(said);
            if (findings.hasMistakes()) {
                compile.accept(placed);
                findings.refuse();
            }
            return new SchemaDocument(
                    placed,
                    DocumentPart.of(reading, scope.resource().root(), scope),
                    reading.documents().hasLax(),
                    reading.documents().size());
        } catch (SchemaException e) {
            findings.add(e.location() == null ? e.at("") : e);
            findings.refuse();
            throw e;
        }
    }

    private static SchemaReader reader(DocumentPart.Reading reading, Findings findings) {
        return new SchemaReader(
                reading.vocabulary(), reading.options(), reading.documents(), findings);
    }
}
