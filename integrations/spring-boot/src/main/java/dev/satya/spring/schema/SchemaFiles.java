package dev.satya.spring.schema;

import dev.satya.interpreter.Satya;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.SchemaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Reads schemas from files and settings. A file {@code user.json} is the only version of {@code user},
 * a file {@code user@2.json} its version 2. A schema may refer to another file by its name: {@code
 * {"$ref": "address.json"}}. One that a setting gives is known to others as {@code NAME@VERSION.json}.
 */
public final class SchemaFiles {
    private static final String EXTENSION = ".json";

    /** What references between files are relative to; nothing is fetched from there. */
    private static final String BASE = "classpath:///";

    private final ResourcePatternResolver resources;

    /**
     * A schema that is found.
     *
     * @param source where, in messages
     * @param file by which others refer to it
     */
    private record Found(String source, String file, byte[] text) {}

    /**
     * What is set for a version of a schema.
     *
     * @param mode null: enforced
     * @param location of its file; null: it has none, or one of the patterns finds it
     * @param json its text; null: it is in a file
     */
    public record Setting(@Nullable Mode mode, @Nullable String location, @Nullable String json) {}

    /** Reads files by this. */
    public SchemaFiles(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    /**
     * All schemas.
     *
     * @param locations patterns of Spring's, such as {@code classpath*:schemas/*.json}
     * @param settings by name and version
     * @throws IllegalStateException if a schema cannot be read, has mistakes, or is set and nowhere given
     */
    public List<NamedSchema> read(
            Satya satya, List<String> locations, Map<String, Map<String, Setting>> settings) {
        Map<String, Found> found = new LinkedHashMap<>();
        for (String location : locations) {
            for (Resource resource : matching(location)) {
                String file = Objects.requireNonNullElse(resource.getFilename(), "");
                put(id(file), found(resource, file), found);
            }
        }
        settings.forEach(
                (name, versions) ->
                        versions.forEach(
                                (version, setting) -> {
                                    Found given = given(name, version, setting);
                                    if (given != null) {
                                        put(name + "@" + version, given, found);
                                    }
                                }));
        requireGiven(settings, found);
        return compiled(satya, settings, found);
    }

    private static void put(String id, Found file, Map<String, Found> found) {
        Found other = found.put(id, file);
        if (other != null) {
            throw new IllegalStateException(
                    "the schema \""
                            + id
                            + "\" is given twice: by "
                            + other.source()
                            + " and "
                            + file.source());
        }
    }

    private Resource[] matching(String location) {
        try {
            return resources.getResources(location);
        } catch (IOException e) { // the folder of the pattern is not there: it has no files
            if (location.contains("*")) {
                return new Resource[0];
            }
            throw new UncheckedIOException(e);
        }
    }

    private static Found found(Resource resource, String file) {
        try {
            return new Found(resource.getDescription(), file, resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(
                    "a schema cannot be read: " + resource.getDescription(), e);
        }
    }

    /** {@code name@version}. */
    private static String id(String file) {
        String name =
                file.endsWith(EXTENSION)
                        ? file.substring(0, file.length() - EXTENSION.length())
                        : file;
        return name.contains("@") ? name : name + "@" + NamedSchema.ONLY_VERSION;
    }

    private @Nullable Found given(String name, String version, Setting setting) {
        String location = setting.location();
        String json = setting.json();
        if (location != null && json != null) {
            throw new IllegalStateException(
                    key(name, version) + " has both a location and a json: give one of them");
        }
        String file = name + "@" + version + EXTENSION;
        if (json != null) {
            return new Found(key(name, version), file, json.getBytes(StandardCharsets.UTF_8));
        }
        return location == null ? null : found(resources.getResource(location), file);
    }

    private static String key(String name, String version) {
        return "satya.schemas." + name + "." + version;
    }

    private static void requireGiven(
            Map<String, Map<String, Setting>> settings, Map<String, Found> found) {
        settings.forEach(
                (name, versions) ->
                        versions.forEach(
                                (version, setting) -> {
                                    if (!found.containsKey(name + "@" + version)) {
                                        throw new IllegalStateException(
                                                key(name, version)
                                                        + " is set for a schema that is not there:"
                                                        + " give its location, its json, or a file "
                                                        + name
                                                        + "@"
                                                        + version
                                                        + EXTENSION);
                                    }
                                }));
    }

    private static List<NamedSchema> compiled(
            Satya satya, Map<String, Map<String, Setting>> settings, Map<String, Found> found) {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        found.values().forEach(file -> documents.put(BASE + file.file(), file.text()));
        ImportOptions options = ImportOptions.DEFAULT.withDocuments(documents);
        List<NamedSchema> schemas = new ArrayList<>();
        found.forEach(
                (id, file) -> {
                    String name = id.substring(0, id.indexOf('@'));
                    String version = id.substring(id.indexOf('@') + 1);
                    Setting setting = settings.getOrDefault(name, Map.of()).get(version);
                    Mode mode = setting == null ? null : setting.mode();
                    try {
                        schemas.add(
                                new NamedSchema(
                                        name,
                                        version,
                                        mode == null ? Mode.ENFORCE : mode,
                                        satya.schemaFromJson(
                                                file.text(),
                                                options.withBaseUri(BASE + file.file()))));
                    } catch (SchemaException e) {
                        throw new IllegalStateException(
                                "the schema \""
                                        + id
                                        + "\" of "
                                        + file.source()
                                        + " has a mistake: "
                                        + e.getMessage()
                                        + "; files that are no schemas are kept out by"
                                        + " satya.schema-locations",
                                e);
                    }
                });
        return schemas;
    }
}
