package dev.satya.interpreter.column;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.Columns;
import dev.satya.Model;
import dev.satya.Slot;
import dev.satya.ValidationException;
import dev.satya.Violation;
import dev.satya.interpreter.slot.ModelOwner;
import dev.satya.interpreter.slot.SlotLayout;
import dev.satya.interpreter.slot.SlotModel;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.BitSet;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Columns by slot. */
final class ColumnTable implements Columns {
    private final SlotLayout layout;
    private final @Nullable ModelOwner owner;
    private final Column[] columns;
    private final int size;
    private final SortedMap<Integer, Seq<Violation>> violations;
    private final BitSet invalid = new BitSet();

    /**
     * A table.
     *
     * @param owner of the models; null: no row is valid
     * @param columns one a slot, that of extras included
     */
    ColumnTable(
            SlotLayout layout,
            @Nullable ModelOwner owner,
            Column[] columns,
            int size,
            SortedMap<Integer, Seq<Violation>> violations) {
        this.layout = layout;
        this.owner = owner;
        this.columns = columns;
        this.size = size;
        this.violations = Collections.unmodifiableSortedMap(violations);
        violations.keySet().forEach(invalid::set);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean isValid(int row) {
        return !invalid.get(Objects.checkIndex(row, size));
    }

    @Override
    public Seq<Violation> violations(int row) {
        Seq<Violation> found = isValid(row) ? null : violations.get(row);
        return found == null ? Vector.empty() : found;
    }

    @Override
    public SortedMap<Integer, Seq<Violation>> violations() {
        return violations;
    }

    @Override
    public Slot slot(String name) {
        return layout.slot(name);
    }

    @Override
    public Model model(int row) {
        requireValid(row);
        int fields = layout.fields();
        @Nullable Object[] slots = layout.newSlots();
        SlotModel model = SlotModel.allGiven(Objects.requireNonNull(owner), slots);
        for (int i = 0; i < columns.length; i++) {
            slots[i] = columns[i].get(row);
            if (i < fields && !columns[i].isGiven(row)) {
                model.markAbsent(i);
            }
        }
        return model;
    }

    @Override
    public @Nullable Object get(int row, Slot slot) {
        Object value = column(row, slot).get(row);
        return value == ABSENT ? null : value;
    }

    @Override
    public boolean has(int row, Slot slot) {
        return !column(row, slot).isAbsent(row);
    }

    @Override
    public boolean isSet(int row, Slot slot) {
        return column(row, slot).isGiven(row);
    }

    @Override
    public long getLong(int row, Slot slot) {
        return column(row, slot).cells(row) instanceof IntegerCells whole
                ? whole.getLong(row)
                : model(row).getLong(slot);
    }

    @Override
    public double getDouble(int row, Slot slot) {
        return column(row, slot).cells(row) instanceof DoubleCells numbers
                ? numbers.getDouble(row)
                : model(row).getDouble(slot);
    }

    @Override
    public boolean getBoolean(int row, Slot slot) {
        return column(row, slot).cells(row) instanceof BooleanCells truths
                ? truths.getBoolean(row)
                : model(row).getBoolean(slot);
    }

    private Column column(int row, Slot slot) {
        requireValid(row);
        return columns[layout.indexOf(slot)];
    }

    private void requireValid(int row) {
        if (!isValid(row)) {
            throw new ValidationException(violations(row));
        }
    }

    /** {@code 3 rows: 2 valid, 1 invalid}. */
    @Override
    public String toString() {
        return size + " rows: " + validCount() + " valid, " + violations.size() + " invalid";
    }
}
