package dev.satya.interpreter;

import dev.satya.Schema;
import dev.satya.interpreter.convert.NamedPlugin;
import dev.satya.schema.Field;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import dev.satya.spi.ConstraintPlugin;
import java.lang.module.ModuleDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is known of a named constraint: see {@link Satya#constraints}. Immutable. */
public final class ConstraintInfo {
    private final NamedPlugin named;

    ConstraintInfo(NamedPlugin named) {
        this.named = named;
    }

    /** By which schemas ask for it; the code of its violations. */
    public String name() {
        return named.name();
    }

    /** What it is for, in one line; empty: it does not say. */
    public String description() {
        return named.description();
    }

    /** The types of the values that it applies to. */
    public Set<JsonType> types() {
        return new TreeSet<>(named.types());
    }

    /** Whether {@code "format": name} means it. */
    public boolean isFormat() {
        return named.isFormat();
    }

    /**
     * A line for each argument: its name, whether it is optional, of which type it is, and what it is
     * for; empty: it takes none, or has no schema for them.
     */
    public List<String> arguments() {
        ObjectSchema schema = named.arguments();
        List<String> lines = new ArrayList<>();
        if (schema != null) {
            schema.fields().forEach(field -> lines.add(line(field)));
        }
        return lines;
    }

    private static String line(Field field) {
        StringBuilder line = new StringBuilder(field.name());
        line.append(field.isRequired() ? "" : " (optional)");
        String values = values(field.schema());
        if (!values.isEmpty()) {
            line.append(": ").append(values);
        }
        String description = field.schema().annotations().description();
        return description == null ? line.toString() : line + ", " + description;
    }

    /** The listed values, or the types; empty: it has no written form, or takes any. */
    private static String values(Schema schema) {
        Map<String, Object> written;
        try {
            written = schema.toMap();
        } catch (SchemaException e) {
            return "";
        }
        if (written.get("enum") instanceof List<?> listed) {
            return join(listed);
        }
        if (written.get("anyOf") instanceof List<?> branches) {
            List<Object> types = new ArrayList<>();
            for (Object branch : branches) {
                types.add(branch instanceof Map<?, ?> each ? each.get("type") : null);
            }
            return types.contains(null) ? "" : join(types);
        }
        Object type = written.get("type");
        return type instanceof List<?> types ? join(types) : type == null ? "" : type.toString();
    }

    private static String join(List<?> types) {
        return String.join(" or ", types.stream().map(String::valueOf).toList());
    }

    /** The class that provides it. */
    public String provider() {
        return named.plugin().getClass().getName();
    }

    /** The version of the module or jar that the class is in; null: it does not say. */
    public @Nullable String version() {
        Class<?> type = named.plugin().getClass();
        ModuleDescriptor module = type.getModule().getDescriptor();
        String version = module == null ? null : module.rawVersion().orElse(null);
        return version == null ? type.getPackage().getImplementationVersion() : version;
    }

    /** The release of the data that it carries; null: it carries none. */
    public @Nullable String dataRelease() {
        return named.dataRelease();
    }

    /** The constraint itself. */
    public ConstraintPlugin plugin() {
        return named.plugin();
    }

    @Override
    public String toString() {
        return name();
    }
}
