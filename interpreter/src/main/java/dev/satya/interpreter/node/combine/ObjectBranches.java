package dev.satya.interpreter.node.combine;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.interpreter.convert.SafeValue;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.TriedInstance;
import dev.satya.interpreter.node.TriedValue;
import dev.satya.interpreter.slot.RecordShape;
import dev.satya.interpreter.slot.SlotLayout;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which branches were meant by an object of a class that some of them take: it has members as a
 * map of them would. See BRANCH-23 of docs/semantics.md. Immutable.
 */
record ObjectBranches(Node[] branches, MeantBranches selector) {

    /** What a value selects, whether or not it is an object of such a class. */
    Selection select(TriedValue tried, Evaluation run, int depth) {
        int[] taking = taking(tried);
        if (taking.length == 0) {
            return selector.select(tried, run, depth);
        }
        Object object = Objects.requireNonNull(((TriedInstance) tried).instance());
        TriedValue members = new TriedInstance(members(taking, object));
        Selection found = selector.select(members, run, depth);
        if (found.failure() != null) {
            return found;
        }
        int[] both =
                IntStream.of(found.left())
                        .filter(it -> Arrays.binarySearch(taking, it) >= 0)
                        .toArray();
        return Selection.of(both.length == 0 ? taking : both);
    }

    /** The positions of the branches that take the class of an object; none if it is no such object. */
    private int[] taking(TriedValue tried) {
        return tried instanceof TriedInstance given
                ? IntStream.range(0, branches.length)
                        .filter(it -> isOf(branches[it], given.instance()))
                        .toArray()
                : new int[0];
    }

    private static boolean isOf(Node branch, @Nullable Object instance) {
        SlotLayout layout = instance == null ? null : branch.layout();
        RecordShape shape = layout == null ? null : layout.shape();
        return shape != null && shape.isOf(instance);
    }

    /** The members that are there; null is none, as where it is not valid. */
    private Map<String, Object> members(int[] taking, Object object) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int position : taking) {
            SlotLayout layout = Objects.requireNonNull(branches[position].layout());
            RecordShape shape = Objects.requireNonNull(layout.shape());
            for (int i = 0; i < layout.fields(); i++) {
                int slot = i;
                Object member = SafeValue.read(() -> shape.get(slot, object));
                if (member != null && member != ABSENT) {
                    members.putIfAbsent(layout.table().name(i), member);
                }
            }
        }
        return members;
    }
}
