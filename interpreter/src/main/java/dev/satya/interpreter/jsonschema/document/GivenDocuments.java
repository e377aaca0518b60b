package dev.satya.interpreter.jsonschema.document;

import dev.satya.interpreter.jsonschema.uri.UriReference;
import dev.satya.interpreter.jsonschema.uri.Uris;
import dev.satya.schema.DocumentMap;
import dev.satya.schema.SchemaException;
import dev.satya.spi.NormalUri;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The documents that the caller has, and the meta-schemas, as canonical values.
 *
 * @param source gives a document, as a value or as a text, by its URI
 * @param canonical the canonical form of a value
 * @param parse makes canonical values of JSON
 * @param texts takes the texts that are read
 */
record GivenDocuments(
        Function<String, @Nullable Object> source,
        Function<Object, Object> canonical,
        Function<byte[], Object> parse,
        DocumentTexts texts) {

    /** The same source; those that a map has by relative URIs are found by the absolute ones. */
    static Function<String, @Nullable Object> absolute(
            Function<String, @Nullable Object> source, String baseUri) {
        if (!(source instanceof DocumentMap map) || baseUri.isEmpty()) {
            return source;
        }
        Map<String, Object> documents = new HashMap<>();
        map.documents()
                .forEach(
                        (uri, document) -> {
                            String absolute =
                                    UriReference.isReference(uri)
                                            ? Uris.resolve(baseUri, uri)
                                            : uri;
                            if (documents.put(absolute, document) != null) {
                                throw new SchemaException(
                                        "two documents have the URI \"" + absolute + "\"");
                            }
                        });
        return documents::get;
    }

    /**
     * The document at a URI; null: it is not given.
     *
     * @param uri in normal form
     * @param written the same as it came
     * @throws dev.satya.schema.SchemaException if it is no value
     */
    @Nullable Object find(String uri, String written) {
        byte[] metaSchema = MetaSchemas.find(uri);
        return metaSchema == null ? given(uri, written) : value(uri, metaSchema);
    }

    /** The document of the caller that describes a dialect; null: it is not given. */
    @Nullable Object metaSchema(String uri) {
        return given(NormalUri.of(uri), uri);
    }

    private @Nullable Object given(String uri, String written) {
        Object document = source.apply(uri);
        if (document == null && !written.equals(uri)) {
            document = source.apply(written);
        }
        return document == null ? null : value(uri, document);
    }

    private Object value(String uri, Object document) {
        if (document instanceof byte[] json) {
            texts.take(uri, new SchemaText(json));
            return parse.apply(json);
        }
        return canonical.apply(document);
    }
}
