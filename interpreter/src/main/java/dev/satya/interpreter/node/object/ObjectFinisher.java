package dev.satya.interpreter.node.object;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.ValidationException;
import dev.satya.Violation;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.node.BoundCheck;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.SizeRange;
import dev.satya.interpreter.slot.AliasTable;
import dev.satya.interpreter.slot.ModelOwner;
import dev.satya.interpreter.slot.RecordShape;
import dev.satya.interpreter.slot.SlotLayout;
import dev.satya.interpreter.slot.SlotModel;
import dev.satya.interpreter.slot.ValueWriter;
import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happens to an object once its slots are filled: absent fields, failures in order, counts,
 * rules, checks, and the model or record. Also what checks later changes to the model.
 */
public final class ObjectFinisher implements ModelOwner {
    private static final int BITS = Long.SIZE;

    private final ObjectParts parts;
    private final ModelOwner owner;
    private final SlotLayout layout;
    private final long allGiven;
    private final boolean isPlain;
    private final boolean needsModel;
    private final @Nullable ObjectMaker objects;
    private final long fallbackBits;
    private final Evaluation run;
    private final UnaryOperator<Seq<Violation>> shown;
    private final ValueWriter writer;

    /**
     * An end.
     *
     * @param run for changes to models
     * @param shown what is told of the violations of such a change
     */
    public ObjectFinisher(
            ObjectParts parts,
            Evaluation run,
            ValueWriter writer,
            UnaryOperator<Seq<Violation>> shown) {
        this(parts, null, run, writer, shown);
    }

    /**
     * An end.
     *
     * @param owner of the models, which has the same layout; null: the end itself
     * @param run for changes to models
     * @param shown what is told of the violations of such a change
     */
    public ObjectFinisher(
            ObjectParts parts,
            @Nullable ModelOwner owner,
            Evaluation run,
            ValueWriter writer,
            UnaryOperator<Seq<Violation>> shown) {
        this.shown = shown;
        this.parts = parts;
        this.owner = owner == null ? this : owner;
        this.layout = parts.layout();
        this.allGiven = layout.fields() >= BITS ? -1L : (1L << layout.fields()) - 1;
        this.isPlain =
                !hasWork()
                        && parts.shape() == null
                        && parts.size().maximum() == Integer.MAX_VALUE
                        && layout.fields() <= BITS;
        this.needsModel =
                parts.rules().length > 0 || parts.checks().length > 0 || parts.shape() != null;
        this.objects =
                parts.shape() == null
                        ? null
                        : new ObjectMaker(parts.shape(), layout, parts.fields());
        this.fallbackBits = fallbackBits(parts.optional());
        this.run = run;
        this.writer = writer;
    }

    private static long fallbackBits(BitSet optional) {
        long[] words = optional.toLongArray();
        return words.length == 0 ? -1L : ~words[0];
    }

    ObjectParts parts() {
        return parts;
    }

    /** Whether a record that is valid field by field needs more looking at. */
    boolean hasWork() {
        SizeRange size = parts.size();
        return parts.rules().length > 0
                || parts.checks().length > 0
                || size.minimum() > 0
                || size.maximum() < layout.fields();
    }

    /**
     * Whether an object is a model as it stands: all fields are valid, there are no rules or checks,
     * and nothing stands in for the absent ones.
     *
     * @param absent a bit for each field that is absent; not asked for objects of over 64 fields
     */
    boolean isDone(long absent) {
        return isPlain && (absent & fallbackBits) == 0;
    }

    /** A bit for each field that is absent, by those that are given; for up to 64 fields. */
    long absent(long given) {
        return allGiven & ~given;
    }

    /** The model of an object that {@link #isDone}, where the run makes values. */
    @Nullable SlotModel model(@Nullable Object[] slots, long absent, Evaluation run) {
        return run.makesValues() ? SlotModel.of(owner, slots, allGiven & ~absent) : null;
    }

    /** The run for the fields: rules and checks look at their values even where nobody else does. */
    Evaluation within(Evaluation run) {
        return needsModel ? run.withValues() : run;
    }

    /**
     * Ends an evaluation.
     *
     * @param slots outcomes by slot, of the run {@link #within}; failures as seen from the object
     * @param ofExtras the failure of undeclared members
     * @param members the number of members of the instance
     */
    @Nullable Object finish(
            @Nullable Object[] slots,
            @Nullable Failure ofExtras,
            int members,
            Evaluation run,
            int inner) {
        return finish(null, slots, ofExtras, members, run, inner);
    }

    /**
     * Ends an evaluation of an object of the class.
     *
     * @param slots outcomes by slot
     * @param members that it has
     */
    @Nullable Object finishExisting(
            Object existing, @Nullable Object[] slots, int members, Evaluation run, int inner) {
        return finish(existing, slots, null, members, run, inner);
    }

    private @Nullable Object finish(
            @Nullable Object existing,
            @Nullable Object[] slots,
            @Nullable Failure ofExtras,
            int members,
            Evaluation run,
            int inner) {
        SlotModel model = run.makesValues() ? SlotModel.allGiven(owner, slots) : null;
        fillAbsent(model, slots, run, inner);
        Failure failure = failures(model, slots, ofExtras, members, run);
        if (failure != null || model == null) {
            return failure;
        }
        Failure failedCheck = BoundCheck.testAll(parts.checks(), model, null, run);
        if (failedCheck != null) {
            return failedCheck;
        }
        return objects == null ? model : objects.finish(existing, slots, run, inner);
    }

    /** Puts fallbacks into empty slots; where nobody wants the value, those that may fail. */
    private void fillAbsent(
            @Nullable SlotModel model, @Nullable Object[] slots, Evaluation run, int inner) {
        for (int i = 0; i < layout.fields(); i++) {
            if (slots[i] == ABSENT && (model != null || parts.fallbacks()[i].mayFail())) {
                String name = layout.table().name(i);
                slots[i] = parts.fallbacks()[i].value(parts.fields()[i], name, run, inner);
                if (model != null) {
                    model.markAbsent(i);
                }
                if (slots[i] instanceof Failure failure) {
                    failure.under(name);
                }
            }
        }
    }

    /**
     * Everything that is wrong, in the order of OBJ-3 to OBJ-8 of docs/semantics.md; null: nothing.
     */
    private @Nullable Failure failures(
            @Nullable SlotModel model,
            @Nullable Object[] slots,
            @Nullable Failure ofExtras,
            int members,
            Evaluation run) {
        Failure all = null;
        for (int i = 0; i < layout.fields(); i++) {
            if (slots[i] instanceof Failure failure) {
                all = Failure.join(all, failure, run);
            }
        }
        if (ofExtras != null) {
            all = Failure.join(all, ofExtras, run);
        }
        Failure wrongSize = parts.size().test(members, run);
        if (wrongSize != null) {
            all = Failure.join(all, wrongSize, run);
        }
        if (all != null && run.stopsAtFirst()) {
            return all;
        }
        Failure ofRules = model == null ? null : testRules(model, slots, all, run);
        return ofRules == null ? all : Failure.join(all, ofRules, run);
    }

    private @Nullable Failure testRules(
            SlotModel model, @Nullable Object[] slots, @Nullable Failure others, Evaluation run) {
        if (parts.rules().length == 0) {
            return null;
        }
        SlotModel seen = others == null ? model : model.withoutFailures();
        Failure all = null;
        for (BoundRule rule : parts.rules()) {
            Failure failure = rule.isReady(slots) ? rule.test(seen, run) : null;
            if (failure != null) {
                all = Failure.join(all, failure, run);
                if (run.stopsAtFirst()) {
                    return all;
                }
            }
        }
        return all;
    }

    @Override
    public SlotLayout layout() {
        return layout;
    }

    @Override
    public SlotModel change(SlotModel model, int slot, @Nullable Object value) {
        String name = layout.table().name(slot);
        int inner = Depth.container(Depth.ROOT);
        Object outcome = parts.fields()[slot].evaluate(value, run, inner);
        if (outcome instanceof Failure failure) {
            throw refusal(failure.under(name), slot);
        }
        SlotModel changed = model.withUnchecked(slot, outcome);
        Failure all = parts.size().test(changed.countGiven() + changed.extras().size(), run);
        for (BoundRule rule : parts.rules()) {
            Failure failure = rule.reads(slot) ? rule.test(changed, run) : null;
            all = failure == null ? all : Failure.join(all, failure, run);
        }
        if (all == null) {
            all = BoundCheck.testAll(parts.checks(), changed, null, run);
        }
        if (all != null) {
            throw refusal(all, slot);
        }
        return changed;
    }

    private ValidationException refusal(Failure failure, int slot) {
        boolean isSecret = layout.isSecret(slot);
        return new ValidationException(
                shown.apply((isSecret ? failure.hide() : failure).toViolations(run)));
    }

    @Override
    public boolean isDefault(SlotModel model, int slot) {
        return parts.fallbacks()[slot].gives(model.at(slot), parts.fields()[slot]);
    }

    @Override
    public ValueWriter writer() {
        return writer;
    }

    private String names(int slot) {
        AliasTable aliases = layout.aliases();
        List<String> more = aliases == null ? List.of() : aliases.aliases(slot);
        List<String> names = new ArrayList<>(List.of(layout.table().name(slot)));
        names.addAll(more);
        return shown(names, " or ");
    }

    private String shown(List<String> names, String separator) {
        return names.stream().map(layout.secrets()::name).collect(Collectors.joining(separator));
    }

    void explain(Outline out) {
        RecordShape shape = parts.shape();
        out.line(
                "object"
                        + (layout.name() == null ? "" : " " + layout.name())
                        + (shape == null ? "" : " as " + shape.type().getSimpleName())
                        + parts.size().words()
                        + parts.undeclared().words()
                        + BoundCheck.words(parts.checks()));
        for (int i = 0; i < layout.fields(); i++) {
            String note =
                    parts.isRequired(i)
                            ? ""
                            : parts.fallbacks()[i] == AbsentValue.None.NONE
                                    ? " optional"
                                    : " with default";
            out.child("[" + i + "] " + names(i) + note, parts.fields()[i]);
        }
        parts.undeclared().explain(out);
        for (BoundRule rule : parts.rules()) {
            out.note("rule " + rule.code() + " over " + shown(rule.fields(), ", "));
        }
    }
}
