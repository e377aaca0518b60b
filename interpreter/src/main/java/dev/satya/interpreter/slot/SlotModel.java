package dev.satya.interpreter.slot;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.Model;
import dev.satya.Slot;
import dev.satya.WriteOptions;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.slot.SlotLayout.ExtrasSlot;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A model: an array of values, and a bit for each field that was given. */
public final class SlotModel implements Model {
    private final ModelOwner owner;
    private @Nullable Object[] slots;
    private int given;

    private SlotModel(ModelOwner owner, @Nullable Object[] slots, int given) {
        this.owner = owner;
        this.slots = slots;
        this.given = given;
    }

    /**
     * A model of an object of up to 64 fields, over slots that are the model's from now on.
     *
     * @param slots in layout order; {@link Absent#ABSENT} where there is no value
     * @param given a bit for each field
     */
    public static SlotModel of(ModelOwner owner, @Nullable Object[] slots, long given) {
        if (slots.length > GivenBits.FIRST && owner.layout().hasGivenSlot()) {
            slots[owner.layout().width()] = new long[] {given >>> GivenBits.FIRST};
        }
        return new SlotModel(owner, slots, (int) given);
    }

    /** A model over these slots of which every field counts as given. */
    public static SlotModel allGiven(ModelOwner owner, @Nullable Object[] slots) {
        SlotLayout layout = owner.layout();
        if (layout.hasGivenSlot()) {
            slots[layout.width()] = GivenBits.all(layout.fields());
        }
        return new SlotModel(owner, slots, GivenBits.first(layout.fields()));
    }

    /** A model over these slots of which no field counts as given. */
    public static SlotModel noneGiven(ModelOwner owner, @Nullable Object[] slots) {
        SlotLayout layout = owner.layout();
        if (layout.hasGivenSlot()) {
            slots[layout.width()] = GivenBits.none(layout.fields());
        }
        return new SlotModel(owner, slots, 0);
    }

    /** The bits of the fields beyond the first, of which there are some. */
    private long[] beyond() {
        return (long[]) Objects.requireNonNull(slots[layout().width()]);
    }

    /** A copy whose slots can be changed apart from this model's. */
    public SlotModel copy() {
        @Nullable Object[] copied = slots.clone();
        if (layout().hasGivenSlot()) {
            copied[layout().width()] = beyond().clone();
        }
        return new SlotModel(owner, copied, given);
    }

    /** What is in the slots, for {@link #withParts}. */
    @Nullable Object[] parts() {
        return Arrays.copyOf(slots, layout().width());
    }

    /** A copy with other values, unchecked, in the slots, of which as many are given. */
    SlotModel withParts(@Nullable Object[] parts) {
        SlotModel copy = copy();
        System.arraycopy(parts, 0, copy.slots, 0, parts.length);
        return copy;
    }

    /** A copy with a value, unchecked, in a slot, which counts as given. */
    public SlotModel withUnchecked(int index, @Nullable Object value) {
        SlotModel copy = copy();
        copy.put(index, value);
        return copy;
    }

    /** Puts a value into a field's slot, unchecked; it counts as given. For whoever is making the model. */
    public void put(int index, @Nullable Object value) {
        slots[index] = value;
        if (index < GivenBits.FIRST) {
            given |= 1 << index;
        } else {
            GivenBits.set(beyond(), index);
        }
    }

    /** Takes the mark of being given from a field. For whoever is making the model. */
    public void markAbsent(int index) {
        if (index < GivenBits.FIRST) {
            given &= ~(1 << index);
        } else {
            GivenBits.clear(beyond(), index);
        }
    }

    /** A copy in which failed fields are absent. For whoever is making the model. */
    public SlotModel withoutFailures() {
        SlotModel copy = copy();
        for (int i = 0; i < layout().fields(); i++) {
            if (slots[i] instanceof Failure) {
                copy.slots[i] = ABSENT;
                copy.markAbsent(i);
            }
        }
        return copy;
    }

    /** What a slot holds, {@link Absent#ABSENT} included. */
    public @Nullable Object at(int index) {
        return slots[index];
    }

    /** Whether the field in a slot was given. */
    public boolean isGiven(int index) {
        return index < GivenBits.FIRST
                ? (given >>> index & 1) != 0
                : GivenBits.has(beyond(), index);
    }

    /** The number of fields that were given. */
    public int countGiven() {
        int first = Integer.bitCount(given);
        return layout().hasGivenSlot() ? first + GivenBits.count(beyond()) : first;
    }

    /** What made it. */
    public ModelOwner owner() {
        return owner;
    }

    /** Where the fields are. */
    public SlotLayout layout() {
        return owner.layout();
    }

    @Override
    public String name() {
        String name = layout().name();
        return name == null ? "" : name;
    }

    @Override
    public List<String> names() {
        return layout().table().names();
    }

    @Override
    public Slot slot(String name) {
        return layout().slot(name);
    }

    @Override
    public @Nullable Object get(String name) {
        return value(layout().indexOf(name));
    }

    @Override
    public @Nullable Object get(Slot slot) {
        return value(layout().indexOf(slot));
    }

    private @Nullable Object value(int index) {
        Object value = slots[index];
        return value == ABSENT ? null : value;
    }

    @Override
    public long getLong(Slot slot) {
        return longValue(Objects.requireNonNull(get(slot), () -> shown(slot.name())));
    }

    @Override
    public long getLong(String name) {
        return longValue(Objects.requireNonNull(get(name), () -> shown(name)));
    }

    private String shown(String name) {
        return layout().secrets().name(name);
    }

    private static long longValue(Object value) {
        return value instanceof BigInteger number
                ? number.longValueExact()
                : held(value, Long.class, "a whole number");
    }

    private static <T> T held(Object value, Class<T> type, String wanted) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new ClassCastException(
                "the field holds a "
                        + value.getClass().getName()
                        + ", not "
                        + wanted
                        + ": get(name) gives it as it is");
    }

    @Override
    public double getDouble(Slot slot) {
        Object value = Objects.requireNonNull(get(slot), () -> shown(slot.name()));
        return held(value, Number.class, "a number").doubleValue();
    }

    @Override
    public boolean getBoolean(Slot slot) {
        Object value = Objects.requireNonNull(get(slot), () -> shown(slot.name()));
        return held(value, Boolean.class, "true or false");
    }

    @Override
    public boolean isSet(String name) {
        return isGiven(layout().indexOf(name));
    }

    @Override
    public boolean isSet(Slot slot) {
        return isGiven(layout().indexOf(slot));
    }

    @Override
    public boolean has(String name) {
        return slots[layout().indexOf(name)] != ABSENT;
    }

    @Override
    public boolean has(Slot slot) {
        return slots[layout().indexOf(slot)] != ABSENT;
    }

    @Override
    public void set(String name, @Nullable Object value) {
        take(owner.change(this, layout().indexOf(name), value));
    }

    @Override
    public void set(Slot slot, @Nullable Object value) {
        take(owner.change(this, layout().indexOf(slot), value));
    }

    private void take(SlotModel changed) {
        slots = changed.slots;
        given = changed.given;
    }

    @Override
    public Model with(String name, @Nullable Object value) {
        SlotModel changed = owner.change(this, layout().indexOf(name), value);
        ModelCopies.detach(changed);
        return changed;
    }

    /** The slots, for whoever has made the model and not handed it out. */
    @Nullable Object[] slots() {
        return slots;
    }

    @Override
    @SuppressWarnings("unchecked") // the last slot holds nothing else
    public Map<String, @Nullable Object> extras() {
        SlotLayout layout = layout();
        if (layout.extras() == ExtrasSlot.NONE) {
            return Map.of();
        }
        Object extras = slots[layout.fields()];
        return extras instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    /** The present fields in slot order, then the extras, with models within left as they are. */
    public Map<String, @Nullable Object> members() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        SlotLayout layout = layout();
        for (int i = 0; i < layout.fields(); i++) {
            if (slots[i] != ABSENT) {
                members.put(layout.table().name(i), slots[i]);
            }
        }
        members.putAll(extras());
        return members;
    }

    /** What writes this model, with the scalar types of its schema. */
    public ValueWriter writer() {
        return owner.writer();
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return PlainValues.written(this, owner.writer());
    }

    /** The same without what is computed: what an instance has that is this model. */
    public Map<String, @Nullable Object> toReadMap() {
        return PlainValues.read(this, owner.writer());
    }

    /** Whether the field in a slot is as its default has it. */
    public boolean isDefault(int index) {
        return owner.isDefault(this, index);
    }

    @Override
    public <T> T as(Class<T> type) {
        return owner.converter().convert(this, Objects.requireNonNull(type, "type"));
    }

    @Override
    public String toJson(WriteOptions options) {
        return owner.writer().write(this, options);
    }

    @Override
    public void writeJson(OutputStream out, WriteOptions options) throws IOException {
        owner.writer().write(this, out, options);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || (other instanceof SlotModel that && ModelStructure.equal(this, that));
    }

    @Override
    public int hashCode() {
        return ModelStructure.hash(this);
    }

    /** {@code User{id=1, name=Alice, password=***}}. */
    @Override
    public String toString() {
        return ModelText.of(this);
    }
}
