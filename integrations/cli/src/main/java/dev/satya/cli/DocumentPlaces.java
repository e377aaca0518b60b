package dev.satya.cli;

import dev.satya.Validator;
import dev.satya.schema.SchemaException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents that references lead to: by the identifiers that they give themselves, by where
 * their files are, seen from the schema's file, or in the directory that may be looked through.
 */
final class DocumentPlaces implements Function<String, @Nullable Object> {
    private final Path schema;
    private final @Nullable String baseUri;
    private final SchemaDocuments documents;
    private final @Nullable Path directory;
    private final Validator<Object> json;
    private final Set<Path> found = new LinkedHashSet<>();

    /**
     * The places of documents.
     *
     * @param schema the file of the schema
     * @param baseUri what references of the schema are relative to; null: where its file is
     * @param documents that are given
     * @param directory whose files may be read; null: none
     * @param json reads any JSON
     */
    DocumentPlaces(
            Path schema,
            @Nullable String baseUri,
            SchemaDocuments documents,
            @Nullable Path directory,
            Validator<Object> json) {
        this.schema = schema.toAbsolutePath().normalize();
        this.baseUri = baseUri;
        this.documents = documents;
        this.directory = directory;
        this.json = json;
    }

    /**
     * What references of the schema are relative to, where it does not say; empty where no relative
     * reference can lead anywhere: locations in outputs are then the same on every machine.
     */
    String baseUri() {
        boolean isNeeded = baseUri != null || !documents.isEmpty() || directory != null;
        return isNeeded ? base() : "";
    }

    private String base() {
        return baseUri == null ? schema.toUri().toString() : baseUri;
    }

    @Override
    public @Nullable Object apply(String uri) {
        byte[] known = documents.identifiedBy(uri);
        if (known != null) {
            return known;
        }
        UriPlace place = UriPlace.of(uri);
        try {
            return place == null ? null : find(place);
        } catch (InvalidPathException | IOException e) {
            return null;
        }
    }

    private byte[] read(Path file) throws IOException {
        try {
            byte[] text = SchemaFile.bytes(file, InputStream.nullInputStream());
            found.add(file);
            return text;
        } catch (CommandException e) {
            throw new SchemaException(e.getMessage());
        }
    }

    /** The files that references have led to so far. */
    Set<Path> found() {
        return found;
    }

    private byte @Nullable [] find(UriPlace wanted) throws IOException {
        List<String> bases = new ArrayList<>(List.of(base()));
        String identifier = identifier();
        if (identifier != null) {
            bases.add(identifier);
        }
        for (String base : bases) {
            UriPlace from = UriPlace.of(base);
            String way = from == null ? null : from.wayTo(wanted);
            Path folder = schema.getParent();
            if (way != null && folder != null) {
                byte[] given = documents.at(folder.resolve(way).normalize());
                Path file = given == null ? inDirectory(way) : null;
                if (given != null || file != null) {
                    return given != null ? given : read(Objects.requireNonNull(file));
                }
            }
        }
        Path file = wanted.home().startsWith("file:") ? inDirectory(wanted.name()) : null;
        return file == null ? null : read(file);
    }

    /** What the schema says itself that its references are relative to. */
    private @Nullable String identifier() throws IOException {
        Object root = Files.isRegularFile(schema) ? value(schema) : null;
        if (root instanceof Map<?, ?> map) {
            for (String keyword : List.of("$id", "id")) {
                if (map.get(keyword) instanceof String id && id.indexOf(':') > 0) {
                    return id;
                }
            }
        }
        return null;
    }

    private @Nullable Object value(Path file) throws IOException {
        return json.validateJson(Files.readAllBytes(file)).getOrElse((Object) null);
    }

    /** A file of the directory, by whatever way a name leads there; never one outside. */
    private @Nullable Path inDirectory(String name) throws IOException {
        if (directory == null || name.isEmpty()) {
            return null;
        }
        Path file = directory.toAbsolutePath().resolve(name).normalize();
        if (!Files.isRegularFile(file)) {
            return null;
        }
        return file.toRealPath().startsWith(directory.toRealPath()) ? file : null;
    }
}
