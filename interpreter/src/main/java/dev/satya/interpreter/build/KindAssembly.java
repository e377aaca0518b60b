package dev.satya.interpreter.build;

import dev.satya.interpreter.node.AnyNode;
import dev.satya.interpreter.node.NeverNode;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.NullableNode;
import dev.satya.interpreter.plan.SchemaContext;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations.Visibility;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NeverSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.NullSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.NumberSchema.Form;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.SchemaVisitor;
import dev.satya.schema.StringSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.Collections;
import java.util.List;

/** Makes the node of a schema of each kind. */
final class KindAssembly implements SchemaVisitor<Node> {
    private final NodeBuilder builder;
    private final LeafAssembly leaves;
    private final ContainerAssembly containers;
    private final ObjectAssembly objects;
    private final CombinatorAssembly combinators;
    private final ReferenceAssembly references;
    private final HookAssembly hooks;

    KindAssembly(NodeBuilder builder) {
        this.builder = builder;
        this.leaves = new LeafAssembly(builder);
        this.containers = new ContainerAssembly(builder);
        LayoutAssembly layouts = new LayoutAssembly(builder);
        this.objects = new ObjectAssembly(builder, layouts);
        this.combinators = new CombinatorAssembly(builder, layouts);
        this.references = new ReferenceAssembly(builder);
        this.hooks = new HookAssembly(builder);
    }

    @Override
    public Node visitAny(AnySchema any) {
        return builder.checked(AnyNode.ANY, any);
    }

    @Override
    public Node visitNever(NeverSchema never) {
        return NeverNode.NEVER;
    }

    @Override
    public Node visitNull(NullSchema schema) {
        return leaves.nothing(schema);
    }

    @Override
    public Node visitBoolean(BooleanSchema bool) {
        return leaves.truth(bool);
    }

    @Override
    public Node visitInteger(IntegerSchema integer) {
        return leaves.integer(integer);
    }

    @Override
    public Node visitNumber(NumberSchema number) {
        if (number.form() == Form.DECIMAL) {
            builder.noteDecimals();
        }
        return leaves.number(number);
    }

    @Override
    public Node visitString(StringSchema string) {
        return leaves.string(string);
    }

    /** Of values that are listed, by all that may look at the value here. */
    private Visibility visibility(List<?> listed) {
        SchemaContext context = builder.context();
        boolean areShown =
                !context.isSecret() && builder.secrets().areShown(listed, context.audience());
        return areShown ? Visibility.SHOWN : Visibility.SECRET;
    }

    @Override
    public Node visitScalar(ScalarSchema<?> scalar) {
        return leaves.scalar(scalar);
    }

    @Override
    public Node visitEnum(EnumSchema choice) {
        return EnumBuilder.build(choice, builder.checks(), visibility(choice.values()));
    }

    @Override
    public Node visitConst(ConstSchema constant) {
        return EnumBuilder.build(
                constant,
                builder.checks(),
                visibility(Collections.singletonList(constant.value())));
    }

    @Override
    public Node visitArray(ArraySchema array) {
        return containers.array(array);
    }

    @Override
    public Node visitMap(MapSchema map) {
        return containers.map(map);
    }

    @Override
    public Node visitObject(ObjectSchema object) {
        object.fields().forEach(field -> builder.noteName(field.name()));
        return object.patterns().isEmpty()
                ? objects.object(object)
                : builder.repetitions().again(() -> objects.object(object));
    }

    @Override
    public Node visitNullable(NullableSchema nullable) {
        return builder.checked(new NullableNode(builder.child(nullable.schema())), nullable);
    }

    @Override
    public Node visitAllOf(AllOfSchema schema) {
        return combinators.all(schema);
    }

    @Override
    public Node visitAnyOf(AnyOfSchema schema) {
        return combinators.any(schema);
    }

    @Override
    public Node visitOneOf(OneOfSchema schema) {
        return combinators.one(schema);
    }

    @Override
    public Node visitNot(NotSchema schema) {
        return combinators.not(schema);
    }

    @Override
    public Node visitGuarded(GuardedSchema schema) {
        return combinators.guarded(schema);
    }

    @Override
    public Node visitConditional(ConditionalSchema schema) {
        return combinators.conditional(schema);
    }

    @Override
    public Node visitDependent(DependentSchema schema) {
        return combinators.dependent(schema);
    }

    @Override
    public Node visitHooked(HookedSchema schema) {
        return hooks.node(schema);
    }

    @Override
    public Node visitUnevaluated(UnevaluatedSchema schema) {
        return combinators.unevaluated(schema);
    }

    @Override
    public Node visitDefinitions(DefinitionsSchema definitions) {
        return builder.checked(builder.child(definitions.root()), definitions);
    }

    @Override
    public Node visitReference(ReferenceSchema reference) {
        return references.reference(reference);
    }
}
