package dev.satya.interpreter.column;

import dev.satya.Columns;
import dev.satya.Violation;
import dev.satya.interpreter.slot.ModelOwner;
import dev.satya.interpreter.slot.SlotLayout;
import dev.satya.interpreter.slot.SlotModel;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes models apart, row by row. Not for use by several threads. */
public final class ColumnBuilder {
    private final SlotLayout layout;
    private final Column[] columns;
    private final SortedMap<Integer, Seq<Violation>> violations = new TreeMap<>();
    private @Nullable ModelOwner owner;
    private int rows;

    /** For models of this layout, all of one owner. */
    public ColumnBuilder(SlotLayout layout) {
        this.layout = layout;
        this.columns = new Column[layout.width()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new Column();
        }
    }

    /**
     * Adds the next row.
     *
     * @throws UnsupportedOperationException if it is valid, but no model of the layout
     */
    public void add(Validation<Seq<Violation>, ?> outcome) {
        if (outcome.isInvalid()) {
            violations.put(rows, outcome.getError());
        } else if (outcome.get() instanceof SlotModel model && model.layout() == layout) {
            owner = model.owner();
            add(model);
        } else {
            throw new UnsupportedOperationException(
                    "columns are of models of one layout, and row " + rows + " is none");
        }
        rows++;
    }

    private void add(SlotModel model) {
        int fields = layout.fields();
        for (int i = 0; i < columns.length; i++) {
            columns[i].put(rows, model.at(i), i >= fields || model.isGiven(i));
        }
    }

    /** All rows; nothing is to be added any more. */
    public Columns build() {
        for (Column column : columns) {
            column.trim(rows);
        }
        return new ColumnTable(layout, owner, columns, rows, violations);
    }
}
