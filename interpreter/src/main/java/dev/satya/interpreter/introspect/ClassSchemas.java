package dev.satya.interpreter.introspect;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.interpreter.introspect.GraphClass.Form;
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
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.StringSchema;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
    private final ClassGraph graph = new ClassGraph();

    private final MessageBundles bundles = new MessageBundles();

    /** From the root of the schema to what is looked at. */
    private List<String> trail = new ArrayList<>();

    /** How many classes that is away from the first one. */
    private int depth;

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
        return schemas.whole(schemas.structure(BoundType.of(type), "a type argument"));
    }

    /** The field of a member that stands alone. */
    Field fieldAlone(Member member, TypeUse use) {
        Field field = field(member, use);
        return field.with(whole(field.schema()));
    }

    /** A schema with those of all classes that it leads to in place of references to them. */
    private Schema whole(Schema root) {
        for (GraphClass next = graph.next(); next != null; next = graph.next()) {
            groups = next.groups();
            depth = next.depth();
            trail = new ArrayList<>(next.trail());
            try {
                next.become(schema(next));
            } catch (SchemaException e) {
                throw GraphClass.located(e, trail);
            }
        }
        return ClassPlaces.of(graph, root);
    }

    private Schema schema(GraphClass next) {
        return switch (next.form()) {
            case WHOLE -> inGroups(next);
            case BRANCH, STAGE -> object(next);
        };
    }

    private GraphClass find(Form form, BoundType type, String place) {
        return graph.find(form, type, groups, place, trail, depth + 1);
    }

    /** What stands for a class. */
    private Schema structure(BoundType type, String place) {
        return ClassGraph.reference(find(Form.WHOLE, type, place));
    }

    /** The schema of a class, or of its subtypes, for the groups. */
    private Schema inGroups(GraphClass whole) {
        ClassUnion union = ClassUnion.of(whole.type());
        if (union != null) {
            return union(whole, union);
        }
        List<Groups> stages = GroupSequences.of(groups, whole.type().raw());
        return stages.equals(List.of(groups)) ? object(whole) : inSequence(whole, stages);
    }

    /** One schema after the other, for groups in turn. */
    private Schema inSequence(GraphClass whole, List<Groups> stages) {
        List<Schema> schemas = new ArrayList<>();
        for (Groups stage : stages) {
            groups = stage;
            schemas.add(ClassGraph.reference(find(Form.STAGE, whole.type(), whole.place())));
        }
        Annotations inSequence = Annotations.NONE.withBranchOrder(BranchOrder.IN_SEQUENCE);
        return new AllOfSchema(schemas, List.of(), inSequence);
    }

    /** The schema of the subtypes of a class. */
    private Schema union(GraphClass whole, ClassUnion union) {
        Class<?> type = whole.type().raw();
        StrayAnnotations.requireUnderstood(type);
        String keyword = union.property() == null ? "anyOf" : "oneOf";
        List<Schema> branches = new ArrayList<>();
        List<@Nullable ObjectSchema> objects = new ArrayList<>();
        for (BoundType branch : union.branches()) {
            trail.addAll(List.of(keyword, String.valueOf(branches.size())));
            Schema schema = branch(whole, branch);
            branches.add(schema);
            objects.add(known(schema));
            leaveTwo();
        }
        return UnionSchemas.of(union, type, branches, objects);
    }

    /** The schema of a branch, where the classes of the graph are known; null: it is none of those. */
    private @Nullable ObjectSchema known(Schema branch) {
        return branch instanceof ReferenceSchema reference
                        && graph.find(reference).isKnown()
                        && graph.find(reference).schema() instanceof ObjectSchema object
                ? object
                : null;
    }

    private void leaveTwo() {
        trail.remove(trail.size() - 1);
        trail.remove(trail.size() - 1);
    }

    private Schema branch(GraphClass whole, BoundType branch) {
        Class<?> type = branch.raw();
        Class<?> above = whole.type().raw();
        if (type.isEnum()) {
            StrayAnnotations.requirePlainNames(type);
            return EnumSchema.of(enumType(type));
        }
        if (!GroupSequences.of(groups, type).equals(List.of(groups))) {
            throw new SchemaException(
                    "@GroupSequence on "
                            + type.getName()
                            + ", which is one of the subtypes of "
                            + above.getSimpleName()
                            + ": several objects would stand for one branch. Take it off, and compile"
                            + " the type for one group after the other");
        }
        ClassUnion own = type == above ? null : ClassUnion.of(branch);
        if (own != null && own.property() != null && Modifier.isAbstract(type.getModifiers())) {
            return structure(branch, whole.place());
        }
        GraphClass found = find(Form.BRANCH, branch, whole.place());
        if (!found.isKnown()) {
            found.become(object(found));
        }
        return ClassGraph.reference(found);
    }

    private ObjectSchema object(GraphClass found) {
        Class<?> type = found.type().raw();
        boolean isBranch = found.form() == Form.BRANCH;
        ClassMembers members = ClassMembers.of(found.type());
        UnusedArguments.requireBare(found.type(), members, found.place());
        List<PropertyCheck> tests =
                PropertyTests.of(StrayAnnotations.tests(members), groups, bundles);
        List<Field> fields = new ArrayList<>();
        for (Member member : members.members()) {
            trail.addAll(List.of("properties", member.field()));
            fields.add(field(member, TypeUse.of(member, bundles, place(member, type))));
            leaveTwo();
        }
        ObjectSchema schema =
                Schema.object(found.name()).build().withFields(fields).as(found.type().resolved());
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

    /** The field of a member. */
    private Field field(Member member, TypeUse use) {
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
        Groups around = groups;
        groups = around.within();
        Schema schema = structure(use.fullest(), "a type argument of " + use.place());
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
