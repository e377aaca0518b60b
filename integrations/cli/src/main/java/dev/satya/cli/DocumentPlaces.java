package dev.satya.cli;

import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.schema.SchemaException;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private final List<Path> documents;
    private final @Nullable Path directory;
    private final Map<String, Object> byIdentifier;
    private final Validator<Object> json;
    private final Set<Path> found = new LinkedHashSet<>();

    /**
     * The places of documents.
     *
     * @param schema the file of the schema
     * @param baseUri what references of the schema are relative to; null: where its file is
     * @param documents files that may be read
     * @param directory whose files may be read; null: none
     * @param byIdentifier documents by their own identifiers
     * @param json reads any JSON
     */
    DocumentPlaces(
            Path schema,
            @Nullable String baseUri,
            List<Path> documents,
            @Nullable Path directory,
            Map<String, Object> byIdentifier,
            Validator<Object> json) {
        this.schema = schema.toAbsolutePath().normalize();
        this.baseUri = baseUri;
        this.documents = documents;
        this.directory = directory;
        this.byIdentifier = byIdentifier;
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
        Object known = byIdentifier.get(uri);
        if (known != null) {
            return known;
        }
        try {
            Path file = find(new URI(uri));
            return file == null ? null : read(file);
        } catch (URISyntaxException | InvalidPathException | IOException e) {
            return null;
        }
    }

    private Object read(Path file) throws IOException {
        found.add(file);
        Validation<Seq<Violation>, Object> value = json.validateJson(Files.readAllBytes(file));
        if (value.isInvalid()) {
            String mistake = value.getError().head().message();
            throw new SchemaException(file + ": the schema " + mistake);
        }
        return value.get();
    }

    /** The files that references have led to so far. */
    Set<Path> found() {
        return found;
    }

    private @Nullable Path find(URI uri) throws URISyntaxException, IOException {
        List<String> bases = new ArrayList<>(List.of(base()));
        String identifier = identifier();
        if (identifier != null) {
            bases.add(identifier);
        }
        for (String base : bases) {
            String relative = relative(new URI(base), uri);
            Path folder = schema.getParent();
            if (relative != null && folder != null) {
                Path file = given(folder.resolve(relative).normalize());
                file = file == null ? inDirectory(relative) : file;
                if (file != null) {
                    return file;
                }
            }
        }
        return "file".equals(uri.getScheme()) && uri.getPath() != null
                ? inDirectory(uri.getPath())
                : null;
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

    private @Nullable Path given(Path place) {
        for (Path document : documents) {
            if (document.toAbsolutePath().normalize().equals(place)) {
                return document;
            }
        }
        return null;
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

    /** The way from a base to a URI of the same host, as a path; null: they have nothing in common. */
    private static @Nullable String relative(URI base, URI uri) {
        boolean isNear =
                String.valueOf(base.getScheme()).equalsIgnoreCase(String.valueOf(uri.getScheme()))
                        && authority(base).equals(authority(uri))
                        && base.getPath() != null
                        && uri.getPath() != null;
        if (!isNear) {
            return null;
        }
        List<String> from = Arrays.asList(base.getPath().split("/", -1));
        List<String> to = Arrays.asList(uri.getPath().split("/", -1));
        int common = 0;
        int folders = from.size() - 1;
        while (common < folders
                && common < to.size() - 1
                && from.get(common).equals(to.get(common))) {
            common++;
        }
        return "../".repeat(folders - common) + String.join("/", to.subList(common, to.size()));
    }

    private static String authority(URI uri) {
        return uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    }
}
