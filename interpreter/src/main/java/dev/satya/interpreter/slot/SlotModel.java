package dev.satya.interpreter.slot;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.Model;
import dev.satya.Slot;
import dev.satya.Violation;
import dev.satya.WriteOptions;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.slot.SlotLayout.ExtrasSlot;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A model: an array of values, and a bit for each field that was given. */
public final class SlotModel implements Model {
    private static final int BITS = 64;

    private final ModelOwner owner;
    private @Nullable Object[] slots;
    private long given;
    private long @Nullable [] givenBeyond;

    /**
     * A model over these slots, which are the model's from now on.
     *
     * @param slots in layout order; {@link Absent#ABSENT} where there is no value
     * @param given a bit for each of the first 64 fields
     * @param givenBeyond the bits of the other fields; null: there are none
     */
    public SlotModel(
            ModelOwner owner, @Nullable Object[] slots, long given, long @Nullable [] givenBeyond) {
        this.owner = owner;
        this.slots = slots;
        this.given = given;
        this.givenBeyond = givenBeyond;
    }

    /** The bits of {@code fields} fields beyond the first 64, all set; null: there are none. */
    public static long @Nullable [] allBeyond(int fields) {
        if (fields <= BITS) {
            return null;
        }
        long[] bits = new long[(fields - 1) / BITS];
        Arrays.fill(bits, -1L);
        return bits;
    }

    /** The first 64 bits of {@code fields} fields, all set. */
    public static long all(int fields) {
        return fields >= BITS ? -1L : (1L << fields) - 1;
    }

    /** A copy whose slots can be changed apart from this model's. */
    public SlotModel copy() {
        return new SlotModel(
                owner, slots.clone(), given, givenBeyond == null ? null : givenBeyond.clone());
    }

    /** A copy with a value, unchecked, in a slot, which counts as given. */
    public SlotModel withUnchecked(int index, @Nullable Object value) {
        SlotModel copy = copy();
        copy.put(index, value);
        return copy;
    }

    /** Puts a value into a slot, unchecked; it counts as given. For whoever is making the model. */
    public void put(int index, @Nullable Object value) {
        slots[index] = value;
        if (index < BITS) {
            given |= 1L << index;
        } else if (givenBeyond != null && index < layout().fields()) {
            givenBeyond[index / BITS - 1] |= 1L << index;
        }
    }

    /** Takes the mark of being given from a field. For whoever is making the model. */
    public void markAbsent(int index) {
        if (index < BITS) {
            given &= ~(1L << index);
        } else if (givenBeyond != null) {
            givenBeyond[index / BITS - 1] &= ~(1L << index);
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
        if (index < BITS) {
            return (given >>> index & 1) != 0;
        }
        return givenBeyond != null && (givenBeyond[index / BITS - 1] >>> index & 1) != 0;
    }

    /** The number of fields that were given. */
    public int countGiven() {
        int count = Long.bitCount(given);
        if (givenBeyond != null) {
            for (int i = BITS; i < layout().fields(); i++) {
                count += isGiven(i) ? 1 : 0;
            }
        }
        return count;
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
        return longValue(Objects.requireNonNull(get(slot), slot.name()));
    }

    @Override
    public long getLong(String name) {
        return longValue(Objects.requireNonNull(get(name), name));
    }

    private static long longValue(Object value) {
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof BigInteger number) {
            return number.longValueExact();
        }
        return (Long) value;
    }

    @Override
    public double getDouble(Slot slot) {
        return ((Number) Objects.requireNonNull(get(slot), slot.name())).doubleValue();
    }

    @Override
    public boolean getBoolean(Slot slot) {
        return (Boolean) Objects.requireNonNull(get(slot), slot.name());
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
        givenBeyond = changed.givenBeyond;
    }

    @Override
    public Model with(String name, @Nullable Object value) {
        return owner.change(this, layout().indexOf(name), value);
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

    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> members = members();
        members.replaceAll((name, value) -> plain(value));
        return members;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Model model) {
            return model.toMap();
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(plain(item)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((name, item) -> copy.put(String.valueOf(name), plain(item)));
            return copy;
        }
        return value;
    }

    /** Whether the field in a slot is as its default has it. */
    public boolean isDefault(int index) {
        return owner.isDefault(this, index);
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
                || (other instanceof SlotModel that && members().equals(that.members()));
    }

    @Override
    public int hashCode() {
        return members().hashCode();
    }

    /** {@code User{id=1, name=Alice, password=***}}. */
    @Override
    public String toString() {
        SlotLayout layout = layout();
        StringBuilder text = new StringBuilder(name()).append('{');
        members()
                .forEach(
                        (name, value) -> {
                            int index = layout.table().find(name);
                            boolean isSecret =
                                    layout.secrets().get(index < 0 ? layout.fields() : index);
                            text.append(name)
                                    .append('=')
                                    .append(isSecret ? Violation.SECRET : value)
                                    .append(", ");
                        });
        if (text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 2);
        }
        return text.append('}').toString();
    }
}
