package dev.satya.interpreter.build;

import dev.satya.Schema;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.combine.BranchTypes;
import dev.satya.interpreter.plan.AcceptedTypes;
import dev.satya.interpreter.plan.Call;
import dev.satya.interpreter.plan.ConversionMode;
import dev.satya.interpreter.plan.RequiredMembers;
import dev.satya.interpreter.plan.SchemaUse;
import dev.satya.interpreter.plan.TextTags;
import dev.satya.interpreter.plan.WholeLooks;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What the plan says of the schemas that nodes were made of. For one thread. */
final class NodeFacts {
    private final AcceptedTypes types;
    private final TextTags tags;
    private final WholeLooks looks;
    private final RequiredMembers required;
    private final Map<Node, SchemaUse> origins = new IdentityHashMap<>();

    /**
     * Of resolved schemas.
     *
     * @param targets of references, by name
     * @param nameLength the limit on the length of names
     */
    NodeFacts(Map<String, Schema> targets, int nameLength) {
        this.types = new AcceptedTypes(targets);
        this.tags = new TextTags(targets);
        this.required = new RequiredMembers(targets);
        this.looks = new WholeLooks(targets, nameLength);
    }

    /** Notes what a node was made of. */
    void add(Node node, Schema schema, ConversionMode mode) {
        origins.put(node, new SchemaUse(schema, mode));
    }

    /** Whether a node may accept a value of a type, in some call. */
    boolean mayAccept(Node node, Token type) {
        return Arrays.stream(Call.values()).anyMatch(call -> mayAccept(node, type, call));
    }

    /** Whether a node may accept a value of a type; one of whose origin nothing is known may. */
    boolean mayAccept(Node node, Token type, Call call) {
        SchemaUse origin = origins.get(node);
        return origin == null || types.of(origin, call).contains(type);
    }

    /** Whether a node looks at all of a value that it accepts. */
    boolean looksAtAll(Node node) {
        SchemaUse origin = origins.get(node);
        return origin != null && looks.areOf(origin.schema());
    }

    /** The facts by which branches are told apart. */
    List<BranchTypes> branches(List<Schema> branches, ConversionMode mode) {
        return branches.stream().map(branch -> branch(new SchemaUse(branch, mode))).toList();
    }

    private BranchTypes branch(SchemaUse use) {
        return new BranchTypes(
                Arrays.stream(Call.values()).map(call -> types.of(use, call)).toList(),
                tags.of(use.schema()),
                required.of(use.schema()));
    }
}
