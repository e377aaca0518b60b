package dev.satya.schema;

import dev.satya.spi.NormalUri;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How JSON Schema documents are read. Immutable, and safe for use by several threads if {@link
 * #documents} is.
 */
public final class ImportOptions {
    private final Dialect dialect;
    private final Formats formats;
    private final UnknownKeywords unknownKeywords;
    private final String baseUri;
    private final Function<String, @Nullable Object> documents;
    private final Discriminators discriminators;

    /** Draft 2020-12, formats by dialect, unknown keywords kept and noted, no other documents. */
    public static final ImportOptions DEFAULT =
            new ImportOptions(
                    Dialect.DRAFT_2020_12,
                    Formats.BY_DIALECT,
                    UnknownKeywords.NOTE,
                    "",
                    uri -> null,
                    Discriminators.ANNOTATE);

    /** Whether {@code format} is an assertion. */
    public enum Formats {
        /**
         * As the document's {@code $schema} has it: an annotation in 2019-09 and 2020-12, unless its
         * vocabularies say otherwise; an assertion in drafts 4, 6 and 7, and in a document without
         * {@code $schema}.
         */
        BY_DIALECT,
        /**
         * Always an assertion. A format that nobody knows is a mistake, unless whatever is unknown is
         * kept; one of the standard that no plugin has is noted.
         */
        ASSERT,
        /** Always an annotation. */
        ANNOTATE,
        /**
         * Texts whose format is that of a scalar type become its values: {@code "type": "string", "format":
         * "date"} a {@link java.time.LocalDate}, as if {@code x-scalar} stood beside it. What is no value
         * of that class is refused. Where keywords speak about the text (lengths, patterns, listed values)
         * it stays one, and so does a {@code duration}, which may have years and months. Any other format
         * is {@link #BY_DIALECT}.
         */
        CONVERT
    }

    /**
     * What becomes of what has no effect: keywords that neither the dialect nor an extension knows,
     * keywords of other drafts, those beside {@code $ref} in drafts before 2019-09, and formats that
     * would be checked and that no plugin has. What is kept is told in {@link
     * dev.satya.Schema#notes()}.
     */
    public enum UnknownKeywords {
        /**
         * They are kept, but what is one slip (a letter too many, missing or changed, or two swapped)
         * away from a known keyword or format is a mistake: spelling mistakes are found, and schemas of
         * others compile. The default.
         */
        NOTE,
        /** They are mistakes. */
        REFUSE,
        /** They are kept, whatever they look like. */
        KEEP
    }

    private ImportOptions(
            Dialect dialect,
            Formats formats,
            UnknownKeywords unknownKeywords,
            String baseUri,
            Function<String, @Nullable Object> documents,
            Discriminators discriminators) {
        this.dialect = dialect;
        this.formats = formats;
        this.unknownKeywords = unknownKeywords;
        this.baseUri = baseUri;
        this.documents = documents;
        this.discriminators = discriminators;
    }

    /** Of a document that has no {@code $schema} */
    public Dialect dialect() {
        return dialect;
    }

    /** Whether {@code format} is an assertion. */
    public Formats formats() {
        return formats;
    }

    /** What becomes of keywords and formats that have no effect. */
    public UnknownKeywords unknownKeywords() {
        return unknownKeywords;
    }

    /** What the references of a document without {@code $id} are relative to; empty: nothing. */
    public String baseUri() {
        return baseUri;
    }

    /**
     * Gives the document at an absolute URI without fragment, and null for one that it does not
     * have: JSON values in Java's terms, or JSON text in UTF-8 as {@code byte[]}, in which
     * mistakes and notes have their lines and columns. It is asked by the {@linkplain NormalUri
     * normal form} of the URI, and, if that is another and it has nothing there, by the URI as it
     * was written. Nothing else is asked: neither the network nor the file system. The
     * meta-schemas of all dialects are known without it.
     */
    public Function<String, @Nullable Object> documents() {
        return documents;
    }

    /** Whether {@code discriminator} tells branches apart. */
    public Discriminators discriminators() {
        return discriminators;
    }

    /** What OpenAPI's keyword {@code discriminator} beside oneOf or anyOf means. */
    public enum Discriminators {
        /** Nothing, as in JSON Schema: it is kept, and told in {@link dev.satya.Schema#notes()}. */
        ANNOTATE,
        /**
         * Each branch that is a reference requires its tag: one that {@code mapping} has for it, or
         * else the last segment of the reference. OpenAPI itself lets the keyword accept and refuse
         * nothing; so what has another tag than its branch is valid there, and is not here.
         */
        CHECK
    }

    /** The same with another choice for {@code discriminator}. */
    public ImportOptions withDiscriminators(Discriminators discriminators) {
        return new ImportOptions(
                dialect, formats, unknownKeywords, baseUri, documents, discriminators);
    }

    /** The same with another dialect for documents that do not say. */
    public ImportOptions withDialect(Dialect dialect) {
        return new ImportOptions(
                dialect, formats, unknownKeywords, baseUri, documents, discriminators);
    }

    /** The same with another choice for {@code format}. */
    public ImportOptions withFormats(Formats formats) {
        return new ImportOptions(
                dialect, formats, unknownKeywords, baseUri, documents, discriminators);
    }

    /** The same with another choice for unknown keywords. */
    public ImportOptions withUnknownKeywords(UnknownKeywords unknownKeywords) {
        return new ImportOptions(
                dialect, formats, unknownKeywords, baseUri, documents, discriminators);
    }

    /** The same for a document that was found at {@code baseUri}. */
    public ImportOptions withBaseUri(String baseUri) {
        return new ImportOptions(
                dialect, formats, unknownKeywords, baseUri, documents, discriminators);
    }

    /** The same with another source of documents. */
    public ImportOptions withDocuments(Function<String, @Nullable Object> documents) {
        return new ImportOptions(
                dialect, formats, unknownKeywords, baseUri, documents, discriminators);
    }

    /**
     * The same with these documents by their URIs, in whatever form those are; a relative one is
     * resolved against {@link #baseUri} when a schema is read.
     *
     * @throws SchemaException if two of the URIs have the same normal form
     */
    public ImportOptions withDocuments(Map<String, ?> documents) {
        Map<String, @Nullable Object> copy = new HashMap<>();
        documents.forEach(
                (uri, document) -> {
                    String normal = NormalUri.of(uri);
                    if (copy.put(normal, Objects.requireNonNull(document)) != null) {
                        throw new SchemaException("two documents have the URI \"" + normal + "\"");
                    }
                });
        return withDocuments(new DocumentMap(copy));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ImportOptions that
                && dialect.equals(that.dialect)
                && formats.equals(that.formats)
                && unknownKeywords.equals(that.unknownKeywords)
                && baseUri.equals(that.baseUri)
                && Objects.equals(documents, that.documents);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dialect, formats, unknownKeywords, baseUri, documents);
    }

    @Override
    public String toString() {
        return "ImportOptions["
                + "dialect="
                + dialect
                + ", formats="
                + formats
                + ", unknownKeywords="
                + unknownKeywords
                + ", baseUri="
                + baseUri
                + ", documents="
                + documents
                + "]";
    }
}
