package dev.satya.interpreter.build;

import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.AnnotatedNode;
import dev.satya.interpreter.node.AnyNode;
import dev.satya.interpreter.node.CheckedNode;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.NullableNode;
import dev.satya.interpreter.node.ReferenceNode;
import dev.satya.interpreter.node.RememberingNode;
import dev.satya.interpreter.node.SharedNode;
import dev.satya.interpreter.node.combine.AllOf;
import dev.satya.interpreter.node.combine.Alternatives;
import dev.satya.interpreter.node.combine.Applicable;
import dev.satya.interpreter.node.combine.Combinator;
import dev.satya.interpreter.node.combine.InPlaceNode;
import dev.satya.interpreter.node.combine.ModelMerger;
import dev.satya.interpreter.node.combine.TypeGuard;
import dev.satya.interpreter.node.object.ObjectNode;
import dev.satya.schema.JsonType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what of an allOf applies to each JSON type. A guarded branch is what it guards, or any; an
 * allOf within is its branches, and a choice the one branch for the type; any goes where another sees
 * what it would find; objects next to each other become one.
 */
final class ApplicableBuilder {
    /** So many schemas at one value may be looked through for each allOf. */
    private static final int FREE_PARTS = 64;

    /**
     * So many more for each allOf there is, by those that have more, for objects alone: of a long chain
     * of schemas the first then makes one model, and no other makes any.
     */
    private static final int MORE_PARTS = 16;

    /** Longer positions are cut. */
    private static final int LABEL_LENGTH = 40;

    private final NodeFacts facts;
    private final ObjectFusion fusion;
    private final Map<Node, Boolean> choosing = new IdentityHashMap<>();
    private int partsLeft;
    private int mostParts;

    /**
     * A builder for all of a schema.
     *
     * @param count of the allOfs; those of one chain are to come from the outside in, as the first
     *     stands for the others
     */
    ApplicableBuilder(NodeFacts facts, ObjectFusion fusion, int count) {
        this.facts = facts;
        this.fusion = fusion;
        this.partsLeft = Math.multiplyExact(count, MORE_PARTS);
    }

    /** A node, and the positions of the branches that it stands for. */
    private record Part(Node node, String label) {}

    /** What applies, by the number of the type; null: the branches as they are. None: for all. */
    @Nullable Applicable[] build(AllOf all) {
        @Nullable Applicable[] byType = new Applicable[Token.values().length];
        for (Token type : Token.values()) {
            byType[type.ordinal()] = type == Token.OTHER ? null : build(all, type);
        }
        boolean hasAny = Arrays.stream(byType).anyMatch(Objects::nonNull);
        return hasAny ? byType : new Applicable[0];
    }

    private @Nullable Applicable build(AllOf all, Token type) {
        List<Part> parts = new ArrayList<>();
        Set<Node> entered = Collections.newSetFromMap(new IdentityHashMap<>());
        mostParts = FREE_PARTS + (type == Token.OBJECT ? partsLeft : 0);
        addBranches(all, type, "", entered, parts);
        boolean areTooMany = isFull(entered);
        partsLeft = Math.max(0, partsLeft - Math.max(0, entered.size() - FREE_PARTS));
        if (areTooMany) {
            return null;
        }
        List<Part> needed = withoutAny(parts);
        List<Part> fused = type == Token.OBJECT ? fuse(needed, all.merger()) : needed;
        Node[] nodes = fused.stream().map(Part::node).toArray(Node[]::new);
        return isShorter(nodes, all.branches())
                ? new Applicable(nodes, String.join(", ", fused.stream().map(Part::label).toList()))
                : null;
    }

    private static boolean isShorter(Node[] nodes, Node[] branches) {
        if (nodes.length != branches.length) {
            return true;
        }
        for (int i = 0; i < nodes.length; i++) {
            if (nodes[i] != branches[i]) {
                return true;
            }
        }
        return false;
    }

    private void addBranches(
            AllOf all, Token type, String label, Set<Node> entered, List<Part> found) {
        Node[] branches = all.branches();
        boolean isLong = label.length() > LABEL_LENGTH;
        for (int i = 0; i < branches.length; i++) {
            add(branches[i], null, type, isLong ? label : label + i, entered, found);
        }
    }

    /**
     * What is there already adds nothing.
     *
     * @param remembering asks the node once; null: no one does
     */
    private void add(
            Node node,
            @Nullable RememberingNode remembering,
            Token type,
            String label,
            Set<Node> entered,
            List<Part> found) {
        if (!entered.add(node) || isFull(entered)) {
            return;
        }
        Combinator combinator = node instanceof InPlaceNode place ? place.combinator() : null;
        Node only = combinator instanceof Alternatives choice ? choice.only(type) : null;
        if (node instanceof ReferenceNode reference) {
            add(reference.target(), null, type, label, entered, found);
        } else if (node instanceof RememberingNode again) {
            add(again.inner(), again, type, label, entered, found);
        } else if (combinator instanceof AllOf inner && canDissolve(inner)) {
            addBranches(inner, type, within(label), entered, found);
        } else if (only != null) {
            add(only, null, type, label, entered, found);
        } else if (combinator instanceof TypeGuard guarded && guarded.type() != JsonType.INTEGER) {
            boolean isGuarded = guarded.type().name().equals(type.name());
            Node schema = isGuarded ? guarded.schema() : AnyNode.ANY;
            add(schema, null, type, isGuarded ? label : "any", entered, found);
        } else if (remembering != null && combinator != null) {
            found.add(new Part(remembering, label));
        } else {
            found.add(new Part(node, node instanceof AnyNode ? "any" : label));
        }
    }

    private static String within(String label) {
        String more = label.length() > LABEL_LENGTH ? ".…" : ".";
        return label.endsWith("…") ? label : label + more;
    }

    private boolean isFull(Set<Node> entered) {
        return entered.size() > mostParts;
    }

    /**
     * An allOf within makes one model of those of its own branches first: a member that one of them
     * keeps as an extra is a field there if another declares it, even one that does not apply.
     */
    private boolean canDissolve(AllOf inner) {
        return inner.merger() == null || Arrays.stream(inner.branches()).noneMatch(this::mayChoose);
    }

    /** Whether only some of the objects in a node may apply. */
    private boolean mayChoose(Node node) {
        Boolean known = choosing.get(node);
        if (known == null) {
            known = findChoosing(node);
            choosing.put(node, known);
        }
        return known;
    }

    private boolean findChoosing(Node node) {
        if (node instanceof ReferenceNode reference) {
            return mayChoose(reference.target());
        }
        if (node instanceof RememberingNode remembering) {
            return mayChoose(remembering.inner());
        }
        if (!(node instanceof InPlaceNode place)) {
            return !isWhole(node);
        }
        Combinator combinator = place.combinator();
        if (combinator instanceof TypeGuard guarded) {
            return mayChoose(guarded.schema());
        }
        return !(combinator instanceof AllOf all)
                || Arrays.stream(all.branches()).anyMatch(this::mayChoose);
    }

    /** Whether a node asks no other about the same value. */
    private static boolean isWhole(Node node) {
        return !(node instanceof AnnotatedNode
                || node instanceof CheckedNode
                || node instanceof NullableNode
                || node instanceof SharedNode);
    }

    private List<Part> withoutAny(List<Part> parts) {
        List<Part> others = new ArrayList<>(parts);
        others.removeIf(part -> part.node instanceof AnyNode);
        boolean isCovered = others.stream().anyMatch(part -> facts.looksAtAll(part.node));
        return isCovered ? others : parts;
    }

    private List<Part> fuse(List<Part> parts, @Nullable ModelMerger merger) {
        List<Part> fused = new ArrayList<>();
        List<ObjectNode> objects = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.node instanceof ObjectNode object) {
                objects.add(object);
                labels.add(part.label);
            }
            boolean isEnd = i + 1 == parts.size() || !(parts.get(i + 1).node instanceof ObjectNode);
            if (!objects.isEmpty() && isEnd) {
                fused.addAll(fuse(objects, labels, merger));
                objects.clear();
                labels.clear();
            }
            if (!(part.node instanceof ObjectNode)) {
                fused.add(part);
            }
        }
        return fused;
    }

    private List<Part> fuse(
            List<ObjectNode> objects, List<String> labels, @Nullable ModelMerger merger) {
        ObjectNode one = fusion.fuse(objects, merger);
        if (one != null) {
            return List.of(new Part(one, together(labels)));
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            parts.add(new Part(objects.get(i), labels.get(i)));
        }
        return parts;
    }

    private static String together(List<String> labels) {
        if (labels.size() == 1) {
            return labels.get(0);
        }
        boolean areMany = labels.size() > FREE_PARTS;
        return (areMany ? labels.size() + " objects" : String.join(" and ", labels))
                + " in one pass";
    }
}
