package dev.satya.mcp;

import dev.satya.BackReferences;
import dev.satya.Limits;
import dev.satya.interpreter.Satya;
import dev.satya.interpreter.SchemaCache;
import dev.satya.schema.ImportOptions;

/** What is kept for schemas that somebody else has written. */
final class StrangersLimits {
    /** Bytes of a schema, and of a text of JSON. */
    private static final int LENGTH = 1 << 20;

    static final Limits LIMITS =
            Limits.DEFAULT
                    .withDepth(100)
                    .withDocumentLength(LENGTH)
                    .withPatternLength(1_000)
                    .withSchemaNodes(20_000)
                    .withSteps(1_000_000)
                    .withPatternSteps(100_000)
                    .withViolations(50);

    private StrangersLimits() {}

    /**
     * Formats are annotations, as in the default validator of the SDK; keywords that nobody knows say
     * nothing; no reference leads out of the schema; no constraint that this JVM happens to have is
     * called.
     */
    static SchemaCache cache() {
        Satya satya =
                Satya.builder()
                        .withoutDiscovery()
                        .limits(LIMITS)
                        .backReferences(BackReferences.COUNT_STEPS)
                        .build();
        ImportOptions options =
                ImportOptions.DEFAULT
                        .withFormats(ImportOptions.Formats.ANNOTATE)
                        .withUnknownKeywords(ImportOptions.UnknownKeywords.KEEP);
        return SchemaCache.builder(satya)
                .options(options)
                .maximum(500)
                .maximumLength(8L << 20)
                .build();
    }
}
