package dev.satya.interpreter.jsonschema.write;

import dev.satya.Schema;
import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import dev.satya.interpreter.jsonschema.keyword.Vocabulary;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.schema.Dialect;
import dev.satya.schema.ExportOptions;
import dev.satya.schema.ExportOptions.Mode;
import dev.satya.schema.SchemaException;
import dev.satya.schema.Strictness;
import dev.satya.spi.SchemaCompiler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a whole schema as one document: its root, its definitions, its dialect. */
public final class DocumentWriter {
    private final Vocabulary vocabulary;
    private final SchemaCompiler compiler;

    /**
     * A writer.
     *
     * @param compiler finds out what becomes of values
     */
    public DocumentWriter(Vocabulary vocabulary, SchemaCompiler compiler) {
        this.vocabulary = vocabulary;
        this.compiler = compiler;
    }

    public Map<String, Object> write(Schema schema, ExportOptions options) {
        try {
            Resolved described = described(Resolved.of(schema), options.mode());
            boolean hasLax =
                    options.mode() != Mode.VALIDATION
                            && Search.finds(
                                    described.root(),
                                    described.targets(),
                                    part -> part.annotations().strictness() == Strictness.LAX);
            Map<String, Object> document =
                    document(described, new SchemaWriter(vocabulary, options.mode(), hasLax));
            return options.dialect() == Dialect.DRAFT_2020_12
                    ? document
                    : OlderKeywords.of(document, options.dialect());
        } catch (SchemaException e) {
            throw e.location() == null ? e.at("") : e;
        }
    }

    private Resolved described(Resolved schema, Mode mode) {
        return switch (mode) {
            case VALIDATION -> schema;
            case INPUT -> InputView.of(schema);
            case OUTPUT -> OutputView.of(schema, compiler);
        };
    }

    private static Map<String, Object> document(Resolved resolved, SchemaWriter writer) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", Dialect.DRAFT_2020_12.uri());
        document.putAll(writer.write(resolved.root()));
        Object usual = document.getOrDefault("x-usualStrictness", writer.usualStrictness());
        document.put("x-usualStrictness", usual);
        if (usual.equals("strict")) {
            document.remove("x-usualStrictness");
        }
        if (!resolved.targets().isEmpty()) {
            Map<String, Object> definitions = new LinkedHashMap<>();
            resolved.targets()
                    .forEach(
                            (name, target) ->
                                    definitions.put(name, writer.write(target, "$defs", name)));
            document.put("$defs", definitions);
        }
        if (!writer.constraints().isEmpty()) {
            document.put(OwnKeywords.CONSTRAINTS, List.copyOf(writer.constraints()));
        }
        if (writer.assertsFormats()) {
            document.put("x-assertFormat", true);
        }
        return document;
    }
}
