package dev.satya.interpreter.plan;

import dev.satya.interpreter.convert.EqualValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All values that a schema accepts, where it lists them.
 *
 * @param values as the schema has them, in its order; constants of a Java enum after their names
 * @param isSecret whether the value that is compared with them must not be shown
 */
public record ListedValues(List<@Nullable Object> values, boolean isSecret) {

    /** Takes of equal values the first: what is listed twice level by level has no end otherwise. */
    public ListedValues {
        int[] firsts = EqualValues.firsts(values);
        List<@Nullable Object> different = new ArrayList<>();
        for (int i = 0; i < firsts.length; i++) {
            if (firsts[i] == i) {
                different.add(values.get(i));
            }
        }
        values = Collections.unmodifiableList(different);
    }

    /** The values of all of these. */
    static ListedValues together(List<ListedValues> parts) {
        List<@Nullable Object> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.values));
        return new ListedValues(all, parts.stream().anyMatch(ListedValues::isSecret));
    }

    ListedValues asSecretAs(boolean isSecret) {
        return isSecret ? new ListedValues(values, true) : this;
    }

    @Override
    public String toString() {
        return values + (isSecret ? " (secret)" : "");
    }
}
