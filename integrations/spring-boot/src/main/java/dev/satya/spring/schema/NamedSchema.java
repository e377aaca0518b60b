package dev.satya.spring.schema;

import dev.satya.Schema;
import java.util.Objects;

/**
 * A version of a schema by a name. A bean of it is found like a file on the class path. Immutable.
 *
 * @param name without {@code @}
 * @param version told by metrics and logs; one of a name that is given once is {@code 1}
 * @param mode what its violations do
 * @param schema what is checked
 */
public record NamedSchema(String name, String version, Mode mode, Schema schema) {
    /** The version of a schema that does not say which one it is. */
    public static final String ONLY_VERSION = "1";

    /** Refuses nulls, and names that no reference can have. */
    public NamedSchema {
        if (name.isBlank() || name.contains("@")) {
            throw new IllegalArgumentException(
                    "the name of a schema is a text without @, not \"" + name + "\"");
        }
        if (version.isBlank()) {
            throw new IllegalArgumentException("the schema \"" + name + "\" has a blank version");
        }
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(schema, "schema");
    }

    /** The only version of a schema, which is enforced. */
    public static NamedSchema of(String name, Schema schema) {
        return new NamedSchema(name, ONLY_VERSION, Mode.ENFORCE, schema);
    }

    /** The same as another version. */
    public NamedSchema withVersion(String version) {
        return new NamedSchema(name, version, mode, schema);
    }

    /** The same in another mode. */
    public NamedSchema with(Mode mode) {
        return new NamedSchema(name, version, mode, schema);
    }

    /** {@code name@version}. */
    public String id() {
        return name + "@" + version;
    }
}
