package dev.satya.interpreter.node.object;

import dev.satya.interpreter.node.BoundCheck;
import dev.satya.interpreter.node.BoundCustom;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.SizeRange;
import dev.satya.interpreter.slot.RecordShape;
import dev.satya.interpreter.slot.SlotLayout;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What an object node is made of, in slot order where it is by field. The arrays are not changed.
 *
 * @param layout where the fields are
 * @param fields the node of each field
 * @param fallbacks what stands in for each field
 * @param optional the fields for which nothing stands in
 * @param undeclared what happens to other members
 * @param size how many members
 * @param rules over several fields
 * @param checks over the whole
 * @param shape the record that stands for the model; null: none does
 * @param custom what code decides
 */
public record ObjectParts(
        SlotLayout layout,
        Node[] fields,
        AbsentValue[] fallbacks,
        BitSet optional,
        Undeclared undeclared,
        SizeRange size,
        BoundRule[] rules,
        BoundCheck[] checks,
        @Nullable RecordShape shape,
        CustomParts custom) {

    /**
     * What code decides.
     *
     * @param ofObject asked about the object that is made
     * @param ofNull the fields that are asked about null where there is no value
     */
    public record CustomParts(BoundCustom[] ofObject, BitSet ofNull) {
        /** Nothing. */
        public static final CustomParts NONE = new CustomParts(BoundCustom.NONE, new BitSet());
    }

    boolean isRequired(int slot) {
        return fallbacks[slot] instanceof AbsentValue.Required;
    }
}
