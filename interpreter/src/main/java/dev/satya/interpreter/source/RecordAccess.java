package dev.satya.interpreter.source;

import dev.satya.interpreter.slot.RecordComponents;
import dev.satya.schema.SchemaException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the components of a record class are got, and its records are made: found once a class, however
 * many schemas are bound to it. Immutable.
 */
final class RecordAccess {
    private static final Set<Class<?>> WHOLE =
            Set.of(long.class, int.class, short.class, byte.class);
    private static final Set<Class<?>> BINARY = Set.of(double.class, float.class);

    private final Map<String, Access> components = new LinkedHashMap<>();
    private final MethodHandle constructor;

    /** A component and exactly one getter of it. */
    record Access(
            RecordComponent component,
            @Nullable ToLongFunction<Object> whole,
            @Nullable ToDoubleFunction<Object> binary,
            @Nullable Function<Object, @Nullable Object> object) {

        /** The component's own value, in its box if it is primitive. */
        @Nullable Object value(Object record) {
            if (object != null) {
                return object.apply(record);
            }
            if (binary != null) {
                double value = binary.applyAsDouble(record);
                boolean isSingle = component.getType() == float.class;
                return isSingle ? (Object) (float) value : (Object) value;
            }
            return whole == null ? null : (Object) whole.applyAsLong(record);
        }
    }

    /**
     * The access to a class.
     *
     * @throws SchemaException if it is out of reach
     */
    RecordAccess(Class<?> type, Lookup reach) {
        List<Class<?>> types = new ArrayList<>();
        try {
            for (RecordComponent component : type.getRecordComponents()) {
                types.add(component.getType());
                MethodHandle accessor = reach.unreflect(component.getAccessor());
                components.put(component.getName(), access(component, accessor));
            }
            MethodHandle canonical =
                    reach.findConstructor(type, MethodType.methodType(void.class, types));
            constructor =
                    canonical
                            .asType(canonical.type().generic())
                            .asSpreader(Object[].class, types.size());
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new SchemaException(
                    "record "
                            + type.getName()
                            + " is out of reach: make it public in an exported package, open its"
                            + " package to dev.satya.interpreter, or give Satya.builder() a lookup",
                    null,
                    e);
        }
    }

    private static Access access(RecordComponent component, MethodHandle accessor) {
        if (WHOLE.contains(component.getType())) {
            return new Access(component, Getters.ofLong(accessor), null, null);
        }
        if (BINARY.contains(component.getType())) {
            return new Access(component, null, Getters.ofDouble(accessor), null);
        }
        return new Access(component, null, null, Getters.ofObject(accessor));
    }

    /** The components by name, in order. */
    Map<String, Access> components() {
        return components;
    }

    /** A record of these components, in order; throws what the constructor throws. */
    Object build(@Nullable Object[] arguments) throws Throwable {
        return (Object) constructor.invokeExact(arguments);
    }

    /** The components as a writer sees them. */
    RecordComponents forWriting() {
        List<Function<Object, @Nullable Object>> getters = new ArrayList<>();
        for (Access access : components.values()) {
            getters.add(record -> ComponentValue.plain(access.value(record)));
        }
        return new RecordComponents(List.copyOf(components.keySet()), getters);
    }
}
