package dev.satya.interpreter.slot;

import dev.satya.Slot;
import dev.satya.WriteOptions;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.spi.Printable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which field of an object is in which slot. Immutable.
 *
 * @param name the object's name; null: none
 * @param table the names of the fields, in slot order
 * @param aliases all names of the fields; null: none has an alias
 * @param forms how the values of fields are written, in slot order; empty: all by their classes
 * @param computed what models are written with beside their fields
 * @param extras whether one more slot holds undeclared members
 * @param secrets what is not to be shown, which is the same for all objects that are merged into one
 * @param shape of the class that the object is bound to; null: it is bound to none
 * @param nearest finds the known name that an unknown one may have meant
 */
public record SlotLayout(
        @Nullable String name,
        NameTable table,
        @Nullable AliasTable aliases,
        List<FieldForm> forms,
        List<ComputedMember> computed,
        ExtrasSlot extras,
        ModelSecrets secrets,
        @Nullable RecordShape shape,
        BiFunction<String, List<String>, @Nullable String> nearest) {

    /** Whether a layout has a slot for undeclared members. */
    public enum ExtrasSlot {
        /** No. */
        NONE,
        /** The last one. */
        LAST
    }

    /** The extras that a model is written with: those whose names nothing computed has. */
    public Map<String, @Nullable Object> written(
            Map<String, @Nullable Object> extras, WriteOptions.Names names) {
        if (computed.isEmpty() || extras.isEmpty()) {
            return extras;
        }
        Map<String, @Nullable Object> written = new LinkedHashMap<>(extras);
        computed.forEach(each -> written.remove(each.written(names)));
        return written;
    }

    /** The same of an object that is bound to a class. */
    public SlotLayout withShape(@Nullable RecordShape shape) {
        return new SlotLayout(
                name, table, aliases, forms, computed, extras, secrets, shape, nearest);
    }

    /** What a value of the field in a slot is written as; see {@link FieldForm}. */
    public @Nullable Object written(int slot, @Nullable Object value) {
        return forms.isEmpty() ? value : forms.get(slot).of(value);
    }

    /** For each slot the name that its field is written by. */
    public NameTable written(WriteOptions.Names names) {
        AliasTable more = aliases;
        return more == null || names == WriteOptions.Names.OWN ? table : more.written();
    }

    /** The number of declared fields. */
    public int fields() {
        return table.size();
    }

    /** The number of slots for values. */
    public int width() {
        return table.size() + (extras == ExtrasSlot.LAST ? 1 : 0);
    }

    /** Whether there is one more slot, for what the model knows of the fields that were given. */
    boolean hasGivenSlot() {
        return table.size() > GivenBits.FIRST;
    }

    /** The slots of a new model, empty. */
    public @Nullable Object[] newSlots() {
        return new Object[length()];
    }

    /** The number of all slots. */
    public int length() {
        return width() + (hasGivenSlot() ? 1 : 0);
    }

    /** Whether no value of the field in a slot is shown. */
    public boolean isSecret(int slot) {
        return secrets.isSecret(table.name(slot));
    }

    /** The slot of a declared field. */
    public int indexOf(String field) {
        int index = table.find(field);
        if (index == NameTable.UNDECLARED) {
            List<String> shown =
                    table.names().stream().filter(each -> secrets.name(each).equals(each)).toList();
            String near = nearest.apply(field, shown);
            throw new NoSuchElementException(
                    "no field \""
                            + Printable.of(secrets.name(field))
                            + "\" in "
                            + (name == null ? "this object" : name)
                            + (near == null
                                    ? ""
                                    : " (did you mean \"" + Printable.of(near) + "\"?)"));
        }
        return index;
    }

    /** The slot behind a handle. */
    public int indexOf(Slot slot) {
        if (!(slot instanceof FieldSlot field) || field.table != table) {
            throw new IllegalArgumentException(
                    "slot \""
                            + Printable.of(secrets.name(slot.name()))
                            + "\" belongs to another schema than "
                            + (name == null ? "this object's" : name));
        }
        return field.index;
    }

    /** The handle of a declared field. */
    public Slot slot(String field) {
        return new FieldSlot(table, indexOf(field));
    }

    private record FieldSlot(NameTable table, int index) implements Slot {
        @Override
        public String name() {
            return table.name(index);
        }
    }
}
