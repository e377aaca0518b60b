package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.TriedValue;
import dev.satya.interpreter.plan.BranchFacts;
import dev.satya.schema.JsonType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Narrows branches down by the members that an object has: see BRANCH-12 and BRANCH-13 of
 * docs/semantics.md. Immutable.
 */
final class BranchMembers {
    /** In place of the position of a branch. */
    private static final int SEVERAL = -1;

    private final List<BranchFacts> branches;

    BranchMembers(List<BranchFacts> branches) {
        this.branches = branches;
    }

    /** The branches that the fewest members speak against. */
    Selection select(int[] left, TriedValue tried, Evaluation run, int depth) {
        Set<String> known = new LinkedHashSet<>();
        for (int position : left) {
            known.addAll(branches.get(position).knownMembers());
        }
        NameTable names = new NameTable(List.copyOf(known));
        @Nullable TriedValue[] members = tried.members(names, run);
        int[] against = new int[left.length];
        for (int i = 0; i < members.length; i++) {
            TriedValue member = members[i];
            JsonType type = member == null ? null : type(member.writtenToken(run));
            if (member != null && type != null) {
                MemberWitness witness = new MemberWitness(branches, names.name(i), left);
                Failure end = witness.count(member, type, against, run, Depth.containers(depth, 1));
                if (end != null) {
                    return Selection.of(end);
                }
            }
        }
        int fewest = IntStream.of(against).min().orElse(0);
        return Selection.of(
                IntStream.range(0, left.length)
                        .filter(it -> against[it] == fewest)
                        .map(it -> left[it])
                        .toArray());
    }

    /** The one branch with a member that it alone requires; otherwise all that are left. */
    int[] requiring(int[] left, TriedValue tried, Evaluation run) {
        Map<String, Integer> requiring = new LinkedHashMap<>();
        for (int position : left) {
            branches.get(position)
                    .requiredMembers()
                    .forEach(it -> requiring.merge(it, position, (one, other) -> SEVERAL));
        }
        requiring.values().removeIf(it -> it == SEVERAL);
        if (requiring.isEmpty()) {
            return left;
        }
        boolean[] given = tried.given(new NameTable(List.copyOf(requiring.keySet())), run);
        List<Integer> positions = List.copyOf(requiring.values());
        int[] meant =
                IntStream.range(0, given.length)
                        .filter(it -> given[it])
                        .map(positions::get)
                        .distinct()
                        .toArray();
        return meant.length == 1 ? meant : left;
    }

    /** Null: JSON has no such type. */
    static @Nullable JsonType type(Token token) {
        return token == Token.OTHER ? null : JsonType.valueOf(token.name());
    }
}
