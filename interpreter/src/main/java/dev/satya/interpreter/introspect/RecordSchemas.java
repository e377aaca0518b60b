package dev.satya.interpreter.introspect;

import dev.satya.Schema;
import dev.satya.schema.Annotations;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Derives a schema from the components of a record: their types, and the Jakarta Validation 3.1
 * annotations on them and on their type arguments.
 *
 * <p>A primitive component is required. A reference component takes null and may be absent, as in
 * Jakarta Validation, unless {@code @NotNull}, {@code @NotEmpty} or {@code @NotBlank} says otherwise,
 * or JSpecify's {@code @NullMarked} holds where the record is and the component is not
 * {@code @Nullable}. An {@code Optional} may be absent.
 */
public final class RecordSchemas {
    /** The names of the records around the one that is looked at, by class. */
    private final Map<Class<?>, String> open = new LinkedHashMap<>();

    private RecordSchemas() {}

    /**
     * The schema of a record, bound to it.
     *
     * @throws SchemaException if a component has a type that no schema describes, or an annotation
     *     that does not fit its type, with the trail
     */
    public static ObjectSchema of(Class<? extends Record> type) {
        return new RecordSchemas().record(type);
    }

    private ObjectSchema record(Class<? extends Record> type) {
        String name = unusedName(type);
        open.put(type, name);
        boolean isNullMarked = Nullness.isNullMarked(type);
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            try {
                fields.add(field(component, isNullMarked));
            } catch (SchemaException e) {
                throw e.under(component.getName()).under("properties");
            }
        }
        open.remove(type);
        return new ObjectSchema(
                name,
                fields,
                List.of(),
                Extras.IGNORE,
                Schema.any(),
                List.of(),
                type,
                List.of(),
                Annotations.NONE);
    }

    /** The simple name, if no record around has it: a reference means the innermost of its name. */
    private String unusedName(Class<?> type) {
        String name = type.getSimpleName();
        return open.containsValue(name) ? type.getName() : name;
    }

    private Field field(RecordComponent component, boolean isNullMarked) {
        Class<?> type = component.getType();
        JakartaConstraints constraints =
                JakartaConstraints.of(component, component.getAnnotatedType());
        if (isOptional(type)) {
            return Field.optional(component.getName(), optional(component, constraints).nullable());
        }
        Schema schema = constraints.applyTo(schema(component.getAnnotatedType()));
        boolean isRequired =
                type.isPrimitive()
                        || constraints.requiresValue()
                        || (isNullMarked && !Nullness.isNullable(component.getAnnotatedType()));
        return isRequired
                ? Field.required(component.getName(), schema)
                : Field.optional(component.getName(), schema.nullable());
    }

    private static boolean isOptional(Class<?> type) {
        return type == Optional.class
                || type == OptionalInt.class
                || type == OptionalLong.class
                || type == OptionalDouble.class;
    }

    private Schema optional(RecordComponent component, JakartaConstraints constraints) {
        Class<?> type = component.getType();
        if (type == Optional.class) {
            constraints.requireNone();
            return item(component.getAnnotatedType(), 0);
        }
        if (type == OptionalDouble.class) {
            return constraints.applyTo(Schema.number());
        }
        long least = type == OptionalInt.class ? Integer.MIN_VALUE : Long.MIN_VALUE;
        long most = type == OptionalInt.class ? Integer.MAX_VALUE : Long.MAX_VALUE;
        return constraints.applyTo(Schema.integer().ge(least).le(most));
    }

    /** The schema of a type argument with the annotations on it. */
    private Schema item(AnnotatedType type, int index) {
        if (!(type instanceof AnnotatedParameterizedType parameterized)) {
            return Schema.any();
        }
        AnnotatedType argument = parameterized.getAnnotatedActualTypeArguments()[index];
        if (argument instanceof AnnotatedWildcardType wildcard) {
            argument = wildcard.getAnnotatedUpperBounds()[0];
        }
        Schema schema = JakartaConstraints.of(argument, argument).applyTo(schema(argument));
        return Nullness.isNullable(argument) ? schema.nullable() : schema;
    }

    private Schema schema(AnnotatedType annotated) {
        Class<?> type = raw(annotated.getType());
        if (type == String.class || type == CharSequence.class) {
            return Schema.string();
        }
        if (type == boolean.class || type == Boolean.class) {
            return Schema.bool();
        }
        if (type == double.class || type == Double.class) {
            return Schema.number();
        }
        if (type == float.class || type == Float.class) {
            return Schema.number().ge(-Float.MAX_VALUE).le(Float.MAX_VALUE);
        }
        if (type == BigDecimal.class) {
            return Schema.decimal();
        }
        Schema whole = whole(type);
        return whole != null ? whole : structure(annotated, type);
    }

    private static @Nullable Schema whole(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return Schema.integer().ge(Integer.MIN_VALUE).le(Integer.MAX_VALUE);
        }
        if (type == long.class || type == Long.class) {
            return Schema.integer().ge(Long.MIN_VALUE).le(Long.MAX_VALUE);
        }
        if (type == short.class || type == Short.class) {
            return Schema.integer().ge(Short.MIN_VALUE).le(Short.MAX_VALUE);
        }
        if (type == byte.class || type == Byte.class) {
            return Schema.integer().ge(Byte.MIN_VALUE).le(Byte.MAX_VALUE);
        }
        return type == BigInteger.class ? Schema.integer() : null;
    }

    private Schema structure(AnnotatedType annotated, Class<?> type) {
        if (type == Object.class) {
            return Schema.any();
        }
        if (type.isEnum()) {
            return EnumSchema.of(enumType(type));
        }
        if (type == List.class || type == Collection.class) {
            return Schema.array(item(annotated, 0));
        }
        if (type == Set.class) {
            return Schema.array(item(annotated, 0)).uniqueItems();
        }
        if (type == Map.class) {
            return Schema.map(item(annotated, 0), item(annotated, 1));
        }
        if (type.isRecord()) {
            Class<? extends Record> record = type.asSubclass(Record.class);
            String name = open.get(type);
            return name == null ? record(record) : Schema.reference(name);
        }
        throw new SchemaException("no schema describes " + type.getName());
    }

    @SuppressWarnings("unchecked") // type.isEnum() was asked
    private static Class<? extends Enum<?>> enumType(Class<?> type) {
        return (Class<? extends Enum<?>>) type;
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> raw) {
            return raw;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        throw new SchemaException("no schema describes the type variable " + type);
    }
}
