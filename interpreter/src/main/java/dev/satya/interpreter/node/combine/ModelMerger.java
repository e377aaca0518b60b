package dev.satya.interpreter.node.combine;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.ValidationException;
import dev.satya.Violation;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.RunFrame;
import dev.satya.interpreter.node.LateBinding;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.slot.AliasTable;
import dev.satya.interpreter.slot.ModelConverter;
import dev.satya.interpreter.slot.ModelOwner;
import dev.satya.interpreter.slot.SlotLayout;
import dev.satya.interpreter.slot.SlotLayout.ExtrasSlot;
import dev.satya.interpreter.slot.SlotModel;
import dev.satya.interpreter.slot.ValueWriter;
import io.vavr.collection.Seq;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes one model of the models of several branches over one object. Its fields are found when they
 * are first wanted: each of thousands of schemas that extend each other has those of all that it
 * extends, and of most of them nobody ever makes a model.
 */
public final class ModelMerger implements ModelOwner, RunFrame {
    private final Supplier<Fields> maker;
    private @Nullable Fields made; // immutable, so that a thread sees all of it or none
    private final Evaluation run;
    private final UnaryOperator<Seq<Violation>> shown;
    private final ValueWriter writer;
    private final ModelConverter converter;
    private final LateBinding<Node> whole;

    /**
     * A merger.
     *
     * @param maker finds the fields of all branches, on whichever thread
     * @param run for changes to models
     * @param whole the node that judges a changed model: that of the allOf itself
     * @param shown what is told of the violations of such a change
     */
    public ModelMerger(
            Supplier<Fields> maker,
            Evaluation run,
            LateBinding<Node> whole,
            ValueWriter writer,
            ModelConverter converter,
            UnaryOperator<Seq<Violation>> shown) {
        this.shown = shown;
        this.converter = converter;
        this.maker = maker;
        this.whole = whole;
        this.run = run;
        this.writer = writer;
    }

    /**
     * The fields of all branches.
     *
     * @param filled those whose defaults, in whichever branch, are all immutable constants
     */
    public record Fields(SlotLayout layout, BitSet filled) {}

    private Fields fields() {
        Fields known = made;
        return known == null ? make() : known;
    }

    private synchronized Fields make() {
        Fields known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }

    /** For each field the value of the first model that has it. */
    SlotModel merge(List<SlotModel> models) {
        SlotLayout layout = layout();
        NameTable names = layout.table();
        int fields = layout.fields();
        @Nullable Object[] slots = layout.newSlots();
        Arrays.fill(slots, 0, fields, ABSENT);
        SlotModel merged = SlotModel.noneGiven(this, slots);
        Map<String, @Nullable Object> extras = new LinkedHashMap<>();
        for (SlotModel model : models) {
            for (int i = 0; i < model.layout().fields(); i++) {
                int slot = names.find(model.layout().table().name(i));
                boolean isGiven = model.isGiven(i);
                if (slots[slot] == ABSENT && isGiven) {
                    merged.put(slot, model.at(i));
                } else if (slots[slot] == ABSENT) {
                    slots[slot] = model.at(i);
                }
            }
            model.extras()
                    .forEach(
                            (name, value) -> {
                                if (!extras.containsKey(name)) {
                                    extras.put(name, value);
                                }
                            });
        }
        takeDeclared(extras, merged);
        if (layout.extras() == ExtrasSlot.LAST) {
            slots[fields] = Collections.unmodifiableMap(extras);
        }
        return merged;
    }

    /** What one branch keeps as an extra is the field of another, if that has not taken it. */
    private void takeDeclared(Map<String, @Nullable Object> extras, SlotModel merged) {
        SlotLayout layout = layout();
        AliasTable aliases = layout.aliases();
        for (int slot = 0; slot < layout.fields(); slot++) {
            takeDeclared(layout.table().name(slot), slot, extras, merged);
            if (aliases != null) {
                for (String alias : aliases.aliases(slot)) {
                    takeDeclared(alias, slot, extras, merged);
                }
            }
        }
    }

    private static void takeDeclared(
            String name, int slot, Map<String, @Nullable Object> extras, SlotModel merged) {
        boolean isExtra = extras.containsKey(name);
        Object extra = extras.remove(name);
        if (isExtra && merged.at(slot) == ABSENT) {
            merged.put(slot, extra);
        }
    }

    @Override
    public SlotLayout layout() {
        return fields().layout;
    }

    @Override
    public SlotModel change(SlotModel model, int slot, @Nullable Object value) {
        Map<String, @Nullable Object> members = model.members();
        members.put(layout().table().name(slot), value);
        Object outcome = whole.get().evaluate(members, run, Depth.ROOT);
        if (outcome instanceof SlotModel changed && !changed.isGiven(slot)) { // it was left out
            outcome = whole.get().evaluate(members, run.raisingErrors(), Depth.ROOT);
        }
        if (outcome instanceof Failure failure) {
            boolean isSecret = layout().isSecret(slot);
            throw new ValidationException(
                    shown.apply((isSecret ? failure.hide() : failure).toViolations(run)));
        }
        SlotModel changed = (SlotModel) Objects.requireNonNull(outcome);
        return model.withUnchecked(slot, changed.at(slot));
    }

    @Override
    public boolean isDefault(SlotModel model, int slot) {
        return fields().filled.get(slot) && !model.isGiven(slot);
    }

    @Override
    public ValueWriter writer() {
        return writer;
    }

    @Override
    public ModelConverter converter() {
        return converter;
    }
}
