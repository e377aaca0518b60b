package dev.satya.interpreter.build;

import dev.satya.Violation;
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
import dev.satya.interpreter.node.object.ObjectOwner;
import dev.satya.interpreter.node.object.ObjectParts;
import dev.satya.interpreter.node.object.Undeclared;
import dev.satya.interpreter.plan.Pass.Declaration;
import dev.satya.interpreter.plan.Pass.Fused;
import dev.satya.interpreter.plan.Pass.FusedField;
import dev.satya.interpreter.plan.Pass.FusedModel;
import dev.satya.interpreter.slot.ModelOwner;
import dev.satya.interpreter.slot.SlotLayout;
import dev.satya.interpreter.slot.SlotLayout.ExtrasSlot;
import dev.satya.schema.Extras;
import io.vavr.collection.Seq;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes the one node of several objects over the same instance.
 *
 * @param fused what it is
 * @param objects the parts of the nodes of each object
 */
record FusedObject(Fused fused, List<ObjectParts> objects) {
    private static final Undeclared KEPT =
            new Undeclared(MemberPatterns.NONE, Extras.KEEP, AnyNode.ANY);

    /**
     * The node.
     *
     * @param merger in whose name it makes models, if it makes whole ones
     */
    static ObjectNode of(
            Fused fused, BuiltNodes nodes, NodeSettings settings, @Nullable ModelMerger merger) {
        FusedObject object =
                new FusedObject(fused, fused.objects().stream().map(nodes::object).toList());
        ModelMerger whole = fused.model() == FusedModel.WHOLE ? merger : null;
        ObjectParts parts = object.parts(whole);
        UnaryOperator<Seq<Violation>> shown = violations -> violations; // the merger tells
        ModelOwner part =
                new ObjectOwner(
                        parts, settings.run(), settings.writer(), settings.converter(), shown);
        ModelOwner owner = whole == null ? part : whole;
        return new ObjectNode(parts, new ObjectFinisher(parts, owner, settings.product()));
    }

    private ObjectParts parts(@Nullable ModelMerger owner) {
        ObjectParts first = objects.get(0);
        List<FusedField> fields = fused.fields();
        AbsentValue[] absent = fields.stream().map(this::absent).toArray(AbsentValue[]::new);
        BitSet optional = new BitSet(absent.length);
        for (int i = 0; i < absent.length; i++) {
            optional.set(i, absent[i].isNothing());
        }
        return new ObjectParts(
                owner == null ? layout() : owner.layout(),
                fields.stream().map(this::node).toArray(Node[]::new),
                absent,
                optional,
                undeclared(),
                size(),
                first.rules(),
                first.checks(),
                null,
                ObjectParts.CustomParts.NONE);
    }

    private Node node(FusedField field) {
        Node[] asked = field.asked().stream().map(this::node).toArray(Node[]::new);
        return asked.length == 1 ? asked[0] : new SharedNode(asked);
    }

    private Node node(Declaration field) {
        return objects.get(field.object()).fields()[field.slot()];
    }

    private AbsentValue absent(FusedField field) {
        for (Declaration each : field.absent()) {
            AbsentValue absent = objects.get(each.object()).fallbacks()[each.slot()];
            if (!absent.isNothing()) {
                return absent;
            }
        }
        return AbsentValue.None.NONE;
    }

    private Undeclared undeclared() {
        Undeclared first = objects.get(0).undeclared();
        boolean isKeeping =
                objects.stream().anyMatch(it -> it.undeclared().policy() == Extras.KEEP);
        return objects.size() > 1 && isKeeping ? KEPT : first;
    }

    private SlotLayout layout() {
        SlotLayout first = objects.get(0).layout();
        boolean hasExtras =
                objects.stream().anyMatch(it -> it.layout().extras() == ExtrasSlot.LAST);
        return new SlotLayout(
                first.name(),
                new NameTable(fused.fields().stream().map(FusedField::name).toList()),
                null,
                List.of(),
                List.of(),
                hasExtras ? ExtrasSlot.LAST : ExtrasSlot.NONE,
                first.secrets(),
                null,
                first.nearest());
    }

    private SizeRange size() {
        return objects.stream().map(ObjectParts::size).reduce(SizeRange::and).orElseThrow();
    }
}
