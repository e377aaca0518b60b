package dev.satya.interpreter.types;

import dev.satya.scalar.Bytes;
import dev.satya.scalar.ScalarType;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.SchemaException;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The scalar types that records, written schemas and the writing of JSON know. Immutable. */
public final class KnownScalars {
    /** Those of the JDK's classes alone. */
    public static final KnownScalars STANDARD = known(List.of());

    private final Map<String, ScalarType<?>> byName;
    private final Map<Class<?>, ScalarType<?>> byClass;

    /** Those whose values may be of subclasses. */
    private final List<ScalarType<?>> open;

    private KnownScalars(Map<String, ScalarType<?>> byName, Map<Class<?>, ScalarType<?>> byClass) {
        this.byName = byName;
        this.byClass = byClass;
        this.open =
                byClass.values().stream()
                        .filter(type -> !Modifier.isFinal(type.javaType().getModifiers()))
                        .toList();
    }

    /**
     * Of the JDK's types of one class the first is meant by the class; the others have names alone.
     *
     * @param own no two of them have one name or class
     */
    private static KnownScalars known(Collection<ScalarType<?>> own) {
        Map<String, ScalarType<?>> byName = new LinkedHashMap<>();
        Map<Class<?>, ScalarType<?>> byClass = new LinkedHashMap<>();
        for (ScalarType<?> type : own) {
            requireNone(byName.putIfAbsent(type.name(), type), type);
            requireNone(byClass.putIfAbsent(type.javaType(), type), type);
        }
        for (ScalarType<?> type : ScalarTypes.all()) {
            if (byName.putIfAbsent(type.name(), type) == null) {
                byClass.putIfAbsent(type.javaType(), type);
            }
        }
        return new KnownScalars(byName, byClass);
    }

    private static void requireNone(@Nullable ScalarType<?> other, ScalarType<?> type) {
        if (other != null) {
            throw new IllegalArgumentException(
                    "there are two scalar types of one name or class: "
                            + described(other)
                            + " and "
                            + described(type));
        }
    }

    private static String described(ScalarType<?> type) {
        return "\"" + type.name() + "\" of " + type.javaType().getName();
    }

    /**
     * Those of the JDK's classes, others that are found, and those that are given. One that is given or
     * found stands in for the JDK's of the same class or name.
     *
     * @param loader finds more; null: none are looked for
     * @throws IllegalArgumentException if two of them have one name or class
     */
    public static KnownScalars of(@Nullable ClassLoader loader, Collection<ScalarType<?>> given) {
        Map<Object, ScalarType<?>> own = new LinkedHashMap<>();
        given.forEach(type -> own.put(type, type));
        if (loader != null) {
            for (ScalarType<?> type : ServiceLoader.load(ScalarType.class, loader)) {
                own.put(type, type);
            }
        }
        return known(own.values());
    }

    /**
     * Those that a schema uses, and these where it uses no other one of the same class.
     *
     * @throws SchemaException if it uses two types of one class: how a value is written is not known
     */
    public KnownScalars and(Collection<ScalarType<?>> used) {
        Map<Class<?>, ScalarType<?>> all = new LinkedHashMap<>();
        for (ScalarType<?> type : used) {
            if (type instanceof PatternType) {
                continue; // of one member
            }
            ScalarType<?> other = all.putIfAbsent(type.javaType(), type);
            if (other != null) {
                throw new SchemaException(
                        "values of "
                                + type.javaType().getName()
                                + " are written as \""
                                + other.name()
                                + "\" or as \""
                                + type.name()
                                + "\": a schema uses one type of a class");
            }
        }
        boolean isKnown = all.values().stream().allMatch(it -> it == byClass.get(it.javaType()));
        if (isKnown) {
            return this;
        }
        byClass.forEach(all::putIfAbsent);
        return new KnownScalars(byName, all);
    }

    /** The type of a name; null: none. */
    public @Nullable ScalarType<?> named(String name) {
        return byName.get(name);
    }

    /** All names. */
    public Set<String> names() {
        return byName.keySet();
    }

    /** The type whose values are objects of a class; null: none. */
    public @Nullable ScalarType<?> of(Class<?> type) {
        Class<?> held = type == byte[].class ? Bytes.class : type;
        return byClass.get(held == char.class ? Character.class : held);
    }

    /** Whether an object is of a scalar type here. */
    public boolean has(Object value) {
        return typeOf(value) != null;
    }

    /** The written form of an object of a scalar type; null: it is of no type here. */
    public @Nullable Object written(Object value) {
        ScalarType<?> known = typeOf(value);
        return known == null ? null : known.written(value);
    }

    /** {@link #written} for schemas of other types: a secret is told to none of them. */
    public @Nullable Object shown(Object value) {
        ScalarType<?> known = typeOf(value);
        return known == null || known.isSecret() ? null : known.written(value);
    }

    /**
     * {@link #written} for a value that is no instance of any schema: an array of bytes, as records have them, is
     * written as the value of its content.
     */
    public @Nullable Object writtenInJson(Object value) {
        return written(value instanceof byte[] content ? Bytes.of(content) : value);
    }

    private @Nullable ScalarType<?> typeOf(Object value) {
        ScalarType<?> known = byClass.get(value.getClass());
        if (known == null) {
            for (ScalarType<?> each : open) {
                known = each.javaType().isInstance(value) ? each : known;
            }
        }
        return known;
    }
}
