package dev.satya.interpreter.introspect;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.interpreter.members.BoundType;
import dev.satya.interpreter.members.ClassMembers;
import dev.satya.interpreter.members.ClassUnion;
import dev.satya.interpreter.members.ItemContainer;
import dev.satya.interpreter.members.ItemContainer.Nulls;
import dev.satya.interpreter.members.ItemContainer.Order;
import dev.satya.interpreter.members.MapContainer;
import dev.satya.interpreter.members.Member;
import dev.satya.interpreter.members.Optionals;
import dev.satya.interpreter.types.KnownScalars;
import dev.satya.scalar.ScalarType;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.Annotations.BranchOrder;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.Kind;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.PropertyCheck;
import dev.satya.schema.SchemaException;
import dev.satya.schema.StringSchema;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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

    /** Of a class as one of several that stand for another. */
    private static final String BRANCH = "branch ";

    /** The names of the objects around the one that is looked at, by type with its annotations. */
    private final Map<String, String> open = new LinkedHashMap<>();

    private final MessageBundles bundles = new MessageBundles();

    /** Those of unions that are referred to within themselves. */
    private final Set<String> recurring = new HashSet<>();

    private final KnownScalars scalars;
    private final ValidatorFactory factory;

    /** Those whose constraints are read, of the class that is looked at. */
    private Groups groups;

    private final Cascade cascade;

    /** Whether objects are looked into. */
    enum Cascade {
        /** As everywhere in a class. */
        ALWAYS,
        /** Objects and bytes are anything, but for null. */
        NEVER
    }

    ClassSchemas(KnownScalars scalars, ValidatorFactory factory, Groups groups, Cascade cascade) {
        this.scalars = scalars;
        this.factory = factory;
        this.groups = groups;
        this.cascade = cascade;
    }

    /**
     * The schema of a class with members, bound to it; of one that its subtypes stand for, theirs.
     *
     * @param scalars the types of members beside those that JSON has itself
     * @param factory makes the validators that annotations name
     * @param groups those whose constraints are read, of Jakarta Validation; none: Default
     * @throws SchemaException if the class has no members, one has a type that no schema describes, or
     *     there is an annotation that has a say in the data and is not understood, with the trail
     */
    public static Schema of(
            Class<?> type, KnownScalars scalars, ValidatorFactory factory, List<Class<?>> groups) {
        if (hasNoMembers(type)) {
            throw new SchemaException(
                            type.getName() + " has no members that a schema could describe")
                    .withHint(
                            ": compile a schema of your own, such as Schema.array(…), with"
                                    + " compile(schema, type)");
        }
        ClassSchemas schemas =
                new ClassSchemas(scalars, factory, Groups.of(groups), Cascade.ALWAYS);
        return schemas.inGroups(BoundType.of(type), "a type argument");
    }

    /** The schema of a class, or of its subtypes, for the groups. */
    private Schema inGroups(BoundType bound, String place) {
        ClassUnion union = ClassUnion.of(bound);
        return union == null
                ? inSequence(
                        bound.raw(),
                        key(bound),
                        GroupSequences.of(groups, bound.raw()),
                        () -> object(bound, place, false))
                : inSequence(
                        bound.raw(),
                        "sequence " + key(bound),
                        GroupSequences.asked(groups, bound.raw()),
                        () -> union(bound, union, place));
    }

    /** A schema for the groups; where they are a sequence, for one after the other. */
    private Schema inSequence(
            Class<?> type, String key, List<Groups> stages, Supplier<Schema> schema) {
        Groups around = groups;
        if (stages.equals(List.of(around))) {
            return schema.get();
        }
        String known = open.get(key);
        if (known != null) {
            return Schema.reference(known);
        }
        String name = unusedName(type);
        open.put(key, name);
        List<Schema> schemas = new ArrayList<>();
        for (Groups stage : stages) {
            groups = stage;
            schemas.add(schema.get());
        }
        groups = around;
        open.remove(key);
        Annotations inSequence = Annotations.NONE.withBranchOrder(BranchOrder.IN_SEQUENCE);
        return Schema.definitions(
                Map.of(name, new AllOfSchema(schemas, List.of(), inSequence)),
                Schema.reference(name));
    }

    /** What tells apart the objects that are looked at. */
    private String key(BoundType bound) {
        return bound.text() + " " + groups.text();
    }

    /**
     * The schema of the subtypes of a class, once around all that refers to it: each may have members
     * of all others.
     */
    private Schema union(BoundType bound, ClassUnion union, String place) {
        String key = "union " + key(bound);
        String around = open.get(key);
        if (around != null) {
            recurring.add(around);
            return Schema.reference(around);
        }
        StrayAnnotations.requireUnderstood(bound.raw());
        String name = unusedName(bound.raw());
        open.put(key, name);
        List<Schema> branches = new ArrayList<>();
        for (BoundType branch : union.branches()) {
            try {
                branches.add(branch(bound, branch, place));
            } catch (SchemaException e) {
                throw e.under(String.valueOf(branches.size()))
                        .under(union.property() == null ? "anyOf" : "oneOf");
            }
        }
        open.remove(key);
        Schema schema = UnionSchemas.of(union, bound.raw(), branches);
        return recurring.remove(name)
                ? Schema.definitions(Map.of(name, schema), Schema.reference(name))
                : schema;
    }

    private Schema branch(BoundType above, BoundType branch, String place) {
        Class<?> type = branch.raw();
        if (type.isEnum()) {
            StrayAnnotations.requirePlainNames(type);
            return EnumSchema.of(enumType(type));
        }
        if (!GroupSequences.of(groups, type).equals(List.of(groups))) {
            throw new SchemaException(
                    "@GroupSequence on "
                            + type.getName()
                            + ", which is one of the subtypes of "
                            + above.raw().getSimpleName()
                            + ": several objects would stand for one branch. Take it off, and compile"
                            + " the type for one group after the other");
        }
        ClassUnion own = type == above.raw() ? null : ClassUnion.of(branch);
        if (own != null && own.property() != null && Modifier.isAbstract(type.getModifiers())) {
            return union(branch, own, place);
        }
        String name = open.get(BRANCH + key(branch));
        return name == null ? object(branch, place, true) : Schema.reference(name);
    }

    private ObjectSchema object(BoundType bound, String place, boolean isBranch) {
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
        String key = (isBranch ? BRANCH : "") + key(bound);
        open.put(key, name);
        ClassMembers members = ClassMembers.of(bound);
        UnusedArguments.requireBare(bound, members, place);
        List<PropertyCheck> tests =
                PropertyTests.of(StrayAnnotations.tests(members), groups, bundles);
        List<Field> fields = new ArrayList<>();
        for (Member member : members.members()) {
            try {
                fields.add(field(member, TypeUse.of(member, bundles, place(member, type))));
            } catch (SchemaException e) {
                throw e.under(member.field()).under("properties");
            }
        }
        open.remove(key);
        ObjectSchema schema = Schema.object(name).build().withFields(fields).as(bound.resolved());
        for (Constraint each : ClassConstraints.of(members, groups, factory, bundles)) {
            schema = schema.with(each);
        }
        return UnionSchemas.withTags(
                ClassAnnotations.applyTo(schema.withChecks(tests), type), members, isBranch);
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
        JakartaConstraints constraints = constraints(use);
        MemberAnnotations said = new MemberAnnotations(use);
        said.requireTaken(member);
        boolean isOptional = Optionals.include(use.raw());
        boolean isPrimitive = use.raw().isPrimitive();
        if (constraints.isNullOnly()) {
            constraints.requireNullable(isPrimitive);
            return said.applyTo(Field.optional(member.field(), constraints.nullOnly()), member);
        }
        boolean isFull = isOptional && isFull(use);
        boolean takesNull =
                !isPrimitive
                        && !isFull
                        && !constraints.requiresValue()
                        && (isOptional || !use.excludesNull());
        boolean isRequired =
                isFull
                        || !isOptional
                                && (isPrimitive
                                        ? !member.isSetLater()
                                        : constraints.requiresValue() || use.excludesNull());
        UnaryOperator<Schema> takenOf =
                each -> takesNull ? nullable(said.applyTo(each)) : said.applyTo(each);
        Schema taken =
                isOptional
                        ? optional(use, constraints, takenOf)
                        : constrained(use, constraints, takenOf);
        return said.applyTo(
                isRequired
                        ? Field.required(member.field(), taken)
                        : Field.optional(member.field(), taken),
                member);
    }

    /** Whether an optional has to hold a value, as {@code Optional<@NotNull String>} has. */
    private boolean isFull(TypeUse use) {
        if (!Optionals.isOfReferences(use.raw())) {
            return false;
        }
        List<TypeUse> arguments = use.arguments(1);
        return !arguments.isEmpty() && constraints(arguments.get(0)).requiresValue();
    }

    private JakartaConstraints constraints(TypeUse use) {
        return JakartaConstraints.of(use, groups, factory);
    }

    private static Schema nullable(Schema schema) {
        return ((Kind<?>) schema).nullable();
    }

    /** The schema of what an optional holds. */
    private Schema optional(
            TypeUse use, JakartaConstraints constraints, UnaryOperator<Schema> taken) {
        Class<?> type = use.raw();
        MemberFormats.requireText(use, Schema.any());
        if (Optionals.isOfReferences(type)) {
            constraints.requireNone();
            List<TypeUse> arguments = use.arguments(1);
            UnaryOperator<Schema> held = each -> taken.apply(constraints.applyTo(each));
            if (arguments.isEmpty()) {
                return held.apply(Schema.any());
            }
            TypeUse argument = arguments.get(0);
            JakartaConstraints own = constraints(argument);
            if (own.isNullOnly()) {
                own.requireNullable(false);
                return held.apply(own.nullOnly());
            }
            return constrained(argument, own, held);
        }
        if (type == OptionalDouble.class) {
            return constraints.applyTo(Schema.number(), taken);
        }
        return constraints.applyTo(
                type == OptionalInt.class
                        ? ComponentTypes.whole(Integer.MIN_VALUE, Integer.MAX_VALUE)
                        : ComponentTypes.whole(Long.MIN_VALUE, Long.MAX_VALUE),
                taken);
    }

    /**
     * The schema of values with their constraints.
     *
     * @param taken makes of the schema of values that are not null the one of all that are taken
     */
    private Schema constrained(
            TypeUse use, JakartaConstraints constraints, UnaryOperator<Schema> taken) {
        Schema notNull = Schema.not(Schema.nullValue()).message("not", "must not be null");
        Schema formatted = MemberFormats.of(use);
        Schema plain = formatted == null ? convertedSchema(use) : formatted;
        MemberFormats.requireText(use, plain);
        return constraints.applyTo(
                plain,
                each ->
                        taken.apply(
                                each instanceof AnySchema && use.excludesNull() ? notNull : each));
    }

    /** The schema of a type, within which other groups may be meant. */
    private Schema convertedSchema(TypeUse use) {
        Groups around = groups;
        Map<Class<?>, Class<?>> conversions = GroupSequences.conversions(use);
        groups = around.convertedWithin(conversions);
        Schema schema = schema(use);
        groups = around;
        if (!conversions.isEmpty() && AddedConstraints.isOfOneThing(schema)) {
            throw GroupSequences.nothingWithin(use);
        }
        return schema;
    }

    /** The schema of items or values of a map: they may be null as members may. */
    private Schema item(TypeUse use, Nulls nulls) {
        JakartaConstraints constraints = constraints(use);
        if (constraints.isNullOnly()) {
            constraints.requireNullable(nulls == Nulls.REFUSED);
            return constraints.nullOnly();
        }
        boolean isOptional = Optionals.include(use.raw());
        boolean excludesNull =
                !isOptional
                        && (nulls == Nulls.REFUSED
                                || constraints.requiresValue()
                                || use.excludesNull());
        MemberAnnotations said = new MemberAnnotations(use);
        UnaryOperator<Schema> taken =
                each -> excludesNull ? said.applyTo(each) : nullable(said.applyTo(each));
        return isOptional
                ? optional(use, constraints, taken)
                : constrained(use, constraints, taken);
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
        JakartaConstraints constraints = constraints(use);
        Schema key = constrained(use, constraints, each -> each);
        boolean isConverted = !(key instanceof StringSchema) && type != Object.class;
        return isConverted ? ((Kind<?>) key).lax() : key;
    }

    private Schema structure(TypeUse use) {
        Class<?> type = use.raw();
        if (type == Object.class) {
            return Schema.any();
        }
        if (type == Model.class) {
            return Schema.object().extras(Extras.KEEP).build();
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
        if (hasNoMembers(type)) {
            throw new SchemaException("no schema describes " + type.getTypeName());
        }
        BoundType bound = use.fullest();
        Groups around = groups;
        groups = around.within();
        String name = open.get(key(bound));
        Schema schema =
                name == null
                        ? inGroups(bound, "a type argument of " + use.place())
                        : Schema.reference(name);
        groups = around;
        return schema;
    }

    private static boolean hasNoMembers(Class<?> type) {
        return type == Record.class
                || Model.class.isAssignableFrom(type)
                || !ClassMembers.mayHave(type);
    }

    @SuppressWarnings("unchecked") // type.isEnum() was asked
    private static Class<? extends Enum<?>> enumType(Class<?> type) {
        return (Class<? extends Enum<?>>) type;
    }
}
