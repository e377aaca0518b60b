package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.EqualValues;
import dev.satya.interpreter.convert.Equality;
import dev.satya.interpreter.convert.JavaConstant;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.node.TriedValue;
import dev.satya.interpreter.node.scalar.ValueTable;
import dev.satya.interpreter.plan.ListedValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The values that some branches list, and which of them lists which. Immutable. */
final class Listing {
    private static final int[] NONE = {};

    private final int[] branches;
    private final List<@Nullable Object> values = new ArrayList<>();
    private final ValueTable table;
    private final Map<Integer, int[]> branchesByValue = new LinkedHashMap<>();
    private final boolean isSecret;
    private final boolean hasContainers;

    /**
     * A listing.
     *
     * @param branches their positions; each lists values
     */
    Listing(int[] branches, IntFunction<@Nullable ListedValues> listed) {
        this.branches = branches;
        List<@Nullable Object> all = new ArrayList<>();
        boolean isAnySecret = false;
        for (int branch : branches) {
            ListedValues own = Objects.requireNonNull(listed.apply(branch));
            all.addAll(own.values());
            isAnySecret |= own.isSecret();
        }
        this.isSecret = isAnySecret;
        this.hasContainers =
                all.stream().anyMatch(it -> it instanceof Collection || it instanceof Map);
        this.table = new ValueTable(all);
        int[] firsts = EqualValues.firsts(all);
        Map<Integer, IntStream.Builder> holding = new LinkedHashMap<>();
        int index = 0;
        for (int branch : branches) {
            for (Object value : Objects.requireNonNull(listed.apply(branch)).values()) {
                boolean isTold = !(value instanceof Enum); // its name stands before it
                if (isTold && firsts[index] == index) {
                    values.add(value);
                }
                holding.computeIfAbsent(firsts[index], it -> IntStream.builder()).add(branch);
                index++;
            }
        }
        holding.forEach((first, some) -> branchesByValue.put(first, some.build().toArray()));
    }

    /** All of the branches. */
    int[] branches() {
        return branches;
    }

    /** What is looked for: of a container all of it, where one is listed. */
    @Nullable Object wanted(TriedValue tried, Evaluation run, int depth) {
        if (!hasContainers) {
            return tried.whole(run);
        }
        Object value = tried.canonical(run, depth);
        Failure spent =
                run.countsSteps() && !(value instanceof Failure)
                        ? run.spend(Equality.size(value))
                        : null;
        return spent == null ? value : spent;
    }

    /** The branches that list a value; none if it is a container of which no more is known. */
    int[] branchesOf(@Nullable Object canonical) {
        return branchesByValue.getOrDefault(table.find(canonical), NONE);
    }

    /** That a value is none of those that are listed. */
    Failure failure(@Nullable Object value, Evaluation run) {
        Map<String, @Nullable Object> arguments =
                Collections.singletonMap("enum", Collections.unmodifiableList(values));
        Failure failure =
                run.fail("enum", JavaConstant.told(arguments, value), Canonical.scalar(value));
        return isSecret ? failure.hide() : failure;
    }
}
