package dev.satya.interpreter.build;

import dev.satya.interpreter.convert.Text;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.node.AnyNode;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.SharedNode;
import dev.satya.interpreter.node.SizeRange;
import dev.satya.interpreter.node.combine.ModelMerger;
import dev.satya.interpreter.node.object.AbsentValue;
import dev.satya.interpreter.node.object.MemberPatterns;
import dev.satya.interpreter.node.object.ObjectFinisher;
import dev.satya.interpreter.node.object.ObjectNode;
import dev.satya.interpreter.node.object.ObjectParts;
import dev.satya.interpreter.node.object.Undeclared;
import dev.satya.interpreter.slot.SlotLayout;
import dev.satya.interpreter.slot.SlotLayout.ExtrasSlot;
import dev.satya.schema.Extras;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes one object node of several over the same instance: one layout, in which a member is looked
 * up once however many of them declare it. It accepts what all of them accept, and its model is the
 * merger of theirs.
 */
final class ObjectFusion {
    private static final Undeclared KEPT =
            new Undeclared(MemberPatterns.NONE, Extras.KEEP, AnyNode.ANY);

    /** So many fields are put together at any rate, and for each schema. */
    private static final long FIELDS = 8_000;

    private static final long FIELDS_PER_SCHEMA = 4;

    private final NodeFacts facts;
    private final NodeSettings settings;
    private long fieldsLeft;

    /**
     * For the schemas of one tree.
     *
     * @param schemas how many there are: each of many that extend a large one has all of its fields,
     *     and is left as it is when these have become too many
     */
    ObjectFusion(NodeFacts facts, NodeSettings settings, long schemas) {
        this.facts = facts;
        this.settings = settings;
        this.fieldsLeft = FIELDS + FIELDS_PER_SCHEMA * schemas;
    }

    /** A field, as each of the objects that declare it has it. */
    private record Declaration(List<Node> nodes, List<AbsentValue> fallbacks) {
        /** Any behind a node that looks at all goes. */
        Node node(NodeFacts facts) {
            List<Node> needed = new ArrayList<>(nodes);
            if (!(nodes.get(0) instanceof AnyNode)) {
                needed.removeIf(AnyNode.class::isInstance);
                needed = needed.stream().anyMatch(facts::looksAtAll) ? needed : nodes;
            }
            return needed.size() == 1 ? needed.get(0) : new SharedNode(needed.toArray(new Node[0]));
        }

        void add(Node node, AbsentValue fallback) {
            if (!nodes.contains(node)) {
                nodes.add(node);
            }
            fallbacks.add(fallback);
        }

        /** What stands in for the field: nothing where one requires it, else the first value. */
        AbsentValue fallback() {
            AbsentValue first = AbsentValue.None.NONE;
            for (AbsentValue fallback : fallbacks) {
                if (fallback instanceof AbsentValue.Required) {
                    return fallback;
                }
                first = first == AbsentValue.None.NONE ? fallback : first;
            }
            return first;
        }

        /** Whether what stands in does not depend on who declares the field. */
        boolean isPlain() {
            return fallbacks.size() == 1
                    || fallbacks.stream()
                            .allMatch(
                                    it ->
                                            it == AbsentValue.None.NONE
                                                    || it instanceof AbsentValue.Required
                                                    || it instanceof AbsentValue.Converted);
        }
    }

    /**
     * One node for objects next to each other.
     *
     * @param merger of the models of all branches; the one node makes models in its name where it
     *     has all of their fields
     * @return null: they cannot be one, or are as they were
     */
    @Nullable ObjectNode fuse(List<ObjectNode> objects, @Nullable ModelMerger merger) {
        long fields =
                objects.stream().mapToLong(it -> it.parts().fields().length).sum()
                        + (merger == null ? 0 : merger.mostFields());
        if (fields > fieldsLeft) {
            return null;
        }
        fieldsLeft -= fields;
        Map<String, Declaration> declared = new LinkedHashMap<>();
        for (ObjectNode object : objects) {
            add(object.parts(), declared);
        }
        boolean isOne = objects.size() == 1;
        if (!isOne && !areFusible(objects, declared)) {
            return null;
        }
        ObjectParts first = objects.get(0).parts();
        if (isOne && first.shape() != null) {
            return null;
        }
        Undeclared undeclared = isOne ? first.undeclared() : undeclared(objects);
        SlotLayout own = isOne ? first.layout() : layout(objects, List.copyOf(declared.keySet()));
        ModelMerger owner = merger != null && makes(own, merger.layout()) ? merger : null;
        if (isOne && owner == null) {
            return null;
        }
        ObjectParts parts =
                new ObjectParts(
                        owner == null ? own : owner.layout(),
                        declared.values().stream().map(it -> it.node(facts)).toArray(Node[]::new),
                        fallbacks(declared),
                        optional(fallbacks(declared)),
                        undeclared,
                        size(objects),
                        first.rules(),
                        first.checks(),
                        null);
        return new ObjectNode(
                parts,
                new ObjectFinisher(
                        parts,
                        owner,
                        settings.run(),
                        settings.writer(),
                        violations -> violations)); // the owner tells
    }

    /** Whether models of the one layout are those of the other. */
    private static boolean makes(SlotLayout own, SlotLayout whole) {
        return whole.aliases() == null
                && whole.extras() == own.extras()
                && whole.table().names().equals(own.table().names());
    }

    private static void add(ObjectParts parts, Map<String, Declaration> declared) {
        for (int i = 0; i < parts.fields().length; i++) {
            String name = parts.layout().table().name(i);
            declared.computeIfAbsent(
                            name, it -> new Declaration(new ArrayList<>(), new ArrayList<>()))
                    .add(parts.fields()[i], parts.fallbacks()[i]);
        }
    }

    private boolean areFusible(List<ObjectNode> objects, Map<String, Declaration> declared) {
        boolean isKeeping = false;
        for (ObjectNode object : objects) {
            ObjectParts parts = object.parts();
            Undeclared undeclared = parts.undeclared();
            boolean isPlain =
                    parts.shape() == null
                            && parts.rules().length == 0
                            && parts.checks().length == 0
                            && asksNothing(undeclared);
            if (!isPlain) {
                return false;
            }
            isKeeping |= undeclared.policy() == Extras.KEEP;
        }
        return declared.values().stream().allMatch(Declaration::isPlain)
                && (!isKeeping || areAllSeen(declared));
    }

    /** Whether undeclared members are all kept as they are, or are all ignored. */
    private static boolean asksNothing(Undeclared undeclared) {
        return undeclared.policy() == Extras.KEEP
                ? undeclared.values() instanceof AnyNode && undeclared.patterns().askNothing()
                : undeclared.areIgnored();
    }

    /** Whether the fields look at all that another object, which keeps them as extras, finds in them. */
    private boolean areAllSeen(Map<String, Declaration> declared) {
        int nameLength = settings.run().limits().nameLength();
        return declared.entrySet().stream()
                .allMatch(
                        it ->
                                it.getKey().length() <= nameLength
                                        && Text.isWellFormed(it.getKey())
                                        && it.getValue().nodes.stream()
                                                .anyMatch(facts::looksAtAll));
    }

    private static Undeclared undeclared(List<ObjectNode> objects) {
        for (ObjectNode object : objects) {
            if (object.parts().undeclared().policy() == Extras.KEEP) {
                return KEPT;
            }
        }
        return objects.get(0).parts().undeclared();
    }

    private static SlotLayout layout(List<ObjectNode> objects, List<String> names) {
        NameTable table = new NameTable(names);
        SlotLayout first = objects.get(0).parts().layout();
        ExtrasSlot extras = ExtrasSlot.NONE;
        for (ObjectNode object : objects) {
            SlotLayout layout = object.parts().layout();
            extras = layout.extras() == ExtrasSlot.LAST ? ExtrasSlot.LAST : extras;
        }
        return new SlotLayout(first.name(), table, null, extras, first.secrets(), first.nearest());
    }

    private static AbsentValue[] fallbacks(Map<String, Declaration> declared) {
        return declared.values().stream().map(Declaration::fallback).toArray(AbsentValue[]::new);
    }

    private static BitSet optional(AbsentValue[] fallbacks) {
        BitSet optional = new BitSet(fallbacks.length);
        for (int i = 0; i < fallbacks.length; i++) {
            optional.set(i, fallbacks[i] == AbsentValue.None.NONE);
        }
        return optional;
    }

    private static SizeRange size(List<ObjectNode> objects) {
        SizeRange all = objects.get(0).parts().size();
        for (ObjectNode object : objects) {
            SizeRange size = object.parts().size();
            all =
                    new SizeRange(
                            all.minimumCode(),
                            all.maximumCode(),
                            Math.max(all.minimum(), size.minimum()),
                            Math.min(all.maximum(), size.maximum()),
                            all.minimum() < size.minimum()
                                    ? size.toldMinimum()
                                    : all.toldMinimum());
        }
        return all;
    }
}
