package dev.satya.spring.schema;

import dev.satya.spi.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schemas of an application by their names, of each one or several versions. Immutable. */
public final class NamedSchemas {
    private final Map<String, List<NamedSchema>> byName = new LinkedHashMap<>();

    /**
     * These schemas.
     *
     * @throws IllegalStateException if a version is given twice, or two of one name are enforced
     */
    public NamedSchemas(Collection<NamedSchema> all) {
        for (NamedSchema each : all) {
            List<NamedSchema> versions =
                    byName.computeIfAbsent(each.name(), name -> new ArrayList<>());
            versions.forEach(other -> requireBeside(other, each));
            versions.add(each);
        }
    }

    private static void requireBeside(NamedSchema one, NamedSchema other) {
        if (one.version().equals(other.version())) {
            throw new IllegalStateException(
                    "the schema \""
                            + one.id()
                            + "\" is given twice: by a file, a property or a bean");
        }
        if (one.mode() == Mode.ENFORCE && other.mode() == Mode.ENFORCE) {
            throw new IllegalStateException(
                    "two versions of a schema are enforced: \""
                            + one.id()
                            + "\" and \""
                            + other.id()
                            + "\"; set satya.schemas."
                            + other.name()
                            + "."
                            + other.version()
                            + ".mode to warn or shadow");
        }
    }

    /** All names. */
    public Collection<String> names() {
        return List.copyOf(byName.keySet());
    }

    /**
     * All versions of a schema.
     *
     * @throws IllegalArgumentException if there is none; the message says which there are
     */
    public List<NamedSchema> versions(String name) {
        List<NamedSchema> versions = byName.get(name);
        if (versions == null) {
            throw new IllegalArgumentException(
                    "there is no schema \""
                            + name
                            + "\""
                            + Nearest.suggestion(name, byName.keySet())
                            + ": give it as classpath:schemas/"
                            + name
                            + ".json, as a property satya.schemas."
                            + name
                            + ".1.location, or as a bean NamedSchema");
        }
        return List.copyOf(versions);
    }

    /** The version that refuses requests. */
    public Optional<NamedSchema> enforced(String name) {
        return versions(name).stream().filter(each -> each.mode() == Mode.ENFORCE).findFirst();
    }
}
