package dev.satya.propertytests.instances;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ArraySchema.Contains;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arrays in which too few or too many items are of the kind that counts. Each other item is one that the
 * schema wants at its position.
 *
 * @param sites of the array
 * @param schema of the array
 * @param contains what counts, and how often
 * @param items that are there
 */
record ContainsSites(FaultSites sites, ArraySchema schema, Contains contains, List<?> items) {
    private static final int MOST_ADDED = 5;

    void add() {
        int least = contains.minimum();
        if (least > 0) {
            sites.add(least == 1 ? "contains" : "minContains", this::fewer);
        }
        if (contains.maximum() < Integer.MAX_VALUE) {
            sites.add("maxContains", this::more);
        }
    }

    private boolean isContained(@Nullable Object item) {
        Schema array = Schema.array(Schema.any()).contains(contains.schema());
        return sites.scope().ask(array, Collections.singletonList(item)).isValid();
    }

    /** One too few count: others that did are replaced, or left out: all behind an item, where each has its place. */
    private List<@Nullable Object> fewer(Choices choices) {
        int kept = contains.minimum() - 1;
        List<@Nullable Object> fewer = new ArrayList<>();
        boolean mayMove = schema.prefix().isEmpty();
        for (Object item : items) {
            if (!isContained(item)) {
                fewer.add(item);
            } else if (kept > 0) {
                fewer.add(item);
                kept--;
            } else if (choices.flip()) {
                Schema wanted = ArrayInstances.schema(schema, fewer.size());
                fewer.add(
                        Fitting.value(
                                sites.fitting(choices), wanted, other -> !isContained(other)));
            } else if (!mayMove) {
                break;
            }
        }
        return fewer;
    }

    /** Others are replaced by some that count, and then more are added, until there are too many. */
    private List<@Nullable Object> more(Choices choices) {
        List<@Nullable Object> more = new ArrayList<>(items);
        int wanted = contains.maximum() + 1;
        for (Object item : items) {
            wanted -= isContained(item) ? 1 : 0;
        }
        for (int i = 0; i < items.size() && wanted > 0; i++) {
            if (choices.flip() && !isContained(items.get(i))) {
                more.set(i, counting(choices, i));
                wanted--;
            }
        }
        for (int i = 0; i < MOST_ADDED && wanted > 0; i++) {
            boolean isAgain = !items.isEmpty() && schema.prefix().isEmpty() && choices.flip();
            more.add(isAgain ? choices.pick(items) : counting(choices, more.size()));
            wanted--;
        }
        return more;
    }

    private @Nullable Object counting(Choices choices, int position) {
        Schema wanted = ArrayInstances.schema(schema, position);
        try {
            return Fitting.value(
                    sites.fitting(choices), Schema.allOf(contains.schema(), wanted), any -> true);
        } catch (HopelessException e) {
            return Fitting.value(sites.fitting(choices), wanted, this::isContained);
        }
    }
}
