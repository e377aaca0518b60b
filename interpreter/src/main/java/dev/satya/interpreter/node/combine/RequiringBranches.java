package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.slot.MemberMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Branches by a member that each of them requires, where they are so many that those whose member is
 * there are better looked up: an object then costs its members, not the branches. Immutable.
 *
 * @param byMember the positions of branches, in order
 * @param others those that require none
 */
record RequiringBranches(Map<String, List<Integer>> byMember, List<Integer> others) {
    /** Of fewer, each is asked. */
    private static final int FEWEST = 8;

    /**
     * Those at some positions; null: too few require members, or all require the same.
     *
     * @param required of each branch, wherever it stands
     */
    static @Nullable RequiringBranches of(List<Set<String>> required, int[] positions) {
        Map<String, Integer> uses = new HashMap<>();
        for (int position : positions) {
            required.get(position).forEach(name -> uses.merge(name, 1, Integer::sum));
        }
        Map<String, List<Integer>> byMember = new HashMap<>();
        List<Integer> others = new ArrayList<>();
        for (int position : positions) {
            String rarest = null;
            int fewest = Integer.MAX_VALUE;
            for (String name : required.get(position)) {
                int count = uses.getOrDefault(name, 0);
                rarest = count < fewest ? name : rarest;
                fewest = Math.min(fewest, count);
            }
            List<Integer> together =
                    rarest == null
                            ? others
                            : byMember.computeIfAbsent(rarest, it -> new ArrayList<>());
            together.add(position);
        }
        return byMember.size() < FEWEST ? null : new RequiringBranches(byMember, others);
    }

    /** The positions of the branches whose member is there, and of the others, in order. */
    int[] candidates(MemberMap object) {
        List<Integer> found = new ArrayList<>(others);
        for (String name : object.keySet()) {
            found.addAll(byMember.getOrDefault(name, List.of()));
        }
        return found.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
