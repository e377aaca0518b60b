package dev.satya.interpreter.node.object;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.node.BoundCheck;
import dev.satya.interpreter.node.SizeRange;
import dev.satya.interpreter.slot.ModelOwner;
import dev.satya.interpreter.slot.Product;
import dev.satya.interpreter.slot.SlotLayout;
import dev.satya.interpreter.slot.SlotModel;
import java.util.BitSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What happens to an object once its slots are filled: absent fields, failures in order, counts,
 * rules, checks, and the model or record.
 */
public final class ObjectFinisher {
    private static final int BITS = Long.SIZE;

    private final ObjectParts parts;
    private final ModelOwner owner;
    private final Product product;
    private final SlotLayout layout;
    private final long allGiven;
    private final boolean isPlain;
    private final boolean needsModel;
    private final @Nullable ObjectMaker objects;
    private final long fallbackBits;

    /**
     * An end.
     *
     * @param owner of the models, which has the same layout
     * @param product what becomes of valid objects of a class
     */
    public ObjectFinisher(ObjectParts parts, ModelOwner owner, Product product) {
        this.parts = parts;
        this.owner = owner;
        this.product = product;
        this.layout = parts.layout();
        this.allGiven = layout.fields() >= BITS ? -1L : (1L << layout.fields()) - 1;
        this.isPlain =
                !hasWork()
                        && parts.custom().ofNull().isEmpty()
                        && parts.size().maximum() == Integer.MAX_VALUE
                        && layout.fields() <= BITS;
        this.needsModel =
                parts.rules().length > 0 || parts.checks().length > 0 || parts.shape() != null;
        this.objects = parts.shape() == null ? null : new ObjectMaker(parts, parts.shape());
        this.fallbackBits = fallbackBits(parts.optional());
    }

    private static long fallbackBits(BitSet optional) {
        long[] words = optional.toLongArray();
        return words.length == 0 ? -1L : ~words[0];
    }

    ObjectParts parts() {
        return parts;
    }

    /** Whether an object that there is becomes a model, and so none of its parts stays as it is. */
    boolean makesModels() {
        return product == Product.MODELS;
    }

    /** Whether a record that is valid field by field needs more looking at. */
    boolean hasWork() {
        SizeRange size = parts.size();
        return makesModels() && parts.shape() != null
                || parts.rules().length > 0
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

    /** The model or object of what {@link #isDone}, where the run makes values. */
    @Nullable Object done(@Nullable Object[] slots, long absent, Evaluation run, int inner) {
        if (objects != null) {
            return objects.finish(null, slots, run, inner);
        }
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
        return finish(null, slots, ofExtras, members, layout.table()::name, run, inner);
    }

    /** Ends the evaluation of an object of which some fields come by aliases. */
    @Nullable Object finish(
            AliasedMembers aliased,
            @Nullable Failure ofExtras,
            int members,
            Evaluation run,
            int inner) {
        return finish(null, aliased.slots(), ofExtras, members, aliased::place, run, inner);
    }

    /**
     * Ends an evaluation of an object of the class.
     *
     * @param slots outcomes by slot
     * @param members that it has
     */
    @Nullable Object finishExisting(
            Object existing, @Nullable Object[] slots, int members, Evaluation run, int inner) {
        return finish(existing, slots, null, members, layout.table()::name, run, inner);
    }

    private @Nullable Object finish(
            @Nullable Object existing,
            @Nullable Object[] slots,
            @Nullable Failure ofExtras,
            int members,
            IntFunction<?> places,
            Evaluation run,
            int inner) {
        SlotModel model = run.makesValues() ? SlotModel.allGiven(owner, slots) : null;
        fillAbsent(model, slots, run, inner);
        askAboutNull(existing, slots, run, inner);
        Failure failure = failures(slots, ofExtras, members, run);
        if (model != null && (failure == null || !run.stopsAtFirst())) {
            Failure ofRules = testRules(model, slots, failure != null, places, run);
            failure = ofRules == null ? failure : Failure.join(failure, ofRules, run);
        }
        if (failure != null || model == null) {
            return failure;
        }
        Failure failedCheck = BoundCheck.testAll(parts.checks(), model, null, run);
        if (failedCheck != null) {
            return failedCheck;
        }
        if (objects == null) {
            return model;
        }
        return product == Product.OBJECTS
                ? objects.finish(existing, slots, run, inner)
                : modelOf(existing, model, objects, run);
    }

    /** An object that there is and that stays what it is, if it says what it is to say of itself. */
    Object tested(Object existing, Evaluation run) {
        return objects == null ? existing : objects.tested(existing, run);
    }

    /** Whether rules or checks read the members of the model. */
    boolean readsMembers() {
        return parts.rules().length > 0 || parts.checks().length > 0;
    }

    /** The model of an object that there is, if that says what it is to say of itself. */
    private static Object modelOf(
            @Nullable Object existing, SlotModel model, ObjectMaker objects, Evaluation run) {
        Object tested = existing == null ? model : objects.tested(existing, run);
        return tested instanceof Failure ? tested : model;
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

    /** Asks code about null where an object has no value, but not where the class may give it one. */
    private void askAboutNull(
            @Nullable Object existing, @Nullable Object[] slots, Evaluation run, int inner) {
        BitSet ofNull = parts.custom().ofNull();
        for (int i = ofNull.nextSetBit(0); i >= 0; i = ofNull.nextSetBit(i + 1)) {
            boolean isGivenLater =
                    existing == null && parts.shape() != null && parts.shape().isSetLater(i);
            if (slots[i] == ABSENT && !isGivenLater) {
                Object outcome = parts.fields()[i].evaluate(null, run, inner);
                if (outcome instanceof Failure failure) {
                    slots[i] = failure.under(layout.table().name(i));
                }
            }
        }
    }

    /**
     * What is wrong with members, in the order of OBJ-3 to OBJ-6 of docs/semantics.md; null:
     * nothing.
     */
    private @Nullable Failure failures(
            @Nullable Object[] slots, @Nullable Failure ofExtras, int members, Evaluation run) {
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
        return wrongSize == null ? all : Failure.join(all, wrongSize, run);
    }

    private @Nullable Failure testRules(
            SlotModel model,
            @Nullable Object[] slots,
            boolean hasFailed,
            IntFunction<?> places,
            Evaluation run) {
        if (parts.rules().length == 0) {
            return null;
        }
        SlotModel seen = hasFailed ? model.withoutFailures() : model;
        Failure all = null;
        for (BoundRule rule : parts.rules()) {
            Failure failure = rule.isReady(slots) ? rule.test(seen, places, run) : null;
            if (failure != null) {
                all = Failure.join(all, failure, run);
                if (run.stopsAtFirst()) {
                    return all;
                }
            }
        }
        return all;
    }

    /** Where the fields of the models are. */
    SlotLayout layout() {
        return layout;
    }
}
