package dev.satya.interpreter.node.scalar;

import dev.satya.interpreter.convert.EqualValues;
import dev.satya.interpreter.convert.Equality;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds which of some canonical values a value equals, whatever the values are. Immutable. */
public final class ValueTable {
    /** None of the values. */
    static final int NONE = EqualValues.NONE;

    private final List<@Nullable Object> values;
    private final @Nullable EqualValues several;

    public ValueTable(List<@Nullable Object> values) {
        this.values = values;
        this.several = values.size() == 1 ? null : EqualValues.of(values);
    }

    /** The position of the first value that is equal, or {@link #NONE}. */
    public int find(@Nullable Object canonical) {
        if (several != null) {
            return several.find(canonical);
        }
        return Equality.equal(values.get(0), canonical) ? 0 : NONE;
    }
}
