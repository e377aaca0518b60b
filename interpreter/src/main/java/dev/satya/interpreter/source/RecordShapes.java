package dev.satya.interpreter.source;

import dev.satya.interpreter.slot.RecordComponents;
import dev.satya.interpreter.slot.RecordShape;
import dev.satya.interpreter.source.RecordAccess.Access;
import dev.satya.interpreter.types.KnownScalars;
import dev.satya.schema.SchemaException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how records are read and built. Thread-safe. What is found of a class is kept with the
 * class, so it keeps no class loader of a record alive.
 */
public final class RecordShapes {
    private final @Nullable Lookup lookup;

    /** The validators hold them. */
    private final ClassCache<RecordAccess> accesses =
            new ClassCache<>(this::access, WeakReference::new);

    /** Nobody holds them between two records that are written. */
    private final ClassCache<RecordComponents> components =
            new ClassCache<>(type -> accesses.of(type).forWriting(), SoftReference::new);

    /** Shapes of records within reach of {@code lookup}; null: of this library. */
    public RecordShapes(@Nullable Lookup lookup) {
        this.lookup = lookup;
    }

    /**
     * The shape of a record.
     *
     * @param fields the names of its components, in slot order
     * @param produced the class of each field's values; {@link Object} where it is not known
     * @param scalars how keys of maps are written that are no texts
     * @throws SchemaException if these are not its components, it is out of reach, or a component
     *     does not take its field's values
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic interfaces
    public RecordShape of(
            Class<? extends Record> type,
            List<String> fields,
            List<Class<?>> produced,
            KnownScalars scalars) {
        RecordAccess access = accesses.of(type);
        requireComponents(type, fields, access.components().keySet());
        int count = fields.size();
        @Nullable ToLongFunction<Object>[] longs = new ToLongFunction[count];
        @Nullable ToDoubleFunction<Object>[] doubles = new ToDoubleFunction[count];
        @Nullable Function<Object, @Nullable Object>[] objects = new Function[count];
        BitSet optionals = new BitSet(count);
        for (int i = 0; i < count; i++) {
            Access each = Objects.requireNonNull(access.components().get(fields.get(i)));
            requireTaken(type, each, produced.get(i));
            longs[i] = each.whole();
            doubles[i] = each.binary();
            objects[i] = unwrapped(each, scalars);
            optionals.set(i, ComponentValue.isOptional(each.component().getType()));
        }
        return new RecordShape(
                type, longs, doubles, objects, optionals, constructor(access, fields));
    }

    private static void requireTaken(Class<?> type, Access access, Class<?> produced) {
        if (!ComponentValue.takes(access.component().getGenericType(), produced)) {
            throw new SchemaException(
                    "component "
                            + access.component().getName()
                            + " of record "
                            + type.getName()
                            + " is "
                            + access.component().getGenericType().getTypeName()
                            + ", which does not take "
                            + produced.getTypeName());
        }
    }

    private static @Nullable Function<Object, @Nullable Object> unwrapped(
            Access access, KnownScalars scalars) {
        Function<Object, @Nullable Object> getter = access.object();
        ComponentValue.Reader reader =
                ComponentValue.reader(access.component().getGenericType(), scalars);
        return getter == null || reader == null
                ? getter
                : record -> reader.read(getter.apply(record));
    }

    private static void requireComponents(
            Class<?> type, List<String> fields, Set<String> components) {
        if (!new HashSet<>(fields).equals(components)) {
            throw new SchemaException(
                    "fields "
                            + fields
                            + " are not the components of record "
                            + type.getName()
                            + " "
                            + components);
        }
    }

    private RecordAccess access(Class<?> type) {
        return new RecordAccess(type, reach(type));
    }

    private Lookup reach(Class<?> type) {
        if (lookup != null) {
            return lookup;
        }
        RecordShapes.class.getModule().addReads(type.getModule());
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        } catch (IllegalAccessException e) {
            return MethodHandles.publicLookup();
        }
    }

    private static RecordShape.Constructor constructor(RecordAccess access, List<String> fields) {
        int count = fields.size();
        ComponentValue.Writer[] writers = new ComponentValue.Writer[count];
        int[] slots = new int[count];
        int at = 0;
        for (Map.Entry<String, Access> each : access.components().entrySet()) {
            writers[at] = ComponentValue.writer(each.getValue().component().getGenericType());
            slots[at++] = fields.indexOf(each.getKey());
        }
        return values -> {
            @Nullable Object[] arguments = new Object[count];
            for (int i = 0; i < count; i++) {
                arguments[i] = writers[i].write(values[slots[i]]);
            }
            return access.build(arguments);
        };
    }

    /**
     * The components of a record class.
     *
     * @throws SchemaException if it is out of reach
     */
    public RecordComponents componentsOf(Class<? extends Record> type) {
        return components.of(type);
    }
}
