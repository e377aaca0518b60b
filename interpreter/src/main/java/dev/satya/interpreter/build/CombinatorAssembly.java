package dev.satya.interpreter.build;

import dev.satya.Schema;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.node.LateBinding;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.combine.AllOf;
import dev.satya.interpreter.node.combine.Alternatives;
import dev.satya.interpreter.node.combine.AlternativesFailure;
import dev.satya.interpreter.node.combine.AlternativesFailure.WrongTypesTold;
import dev.satya.interpreter.node.combine.Combinator;
import dev.satya.interpreter.node.combine.Conditional;
import dev.satya.interpreter.node.combine.Dependent;
import dev.satya.interpreter.node.combine.InPlaceNode;
import dev.satya.interpreter.node.combine.InSequence;
import dev.satya.interpreter.node.combine.MeantBranches;
import dev.satya.interpreter.node.combine.ModelMerger;
import dev.satya.interpreter.node.combine.Not;
import dev.satya.interpreter.node.combine.Passes;
import dev.satya.interpreter.node.combine.TypeGuard;
import dev.satya.interpreter.node.combine.Unevaluated;
import dev.satya.interpreter.plan.BoundClasses;
import dev.satya.interpreter.plan.BranchFacts;
import dev.satya.interpreter.plan.PlacedSchema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations.BranchOrder;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.NotSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Makes the nodes of schemas that ask others about the same value. */
record CombinatorAssembly(NodeBuilder builder, LayoutAssembly layouts) {

    private Node node(Combinator combinator, Schema schema) {
        builder.plan().add(builder.here());
        return builder.checked(new InPlaceNode(combinator), schema);
    }

    /** The node of one that looks at a value more than once. */
    private Node again(Supplier<Combinator> maker, Schema schema) {
        PlacedSchema here = builder.here();
        Node node = builder.repetitions().again(() -> new InPlaceNode(maker.get()));
        builder.plan().add(here);
        return builder.checked(node, schema);
    }

    Node all(AllOfSchema all) {
        if (builder.facts().isTransparent(all)) {
            Node only = builder.child(all.branches().get(0), "allOf", "0");
            return builder.checked(only, all);
        }
        if (all.annotations().branchOrder() == BranchOrder.IN_SEQUENCE) {
            Node[] branches = builder.children("allOf", all.branches());
            return builder.checked(new InPlaceNode(new InSequence(branches)), all);
        }
        PlacedSchema here = builder.here();
        LateBinding<Node> judge = LateBinding.ofNothing("the node of an allOf");
        ModelMerger merger = layouts.merger(all, judge);
        LateBinding<Passes> passes = builder.passes().of(here, merger);
        Node node =
                builder.repetitions()
                        .again(
                                () ->
                                        new InPlaceNode(
                                                new AllOf(
                                                        builder.children("allOf", all.branches()),
                                                        merger,
                                                        builder.context().isSecret(),
                                                        passes)));
        builder.plan().add(here);
        judge.close(node);
        return builder.checked(node, all);
    }

    Node any(AnyOfSchema any) {
        List<String> types = any.types().stream().map(JsonType::word).toList();
        return again(() -> choice(Alternatives.Arity.ANY, any.branches(), types), any);
    }

    Node one(OneOfSchema one) {
        return again(() -> choice(Alternatives.Arity.ONE, one.branches(), List.of()), one);
    }

    private Alternatives choice(
            Alternatives.Arity arity, List<Schema> branches, List<String> types) {
        Node[] nodes = builder.children(arity.code(), branches);
        List<BranchFacts> facts = builder.choices().meant(branches);
        MeantBranches selector = new MeantBranches(facts, builder::pattern);
        return new Alternatives(
                arity,
                nodes,
                new AlternativesFailure(arity, nodes, types, selector, told(branches)),
                facts,
                builder.choices().types(branches, builder.context().mode()),
                builder.members(),
                BoundClasses.of(branches, builder.targets()));
    }

    private WrongTypesTold told(List<Schema> branches) {
        return branches.stream().anyMatch(builder.facts().changes()::areIn)
                ? WrongTypesTold.APART
                : WrongTypesTold.TOGETHER;
    }

    Node not(NotSchema not) {
        return again(() -> new Not(builder.child(not.schema(), "not")), not);
    }

    Node guarded(GuardedSchema guarded) {
        return node(new TypeGuard(guarded.type(), builder.child(guarded.schema())), guarded);
    }

    Node conditional(ConditionalSchema choice) {
        return again(
                () -> {
                    Node condition = builder.child(choice.condition(), "if");
                    Node whenValid = builder.child(choice.whenValid(), "then");
                    Node whenInvalid = builder.child(choice.whenInvalid(), "else");
                    return new Conditional(condition, whenValid, whenInvalid);
                },
                choice);
    }

    Node dependent(DependentSchema dependent) {
        Set<String> names = new LinkedHashSet<>();
        names.add(dependent.property());
        names.addAll(dependent.required());
        Node schema = builder.child(dependent.schema(), "dependentSchemas", dependent.property());
        return node(
                new Dependent(new NameTable(List.copyOf(names)), schema, builder.members()),
                dependent);
    }

    Node unevaluated(UnevaluatedSchema rest) {
        return again(
                () -> {
                    Schema items = rest.items();
                    Schema properties = rest.properties();
                    Node inner = builder.child(rest.schema());
                    Node itemNode = items == null ? null : builder.child(items, "unevaluatedItems");
                    Node memberNode =
                            properties == null
                                    ? null
                                    : builder.child(properties, "unevaluatedProperties");
                    return new Unevaluated(inner, itemNode, memberNode);
                },
                rest);
    }
}
