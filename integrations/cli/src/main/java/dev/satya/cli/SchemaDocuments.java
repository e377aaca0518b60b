package dev.satya.cli;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import dev.satya.schema.Dialect;
import dev.satya.spi.NormalUri;
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

/** The texts of schemas in files that references of another may lead to. */
final class SchemaDocuments {
    private final Validator<Object> json;
    private final Dialect usual;
    private final Map<String, byte[]> byUri = new HashMap<>();
    private final Map<Path, byte[]> byPlace = new HashMap<>();
    private final Map<String, Path> files = new HashMap<>();

    private SchemaDocuments(Satya satya, Dialect usual) {
        this.json = satya.compile(Schema.any(), Object.class);
        this.usual = usual;
    }

    /**
     * The schemas of files.
     *
     * @param standardInput read in place of a file called {@code -}
     * @param usual the dialect of those that have no {@code $schema}
     */
    static SchemaDocuments read(
            Satya satya, List<Path> files, InputStream standardInput, Dialect usual)
            throws CommandException {
        SchemaDocuments documents = new SchemaDocuments(satya, usual);
        for (Path file : files) {
            documents.add(file, SchemaFile.bytes(file, standardInput));
        }
        return documents;
    }

    /** That which says that it has a URI, in normal form; null: none does. */
    byte @Nullable [] identifiedBy(String uri) {
        return byUri.get(uri);
    }

    /** That which is there, or says by a relative reference that it is; null: none. */
    byte @Nullable [] at(Path place) {
        return byPlace.get(place);
    }

    boolean isEmpty() {
        return byPlace.isEmpty();
    }

    private void add(Path file, byte[] text) throws CommandException {
        Validation<Seq<Violation>, Object> value = json.validateJson(text);
        if (value.isInvalid()) {
            throw new CommandException(
                    FileNames.name(file) + ": the schema " + value.getError().head().message());
        }
        Path place = file.toAbsolutePath().normalize();
        byPlace.put(place, text);
        String id = identifier(value.get());
        if (id == null) {
            return;
        }
        if (id.indexOf(':') < 0) {
            UriPlace said = UriPlace.of(id);
            if (said != null && said.isRelative()) {
                byPlace.putIfAbsent(place.resolveSibling(said.name()).normalize(), text);
            }
            return;
        }
        String uri = uri(file, id);
        Path other = files.putIfAbsent(uri, file);
        if (other != null) {
            throw new CommandException(
                    FileNames.name(file) + ": has the same identifier as " + FileNames.name(other));
        }
        byUri.put(uri, text);
    }

    /** What a document calls itself; null: nothing. */
    private @Nullable String identifier(@Nullable Object schema) {
        if (!(schema instanceof Map<?, ?> members)) {
            return null;
        }
        Dialect said = members.get("$schema") instanceof String uri ? Dialect.of(uri) : null;
        boolean isOld = (said == null ? usual : said) == Dialect.DRAFT_4;
        Object id = members.get(isOld ? "id" : "$id");
        boolean isUnsure = said == null && members.containsKey("$schema");
        if (id == null && isUnsure) {
            id = members.get(isOld ? "$id" : "id"); // another spelling of a dialect's URI
        }
        return id instanceof String text ? text : null;
    }

    /** The absolute URI that a document gives itself, in normal form. */
    private static String uri(Path file, String id) throws CommandException {
        String plain = id.endsWith("#") ? id.substring(0, id.length() - 1) : id;
        if (!isAbsolute(plain)) {
            throw new CommandException(
                    FileNames.name(file)
                            + ": its identifier is no absolute URI without fragment: "
                            + id);
        }
        return NormalUri.of(plain);
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
