package dev.satya.interpreter.introspect;

import dev.satya.Schema;
import dev.satya.interpreter.types.KnownScalars;
import dev.satya.scalar.ScalarType;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Field;
import dev.satya.schema.Kind;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.StringSchema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Derives a schema from the components of a record: their types, and the Jakarta Validation 3.1
 * annotations on them and on their type arguments.
 *
 * <p>A primitive component is required. A reference component takes null and may be absent, as in
 * Jakarta Validation, unless {@code @NotNull}, {@code @NotEmpty} or {@code @NotBlank} says otherwise,
 * or JSpecify's {@code @NullMarked} holds where the record is and the component is not
 * {@code @Nullable}. An {@code Optional} may be absent. Items and values of maps take null as components
 * do.
 */
public final class RecordSchemas {
    /** The names of the records around the one that is looked at, by class. */
    private final Map<Class<?>, String> open = new LinkedHashMap<>();

    private final KnownScalars scalars;

    private RecordSchemas(KnownScalars scalars) {
        this.scalars = scalars;
    }

    /**
     * The schema of a record, bound to it.
     *
     * @param scalars the types of components beside those that JSON has itself
     * @throws SchemaException if the class is no record, a component has a type that no schema
     *     describes, or there is an annotation that has a say in the data and is not understood, with
     *     the trail
     */
    public static ObjectSchema of(Class<? extends Record> type, KnownScalars scalars) {
        if (!type.isRecord()) { // by way of reflection or of raw types
            throw new SchemaException(
                    type.getName()
                            + " is no record: give a schema of your own, and read its models,"
                            + " or make it a record");
        }
        return new RecordSchemas(scalars).record(type);
    }

    private ObjectSchema record(Class<? extends Record> type) {
        String name = unusedName(type);
        open.put(type, name);
        RecordMembers members = new RecordMembers(type);
        members.requireNothingElse();
        List<Field> fields = new ArrayList<>();
        for (TypeUse use : members.uses()) {
            RecordComponent component = (RecordComponent) use.declarations().get(0);
            try {
                fields.add(field(component.getName(), use));
            } catch (SchemaException e) {
                throw e.under(component.getName()).under("properties");
            }
        }
        open.remove(type);
        return Schema.object(name).build().withFields(fields).as(type);
    }

    /** The simple name, if no record around has it: a reference means the innermost of its name. */
    private String unusedName(Class<?> type) {
        String name = type.getSimpleName();
        return open.containsValue(name) ? type.getName() : name;
    }

    private Field field(String name, TypeUse use) {
        JakartaConstraints constraints = JakartaConstraints.of(use);
        if (ComponentTypes.isOptional(use.raw())) {
            Schema schema = optional(use, constraints);
            return Field.optional(name, constraints.requiresValue() ? schema : schema.nullable());
        }
        Schema schema = constrained(use, constraints);
        boolean isRequired =
                use.raw().isPrimitive() || constraints.requiresValue() || use.excludesNull();
        return isRequired ? Field.required(name, schema) : Field.optional(name, schema.nullable());
    }

    /** The schema of what an optional holds. */
    private Schema optional(TypeUse use, JakartaConstraints constraints) {
        Class<?> type = use.raw();
        if (type == Optional.class) {
            constraints.requireNone();
            List<TypeUse> arguments = use.arguments(1);
            Schema held =
                    arguments.isEmpty()
                            ? Schema.any()
                            : constrained(
                                    arguments.get(0), JakartaConstraints.of(arguments.get(0)));
            return constraints.applyTo(held);
        }
        if (type == OptionalDouble.class) {
            return constraints.applyTo(Schema.number());
        }
        return constraints.applyTo(
                type == OptionalInt.class
                        ? ComponentTypes.whole(Integer.MIN_VALUE, Integer.MAX_VALUE)
                        : ComponentTypes.whole(Long.MIN_VALUE, Long.MAX_VALUE));
    }

    /** The schema of values that are not null. */
    private Schema constrained(TypeUse use, JakartaConstraints constraints) {
        Schema schema = constraints.applyTo(schema(use));
        if (schema instanceof AnySchema && use.excludesNull()) {
            return Schema.not(Schema.nullValue()).message("not", "must not be null");
        }
        return schema;
    }

    /** The schema of items or values of a map: they may be null as components may. */
    private Schema item(TypeUse use) {
        JakartaConstraints constraints = JakartaConstraints.of(use);
        Schema schema = constrained(use, constraints);
        return constraints.requiresValue() || use.excludesNull() ? schema : schema.nullable();
    }

    private Schema schema(TypeUse use) {
        Class<?> type = use.raw();
        if (type == List.class || type == Collection.class || type == Set.class) {
            List<TypeUse> arguments = use.arguments(1);
            ArraySchema array =
                    Schema.array(arguments.isEmpty() ? Schema.any() : item(arguments.get(0)));
            return type == Set.class ? array.uniqueItems() : array;
        }
        if (type == Map.class) {
            List<TypeUse> arguments = use.arguments(2);
            return arguments.isEmpty()
                    ? Schema.map(Schema.any())
                    : Schema.map(key(arguments.get(0)), item(arguments.get(1)));
        }
        use.arguments(0);
        Schema scalar = scalar(type);
        return scalar != null ? scalar : structure(type);
    }

    private @Nullable Schema scalar(Class<?> type) {
        ScalarType<?> known = scalars.of(type);
        return known == null ? ComponentTypes.scalar(type) : Schema.scalar(known);
    }

    /** The schema of names that stand for keys: text becomes a key also where nothing is converted. */
    private Schema key(TypeUse use) {
        Class<?> type = use.raw();
        if (type != Object.class && !type.isEnum() && scalar(type) == null) {
            throw new SchemaException(
                    "the names of members cannot become keys of "
                            + type.getTypeName()
                            + ": they may be text, numbers, booleans, constants of an enum or of"
                            + " a scalar type");
        }
        Schema key = constrained(use, JakartaConstraints.of(use));
        boolean isConverted = !(key instanceof StringSchema) && type != Object.class;
        return isConverted ? ((Kind<?>) key).lax() : key;
    }

    private Schema structure(Class<?> type) {
        if (type == Object.class) {
            return Schema.any();
        }
        if (type.isEnum()) {
            RecordMembers.requirePlainNames(type);
            return EnumSchema.of(enumType(type));
        }
        if (type.isRecord()) {
            Class<? extends Record> record = type.asSubclass(Record.class);
            String name = open.get(type);
            return name == null ? record(record) : Schema.reference(name);
        }
        if (ComponentTypes.isOptional(type)) {
            throw new SchemaException(
                            type.getSimpleName()
                                    + " is understood as the type of a component, not of the items"
                                    + " of a collection, the values of a map or another Optional")
                    .withHint(
                            ". Take it off, as items and values may be null: List<String> for"
                                    + " List<Optional<String>>");
        }
        if (type.isArray()) {
            throw new SchemaException("no schema describes " + type.getTypeName())
                    .withHint(". Use a List");
        }
        throw new SchemaException("no schema describes " + type.getTypeName());
    }

    @SuppressWarnings("unchecked") // type.isEnum() was asked
    private static Class<? extends Enum<?>> enumType(Class<?> type) {
        return (Class<? extends Enum<?>>) type;
    }
}
