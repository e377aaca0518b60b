package dev.satya.cli;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import dev.satya.schema.Dialect;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Schemas in files that references of another may lead to. */
final class SchemaDocuments {
    private final Validator<Object> json;
    private final Dialect usual;
    private final Map<String, Object> byUri = new HashMap<>();
    private final Map<String, Path> files = new HashMap<>();

    private SchemaDocuments(Satya satya, Dialect usual) {
        this.json = satya.compile(Schema.any(), Object.class);
        this.usual = usual;
    }

    /**
     * The schemas of files by the URIs that they give themselves.
     *
     * @param standardInput read in place of a file called {@code -}
     * @param usual the dialect of those that have no {@code $schema}
     */
    static Map<String, Object> read(
            Satya satya, List<Path> files, InputStream standardInput, Dialect usual)
            throws CommandException {
        SchemaDocuments documents = new SchemaDocuments(satya, usual);
        for (Path file : files) {
            documents.add(file, SchemaFile.bytes(file, standardInput));
        }
        return documents.byUri;
    }

    private void add(Path file, byte[] text) throws CommandException {
        Validation<Seq<Violation>, Object> value = json.validateJson(text);
        if (value.isInvalid()) {
            throw new CommandException(file + ": the schema " + value.getError().head().message());
        }
        String uri = uri(file, value.get());
        if (uri == null) {
            return; // it is known by its place
        }
        Path other = files.putIfAbsent(uri, file);
        if (other != null) {
            throw new CommandException(file + ": has the same identifier as " + other);
        }
        byUri.put(uri, value.get());
    }

    /** The absolute URI that a document gives itself; null: it gives none. */
    private @Nullable String uri(Path file, @Nullable Object schema) throws CommandException {
        Map<?, ?> members = schema instanceof Map<?, ?> map ? map : Map.of();
        Dialect said = members.get("$schema") instanceof String uri ? Dialect.of(uri) : null;
        String keyword = (said == null ? usual : said) == Dialect.DRAFT_4 ? "id" : "$id";
        if (!(members.get(keyword) instanceof String id) || id.indexOf(':') < 0) {
            return null;
        }
        String plain = id.endsWith("#") ? id.substring(0, id.length() - 1) : id;
        if (!isAbsolute(plain)) {
            throw new CommandException(
                    file + ": its " + keyword + " is no absolute URI without fragment: " + id);
        }
        return plain;
    }

    private static boolean isAbsolute(String id) {
        try {
            URI uri = new URI(id);
            return uri.isAbsolute() && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
