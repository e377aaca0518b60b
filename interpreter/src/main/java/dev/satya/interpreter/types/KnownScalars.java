package dev.satya.interpreter.types;

import dev.satya.scalar.Bytes;
import dev.satya.scalar.ScalarType;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.SchemaException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The scalar types that records, written schemas and the writing of JSON know. Immutable. */
public final class KnownScalars {
    /** Those of the JDK's classes alone. */
    public static final KnownScalars STANDARD =
            new KnownScalars(() -> tables(List.of()), List.of());

    private final Supplier<Tables> maker;

    /** Those that are not the JDK's. */
    private final Collection<ScalarType<?>> own;

    private volatile @Nullable Tables made;

    /**
     * The types by what they are asked for.
     *
     * @param open those whose values may be of subclasses
     */
    private record Tables(
            Map<String, ScalarType<?>> byName,
            Map<Class<?>, ScalarType<?>> byClass,
            List<ScalarType<?>> open) {
        static Tables of(Map<String, ScalarType<?>> byName, Map<Class<?>, ScalarType<?>> byClass) {
            return new Tables(
                    byName,
                    byClass,
                    byClass.values().stream()
                            .filter(type -> !Modifier.isFinal(type.javaType().getModifiers()))
                            .toList());
        }
    }

    private KnownScalars(Supplier<Tables> maker, Collection<ScalarType<?>> own) {
        this.maker = maker;
        this.own = own;
    }

    private Tables tables() {
        Tables known = made;
        return known == null ? make() : known;
    }

    private synchronized Tables make() {
        Tables known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }

    /**
     * Of the JDK's types of one class the first is meant by the class; the others have names alone.
     *
     * @param own no two of them have one name or class
     */
    private static Tables tables(Collection<ScalarType<?>> own) {
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
        return Tables.of(byName, byClass);
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
        KnownScalars known = new KnownScalars(() -> tables(own.values()), own.values());
        known.make();
        return known;
    }

    /**
     * The same and others, which are looked for when a type is first asked for. One of a class that was
     * looked for already is left out.
     */
    public KnownScalars andLater(Supplier<List<ScalarType<?>>> others) {
        return new KnownScalars(
                () -> {
                    List<ScalarType<?>> all = new ArrayList<>(own);
                    for (ScalarType<?> each : others.get()) {
                        if (own.stream().noneMatch(it -> it.getClass() == each.getClass())) {
                            all.add(each);
                        }
                    }
                    return tables(all);
                },
                List.of());
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
        boolean isKnown =
                all.values().stream().allMatch(it -> it == tables().byClass().get(it.javaType()));
        if (isKnown) {
            return this;
        }
        tables().byClass().forEach(all::putIfAbsent);
        Tables tables = Tables.of(tables().byName(), all);
        return new KnownScalars(() -> tables, own);
    }

    /** The type of a name; null: none. */
    public @Nullable ScalarType<?> named(String name) {
        return tables().byName().get(name);
    }

    /** All names. */
    public Set<String> names() {
        return tables().byName().keySet();
    }

    /** The type whose values are objects of a class; null: none. */
    public @Nullable ScalarType<?> of(Class<?> type) {
        Class<?> held = type == byte[].class ? Bytes.class : type;
        return tables().byClass().get(held == char.class ? Character.class : held);
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
        Tables tables = tables();
        ScalarType<?> known = tables.byClass().get(value.getClass());
        if (known == null) {
            for (ScalarType<?> each : tables.open()) {
                known = each.javaType().isInstance(value) ? each : known;
            }
        }
        return known;
    }
}
