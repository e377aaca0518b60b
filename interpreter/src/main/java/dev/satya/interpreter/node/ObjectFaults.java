package dev.satya.interpreter.node;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the object ahead in a text, as {@link ObjectNode#read} tells it, without its
 * values. Of objects of which nothing but members and their count is looked at.
 */
final class ObjectFaults {
    private final Node[] fields;
    private final NameTable table;
    private final int length;
    private final Undeclared undeclared;
    private final ObjectEnd end;

    ObjectFaults(ObjectEnd end) {
        this.fields = end.parts().fields();
        this.table = end.parts().layout().table();
        this.length = end.parts().layout().length();
        this.undeclared = end.parts().undeclared();
        this.end = end;
    }

    /** See {@link Node#failureNext}; the object is no deeper than it may be. */
    @Nullable Failure failureNext(ValueReader in, Evaluation run, int inner) {
        @Nullable Object[] slots = new Object[length];
        Arrays.fill(slots, 0, fields.length, ABSENT);
        ExtraMembers others = ExtraMembers.onlyAsked(undeclared, run);
        int expected = 0;
        int found = 0;
        for (boolean more = in.enterObject(); more; more = in.nextMember()) {
            int slot = in.readName(table, expected);
            if (slot == NameTable.UNDECLARED) {
                if (others.takeFrom(in, inner)) {
                    return others.end(slots, fields.length);
                }
                continue;
            }
            expected = slot + 1;
            found += slots[slot] == ABSENT ? 1 : 0;
            Failure failure = ofField(slot, slots[slot], in, run, inner);
            if (failure != null && (failure.isEnd() || run.stopsAtFirst())) {
                return failure;
            }
            slots[slot] =
                    failure != null && slots[slot] instanceof Failure first
                            ? Failure.join(first, failure, run)
                            : failure;
        }
        Failure ofOthers = others.end(slots, fields.length);
        Object outcome = end.finish(slots, ofOthers, found + others.count(), run, inner);
        return outcome instanceof Failure failure ? failure : null;
    }

    private @Nullable Failure ofField(
            int slot, @Nullable Object before, ValueReader in, Evaluation run, int inner) {
        Failure failure;
        if (before == ABSENT) {
            failure = fields[slot].failureNext(in, run, inner);
        } else {
            in.skip();
            failure = run.fail("duplicateKey", null);
        }
        return failure == null ? null : failure.under(table.name(slot));
    }
}
