package dev.satya.propertytests.instances;

import dev.satya.Schema;
import dev.satya.annotation.Name;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ArraySchema.Repeats;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.Kind;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ObjectSchema;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Schemas without their constraints: what builds objects that are not valid. */
public final class Loosening {
    private static final Constructor<?>[] NONE = {};
    private static final Method[] NO_METHODS = {};

    private Loosening() {}

    /**
     * The same object as one of a class, without its constraints and rules, and without those of
     * its fields, in which everything may be missing or null that a primitive does not hold. Types stay,
     * and so do branches.
     */
    public static ObjectSchema of(ObjectSchema object, Class<?> type) {
        return bound(object(object, type), type);
    }

    /** The same object of the same class, in the same way. */
    public static ObjectSchema members(ObjectSchema object) {
        return object(object, object.javaType());
    }

    /** The same object as one of a class, which has no room for undeclared members. */
    static ObjectSchema bound(ObjectSchema object, Class<?> type) {
        ObjectSchema bound = object.javaType() == null ? object.as(type) : object;
        return bound.extras() == Extras.KEEP ? bound.withExtras(Extras.IGNORE) : bound;
    }

    private static ObjectSchema object(ObjectSchema object, @Nullable Class<?> type) {
        Set<String> primitives = primitives(type);
        List<Field> fields =
                object.fields().stream()
                        .map(
                                field ->
                                        primitives.contains(field.name())
                                                ? primitive(field, type)
                                                : Field.optional(
                                                        field.name(), loose(field.schema())))
                        .toList();
        return object.withoutRules()
                .withFields(fields)
                .withPatterns(List.of())
                .withConstraints(List.of());
    }

    /** One that is never null, and may be absent where a setter sets it. */
    private static Field primitive(Field field, @Nullable Class<?> type) {
        Schema schema = withoutConstraints(field.schema());
        boolean isRecord = type != null && type.isRecord();
        return isRecord || field.isRequired()
                ? Field.required(field.name(), schema)
                : Field.optional(field.name(), schema);
    }

    /** The names of members that are of a primitive type. */
    private static Set<String> primitives(@Nullable Class<?> type) {
        Set<String> names = new HashSet<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (java.lang.reflect.Field field : each.getDeclaredFields()) {
                if (field.getType().isPrimitive()) {
                    Name name = field.getAnnotation(Name.class);
                    names.add(name == null ? field.getName() : name.value());
                }
            }
        }
        for (Constructor<?> each : type == null ? NONE : type.getDeclaredConstructors()) {
            names.addAll(primitives(each));
        }
        for (Method each : type == null ? NO_METHODS : type.getDeclaredMethods()) {
            names.addAll(Modifier.isStatic(each.getModifiers()) ? primitives(each) : Set.of());
        }
        return names;
    }

    /** Those of what makes an object. */
    private static Set<String> primitives(Executable maker) {
        Set<String> names = new HashSet<>();
        for (Parameter each : maker.getParameters()) {
            if (each.getType().isPrimitive()) {
                Name name = each.getAnnotation(Name.class);
                names.add(name == null ? each.getName() : name.value());
            }
        }
        return names;
    }

    private static Schema loose(Schema schema) {
        if (schema instanceof NullableSchema nullable) {
            return loose(nullable.schema());
        }
        if (schema instanceof ObjectSchema object) {
            return object(object, object.javaType()).nullable();
        }
        if (schema instanceof MapSchema map) {
            return Schema.map(withoutConstraints(map.keys()), loose(map.values())).nullable();
        }
        if (schema instanceof ArraySchema array) {
            ArraySchema items = Schema.array(loose(array.items()));
            return (array.repeats() == Repeats.DROPPED ? items.dropRepeats() : items).nullable();
        }
        return withoutConstraints(schema).nullable();
    }

    private static Schema withoutConstraints(Schema schema) {
        return schema instanceof Kind<?> kind ? kind.withConstraints(List.of()) : schema;
    }
}
