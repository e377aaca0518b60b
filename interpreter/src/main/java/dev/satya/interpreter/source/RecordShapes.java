package dev.satya.interpreter.source;

import dev.satya.interpreter.slot.RecordComponents;
import dev.satya.interpreter.slot.RecordShape;
import dev.satya.schema.SchemaException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Finds out how records are read and built. Thread-safe. */
public final class RecordShapes {
    private static final Set<Class<?>> WHOLE =
            Set.of(long.class, int.class, short.class, byte.class);
    private static final Set<Class<?>> BINARY = Set.of(double.class, float.class);

    private final @Nullable Lookup lookup;
    private final ClassValue<RecordComponents> components =
            new ClassValue<>() {
                @Override
                protected RecordComponents computeValue(Class<?> type) {
                    return findComponents(type);
                }
            };

    /** Shapes of records within reach of {@code lookup}; null: of this library. */
    public RecordShapes(@Nullable Lookup lookup) {
        this.lookup = lookup;
    }

    /**
     * The shape of a record.
     *
     * @param fields the names of its components, in slot order
     * @param produced the class of each field's values; {@link Object} where it is not known
     * @throws SchemaException if these are not its components, it is out of reach, or a component
     *     does not take its field's values
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic interfaces
    public RecordShape of(
            Class<? extends Record> type, List<String> fields, List<Class<?>> produced) {
        Map<String, RecordComponent> components = components(type, fields);
        Lookup reach = reach(type);
        int count = fields.size();
        @Nullable ToLongFunction<Object>[] longs = new ToLongFunction[count];
        @Nullable ToDoubleFunction<Object>[] doubles = new ToDoubleFunction[count];
        @Nullable Function<Object, @Nullable Object>[] objects = new Function[count];
        BitSet optionals = new BitSet(count);
        for (int i = 0; i < count; i++) {
            RecordComponent component = Objects.requireNonNull(components.get(fields.get(i)));
            if (!ComponentValue.takes(component.getGenericType(), produced.get(i))) {
                throw new SchemaException(
                        "component "
                                + component.getName()
                                + " of record "
                                + type.getName()
                                + " is "
                                + component.getGenericType().getTypeName()
                                + ", which does not take "
                                + produced.get(i).getSimpleName());
            }
            optionals.set(i, ComponentValue.isOptional(component.getType()));
            MethodHandle accessor = accessor(reach, component);
            if (WHOLE.contains(component.getType())) {
                longs[i] = Getters.ofLong(reach, accessor);
            } else if (BINARY.contains(component.getType())) {
                doubles[i] = Getters.ofDouble(reach, accessor);
            } else {
                objects[i] = unwrapped(component, Getters.ofObject(reach, accessor));
            }
        }
        RecordShape.Constructor constructor = constructor(reach, type, fields);
        return new RecordShape(type, longs, doubles, objects, optionals, constructor);
    }

    private static Function<Object, @Nullable Object> unwrapped(
            RecordComponent component, Function<Object, @Nullable Object> getter) {
        ComponentValue.Reader reader = ComponentValue.reader(component.getGenericType());
        return reader == null ? getter : record -> reader.read(getter.apply(record));
    }

    private static Map<String, RecordComponent> components(
            Class<? extends Record> type, List<String> fields) {
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.put(component.getName(), component);
        }
        Set<String> unknown = new HashSet<>(fields);
        unknown.removeAll(components.keySet());
        Set<String> missing = new HashSet<>(components.keySet());
        fields.forEach(missing::remove);
        if (!unknown.isEmpty() || !missing.isEmpty()) {
            throw new SchemaException(
                    "fields "
                            + fields
                            + " are not the components of record "
                            + type.getName()
                            + " "
                            + components.keySet());
        }
        return components;
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

    private static MethodHandle accessor(Lookup reach, RecordComponent component) {
        try {
            return reach.unreflect(component.getAccessor());
        } catch (IllegalAccessException e) {
            throw outOfReach(component.getDeclaringRecord(), e);
        }
    }

    private static RecordShape.Constructor constructor(
            Lookup reach, Class<? extends Record> type, List<String> fields) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        ComponentValue.Writer[] writers = new ComponentValue.Writer[components.length];
        int[] slots = new int[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            writers[i] = ComponentValue.writer(components[i].getGenericType());
            slots[i] = fields.indexOf(components[i].getName());
        }
        MethodHandle canonical;
        try {
            canonical = reach.findConstructor(type, MethodType.methodType(void.class, types));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw outOfReach(type, e);
        }
        MethodHandle spread =
                canonical
                        .asType(canonical.type().generic())
                        .asSpreader(Object[].class, components.length);
        return values -> {
            @Nullable Object[] arguments = new Object[slots.length];
            for (int i = 0; i < slots.length; i++) {
                arguments[i] = writers[i].write(values[slots[i]]);
            }
            return (Object) spread.invokeExact(arguments);
        };
    }

    private static SchemaException outOfReach(Class<?> type, Exception cause) {
        return new SchemaException(
                "record "
                        + type.getName()
                        + " is out of reach: make it public in an exported package, open its package"
                        + " to dev.satya.interpreter, or give Satya.builder() a lookup",
                null,
                cause);
    }

    /**
     * The components of a record class, found once.
     *
     * @throws SchemaException if it is out of reach
     */
    public RecordComponents componentsOf(Class<? extends Record> type) {
        return components.get(type);
    }

    private RecordComponents findComponents(Class<?> type) {
        List<String> names = new ArrayList<>();
        List<Function<Object, @Nullable Object>> getters = new ArrayList<>();
        Lookup reach = reach(type);
        for (RecordComponent component : type.getRecordComponents()) {
            Function<Object, @Nullable Object> getter =
                    Getters.ofObject(reach, accessor(reach, component));
            names.add(component.getName());
            getters.add(record -> ComponentValue.plain(getter.apply(record)));
        }
        return new RecordComponents(names, getters);
    }
}
