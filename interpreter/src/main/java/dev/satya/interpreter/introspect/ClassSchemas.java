package dev.satya.interpreter.introspect;

import dev.satya.Schema;
import dev.satya.interpreter.introspect.ClassReading.Cascade;
import dev.satya.interpreter.introspect.annotation.Groups;
import dev.satya.interpreter.introspect.graph.ClassGraph;
import dev.satya.interpreter.introspect.graph.ClassPlaces;
import dev.satya.interpreter.introspect.graph.GraphClass;
import dev.satya.interpreter.introspect.graph.GraphClass.Form;
import dev.satya.interpreter.introspect.validator.ValidatorFactory;
import dev.satya.interpreter.members.BoundType;
import dev.satya.interpreter.members.ClassMembers;
import dev.satya.interpreter.members.ClassUnion;
import dev.satya.interpreter.members.Member;
import dev.satya.interpreter.types.KnownScalars;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.Annotations.BranchOrder;
import dev.satya.schema.Constraint;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.PropertyCheck;
import dev.satya.schema.SchemaException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
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
    private final ClassReading reading;
    private final MemberSchemas members;

    ClassSchemas(ClassReading reading) {
        this.reading = reading;
        this.members = new MemberSchemas(reading);
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
        if (TypeSchemas.hasNoMembers(type)) {
            throw new SchemaException(
                            type.getTypeName() + " has no members that a schema could describe")
                    .withHint(
                            ": compile a schema of your own, such as Schema.array(…), with"
                                    + " compile(schema, type)");
        }
        ClassReading reading =
                new ClassReading(scalars, factory, Groups.of(groups), Cascade.ALWAYS);
        Schema root = reading.use(BoundType.of(type), "a type argument");
        return new ClassSchemas(reading).whole(root);
    }

    /** The field of a member that stands alone. */
    Field fieldAlone(Member member, TypeUse use) {
        Field field = members.field(member, use);
        return field.with(whole(field.schema()));
    }

    /** A schema with those of all classes that it leads to in place of references to them. */
    private Schema whole(Schema root) {
        ClassGraph graph = reading.graph();
        for (GraphClass next = graph.next(); next != null; next = graph.next()) {
            reading.begin(next);
            try {
                next.become(schema(next));
            } catch (SchemaException e) {
                throw reading.located(e);
            }
        }
        return ClassPlaces.of(graph, root);
    }

    private Schema schema(GraphClass next) {
        return switch (next.form()) {
            case WHOLE -> inGroups(next);
            case STAGE -> together(next);
            case BRANCH -> object(next);
        };
    }

    /** The schema of a class for the groups; where they are a sequence, for one after the other. */
    private Schema inGroups(GraphClass whole) {
        Groups groups = reading.groups();
        List<Groups> stages =
                ClassUnion.of(whole.type()) == null
                        ? GroupSequences.of(groups, whole.type().raw())
                        : GroupSequences.asked(groups, whole.type().raw());
        return stages.equals(List.of(groups)) ? together(whole) : inSequence(whole, stages);
    }

    /** One schema after the other, for groups in turn. */
    private Schema inSequence(GraphClass whole, List<Groups> stages) {
        List<Schema> schemas = new ArrayList<>();
        for (Groups each : stages) {
            GraphClass stage =
                    reading.within(
                            each,
                            () ->
                                    reading.find(
                                            Form.STAGE, whole.type(), whole.tags(), whole.place()));
            schemas.add(ClassGraph.reference(stage));
        }
        Annotations inSequence = Annotations.NONE.withBranchOrder(BranchOrder.IN_SEQUENCE);
        return new AllOfSchema(schemas, List.of(), inSequence);
    }

    /** The schema of the objects of a class, or of those of its subtypes. */
    private Schema together(GraphClass whole) {
        ClassUnion union = ClassUnion.of(whole.type());
        return union == null ? object(whole) : union(whole, union);
    }

    /** The schema of the subtypes of a class. */
    private Schema union(GraphClass whole, ClassUnion union) {
        Class<?> type = whole.type().raw();
        StrayAnnotations.requireUnderstood(type);
        String keyword = union.property() == null ? "anyOf" : "oneOf";
        SortedSet<String> tags = new TreeSet<>(whole.tags());
        if (union.property() != null) {
            tags.add(union.property());
        }
        List<Schema> branches = new ArrayList<>();
        List<@Nullable ObjectSchema> objects = new ArrayList<>();
        for (BoundType branch : union.branches()) {
            String position = String.valueOf(branches.size());
            Schema schema = reading.at(keyword, position, () -> branch(whole, branch, tags));
            branches.add(schema);
            objects.add(reading.graph().known(schema));
        }
        return UnionSchemas.of(union, type, branches, objects);
    }

    private Schema branch(GraphClass whole, BoundType branch, SortedSet<String> tags) {
        Class<?> type = branch.raw();
        Class<?> above = whole.type().raw();
        if (type.isEnum()) {
            return TypeSchemas.constants(type);
        }
        if (!GroupSequences.of(reading.groups(), type).equals(List.of(reading.groups()))) {
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
            return reading.use(branch, tags, whole.place());
        }
        GraphClass found = reading.find(Form.BRANCH, branch, tags, whole.place());
        if (!found.isKnown()) {
            found.become(object(found));
        }
        return ClassGraph.reference(found);
    }

    private ObjectSchema object(GraphClass found) {
        Class<?> type = found.type().raw();
        Groups groups = reading.groups();
        ClassMembers all = ClassMembers.of(found.type());
        UnusedArguments.requireBare(found.type(), all, found.place());
        List<PropertyCheck> tests =
                PropertyTests.of(StrayAnnotations.tests(all), groups, reading.bundles());
        List<Field> fields = new ArrayList<>();
        for (Member member : all.members()) {
            fields.add(reading.at("properties", member.field(), () -> field(member, type)));
        }
        ObjectSchema schema = withFields(found, fields).as(found.type().resolved());
        for (Constraint each :
                ClassConstraints.of(all, groups, reading.factory(), reading.bundles())) {
            schema = schema.with(each);
        }
        return UnionSchemas.withTags(
                ClassAnnotations.applyTo(schema.withChecks(tests), type), all, found.tags());
    }

    private static ObjectSchema withFields(GraphClass found, List<Field> fields) {
        try {
            return Schema.object(found.name()).build().withFields(fields);
        } catch (SchemaException e) {
            Class<?> type = found.type().raw();
            throw new SchemaException(
                            e.reason() + ", in " + StrayAnnotations.place(type, type), null, e)
                    .withHint(". Give one of the two another @Name or alias");
        }
    }

    private Field field(Member member, Class<?> home) {
        return members.field(member, TypeUse.of(member, reading.bundles(), place(member, home)));
    }

    private static String place(Member member, Class<?> type) {
        return type.isRecord()
                ? "component " + member.name() + " of record " + type.getSimpleName()
                : "member " + member.name() + " of class " + type.getSimpleName();
    }
}
