package dev.satya.interpreter.introspect;

import dev.satya.Schema;
import dev.satya.interpreter.members.BoundType;
import dev.satya.interpreter.members.ClassMembers;
import dev.satya.interpreter.members.ItemContainer;
import dev.satya.interpreter.members.ItemContainer.Nulls;
import dev.satya.interpreter.members.ItemContainer.Order;
import dev.satya.interpreter.members.MapContainer;
import dev.satya.interpreter.members.Member;
import dev.satya.interpreter.members.Optionals;
import dev.satya.interpreter.types.KnownScalars;
import dev.satya.scalar.ScalarType;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Field;
import dev.satya.schema.Kind;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.PropertyCheck;
import dev.satya.schema.SchemaException;
import dev.satya.schema.StringSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Derives a schema from the members of a class: their types, and the annotations on them and on their
 * type arguments, those of Jakarta Validation 3.1 among them.
 *
 * <p>A primitive member is required, unless a setter sets it: then it may be absent and is what the
 * class makes it. A reference takes null and may be absent, as in Jakarta Validation, unless {@code
 * @NotNull}, {@code @NotEmpty} or {@code @NotBlank} says otherwise, or JSpecify's {@code @NullMarked}
 * holds where it is written and it is not {@code @Nullable}. An {@code Optional} may be absent. Items
 * and values of maps take null as members do, where their container does.
 */
public final class ClassSchemas {
    /** So many classes may stand within each other: one whose arguments grow has no end. */
    private static final int MOST_NESTED = 256;

    /** The names of the objects around the one that is looked at, by type with its annotations. */
    private final Map<String, String> open = new LinkedHashMap<>();

    private final KnownScalars scalars;

    private final Cascade cascade;

    /** Whether objects are looked into. */
    enum Cascade {
        /** As everywhere in a class. */
        ALWAYS,
        /** Objects and bytes are anything, but for null. */
        NEVER
    }

    ClassSchemas(KnownScalars scalars, Cascade cascade) {
        this.scalars = scalars;
        this.cascade = cascade;
    }

    /**
     * The schema of a class with members, bound to it.
     *
     * @param scalars the types of members beside those that JSON has itself
     * @throws SchemaException if the class has no members, one has a type that no schema describes, or
     *     there is an annotation that has a say in the data and is not understood, with the trail
     */
    public static ObjectSchema of(Class<?> type, KnownScalars scalars) {
        if (type == Record.class || !ClassMembers.mayHave(type)) {
            throw new SchemaException(
                            type.getName() + " has no members that a schema could describe")
                    .withHint(
                            ": compile a schema of your own, such as Schema.array(…), with"
                                    + " compile(schema, type)");
        }
        return new ClassSchemas(scalars, Cascade.ALWAYS)
                .object(BoundType.of(type), "a type argument");
    }

    private ObjectSchema object(BoundType bound, String place) {
        Class<?> type = bound.raw();
        if (open.size() == MOST_NESTED) {
            throw new SchemaException(
                    "more than "
                            + MOST_NESTED
                            + " classes stand within each other: the type "
                            + type.getTypeName()
                            + " may be one with ever other arguments");
        }
        String name = unusedName(type);
        String key = bound.text();
        open.put(key, name);
        ClassMembers members = ClassMembers.of(bound);
        UnusedArguments.requireBare(bound, members, place);
        List<PropertyCheck> tests = PropertyTests.of(StrayAnnotations.tests(members));
        List<Field> fields = new ArrayList<>();
        for (Member member : members.members()) {
            try {
                fields.add(field(member, TypeUse.of(member, place(member, type))));
            } catch (SchemaException e) {
                throw e.under(member.field()).under("properties");
            }
        }
        open.remove(key);
        ObjectSchema schema = Schema.object(name).build().withFields(fields).as(bound.resolved());
        return ClassAnnotations.applyTo(schema.withChecks(tests), type);
    }

    private static String place(Member member, Class<?> type) {
        return type.isRecord()
                ? "component " + member.name() + " of record " + type.getSimpleName()
                : "member " + member.name() + " of class " + type.getSimpleName();
    }

    /** The simple name, if no object around has it: a reference means the innermost of its name. */
    private String unusedName(Class<?> type) {
        String name = type.getSimpleName();
        if (!open.containsValue(name)) {
            return name;
        }
        String unused = type.getName();
        for (int i = 2; open.containsValue(unused); i++) {
            unused = type.getName() + "-" + i;
        }
        return unused;
    }

    /** The field of a member. */
    Field field(Member member, TypeUse use) {
        JakartaConstraints constraints = JakartaConstraints.of(use);
        MemberAnnotations said = new MemberAnnotations(use);
        said.requireTaken(member);
        boolean isOptional = Optionals.include(use.raw());
        boolean isPrimitive = use.raw().isPrimitive();
        if (constraints.isNullOnly()) {
            constraints.requireNullable(isPrimitive);
            return said.applyTo(Field.optional(member.field(), constraints.nullOnly()), member);
        }
        Schema schema =
                said.applyTo(
                        isOptional ? optional(use, constraints) : constrained(use, constraints));
        boolean takesNull =
                !isPrimitive && !constraints.requiresValue() && (isOptional || !use.excludesNull());
        boolean isRequired =
                !isOptional
                        && (isPrimitive
                                ? !member.isSetLater()
                                : constraints.requiresValue() || use.excludesNull());
        Schema taken = takesNull ? nullable(schema) : schema;
        return said.applyTo(
                isRequired
                        ? Field.required(member.field(), taken)
                        : Field.optional(member.field(), taken),
                member);
    }

    private static Schema nullable(Schema schema) {
        return ((Kind<?>) schema).nullable();
    }

    /** The schema of what an optional holds. */
    private Schema optional(TypeUse use, JakartaConstraints constraints) {
        Class<?> type = use.raw();
        if (Optionals.isOfReferences(type)) {
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

    /** The schema of items or values of a map: they may be null as members may. */
    private Schema item(TypeUse use, Nulls nulls) {
        JakartaConstraints constraints = JakartaConstraints.of(use);
        if (constraints.isNullOnly()) {
            constraints.requireNullable(nulls == Nulls.REFUSED);
            return constraints.nullOnly();
        }
        boolean isOptional = Optionals.include(use.raw());
        Schema schema =
                new MemberAnnotations(use)
                        .applyTo(
                                isOptional
                                        ? optional(use, constraints)
                                        : constrained(use, constraints));
        boolean excludesNull =
                !isOptional
                        && (nulls == Nulls.REFUSED
                                || constraints.requiresValue()
                                || use.excludesNull());
        return excludesNull ? schema : nullable(schema);
    }

    private Schema schema(TypeUse use) {
        Class<?> type = use.raw();
        Schema scalar = scalar(type);
        if (scalar != null) {
            use.arguments(0);
            return scalar;
        }
        ItemContainer items = ItemContainer.of(type);
        if (items != null) {
            return array(use, items);
        }
        MapContainer map = MapContainer.of(type);
        return map == null ? structure(use) : map(use, map);
    }

    private Schema array(TypeUse use, ItemContainer container) {
        if (use.raw() == byte[].class && cascade == Cascade.NEVER) {
            return Schema.any();
        }
        if (use.raw() == byte[].class) {
            throw new SchemaException("no schema describes byte[]")
                    .withHint(
                            ": is it text in base64, or a list of numbers? Register a ScalarType"
                                    + " for it, or use a List<Byte>");
        }
        List<TypeUse> arguments = use.arguments(1);
        if (!arguments.isEmpty()) {
            Containers.requireOrdered(container.order(), use.raw(), arguments.get(0).raw());
        } else if (container.order() == Order.ENUM) {
            throw Containers.unknownEnum(use.raw());
        }
        ArraySchema array =
                Schema.array(
                        arguments.isEmpty()
                                ? Schema.any()
                                : item(arguments.get(0), container.nulls()));
        return container.repeats() == ItemContainer.Repeats.DROPPED ? array.dropRepeats() : array;
    }

    private Schema map(TypeUse use, MapContainer container) {
        List<TypeUse> arguments = use.arguments(2);
        if (arguments.isEmpty()) {
            if (container.order() == Order.ENUM) {
                throw Containers.unknownEnum(use.raw());
            }
            return Schema.map(Schema.any());
        }
        Containers.requireOrdered(container.order(), use.raw(), arguments.get(0).raw());
        return Schema.map(key(arguments.get(0)), item(arguments.get(1), container.nulls()));
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

    private Schema structure(TypeUse use) {
        Class<?> type = use.raw();
        if (type == Object.class) {
            return Schema.any();
        }
        if (type.isEnum()) {
            StrayAnnotations.requirePlainNames(type);
            return EnumSchema.of(enumType(type));
        }
        if (Optionals.include(type)) {
            throw new SchemaException(
                            type.getSimpleName()
                                    + " is understood as the type of a member, of items and of the"
                                    + " values of a map, not of what another Optional holds or of"
                                    + " keys")
                    .withHint(". Take it off");
        }
        if (cascade == Cascade.NEVER) {
            return Schema.any();
        }
        if (!ClassMembers.mayHave(type) || type == Record.class) {
            throw new SchemaException("no schema describes " + type.getTypeName());
        }
        BoundType bound = use.fullest();
        String name = open.get(bound.text());
        return name == null
                ? object(bound, "a type argument of " + use.place())
                : Schema.reference(name);
    }

    @SuppressWarnings("unchecked") // type.isEnum() was asked
    private static Class<? extends Enum<?>> enumType(Class<?> type) {
        return (Class<? extends Enum<?>>) type;
    }
}
