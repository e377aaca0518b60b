package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.TriedInstance;
import dev.satya.interpreter.node.TriedValue;
import dev.satya.interpreter.plan.Call;
import dev.satya.interpreter.slot.MemberMap;
import dev.satya.interpreter.slot.ModelSecrets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which branches can accept a value at all, told by the values that they list, or by its type, by
 * the text of one member and by which members are there. The others certainly fail. Immutable.
 */
final class Dispatch {
    /** Larger tables are not made. */
    private static final int MAX_SIZE = 10_000;

    private final int[] all;
    private final @Nullable ListedBranches listed;
    private final int[][][] byType;
    private final @Nullable Discriminator discriminator;
    private final @Nullable RequiringBranches requiring;

    /**
     * A member that tells branches apart.
     *
     * @param name alone in a table
     * @param byText the branches for each of its texts
     * @param others the branches for other values, and where there is no such member
     */
    private record Discriminator(NameTable name, Map<String, int[]> byText, int[] others) {}

    private Dispatch(
            int[] all,
            @Nullable ListedBranches listed,
            int[][][] byType,
            @Nullable Discriminator discriminator,
            @Nullable RequiringBranches requiring) {
        this.all = all;
        this.listed = listed;
        this.byType = byType;
        this.discriminator = discriminator;
        this.requiring = requiring;
    }

    /**
     * That of some branches.
     *
     * @param listed those that are found by their values, and by nothing else
     */
    static Dispatch of(ListedBranches listed, List<BranchTypes> branches) {
        int[][][] byType = new int[Call.values().length][][];
        for (int call = 0; call < byType.length; call++) {
            byType[call] = byType(branches, listed.others(), call);
        }
        int[] ofObjects = byType[0][Token.OBJECT.ordinal()];
        Discriminator discriminator = discriminator(branches, ofObjects);
        List<Set<String>> required = branches.stream().map(BranchTypes::required).toList();
        return new Dispatch(
                IntStream.range(0, branches.size()).toArray(),
                listed.isEmpty() ? null : listed,
                byType,
                discriminator,
                discriminator == null ? RequiringBranches.of(required, ofObjects) : null);
    }

    private static int[][] byType(List<BranchTypes> branches, int[] positions, int call) {
        int[][] byType = new int[Token.values().length][];
        for (Token type : Token.values()) {
            byType[type.ordinal()] =
                    IntStream.of(positions)
                            .filter(i -> branches.get(i).byCall().get(call).contains(type))
                            .toArray();
        }
        return byType;
    }

    /**
     * By the member that most branches have constants for; of several by the one with most constants,
     * then the first. Null: by none, as where all have the same constant.
     */
    private static @Nullable Discriminator discriminator(
            List<BranchTypes> branches, int[] positions) {
        Map<String, List<Set<String>>> uses = new LinkedHashMap<>();
        for (int position : positions) {
            branches.get(position)
                    .tags()
                    .forEach(
                            (name, texts) ->
                                    uses.computeIfAbsent(name, it -> new ArrayList<>()).add(texts));
        }
        String best = null;
        int most = 1;
        long mostTexts = 1;
        for (Map.Entry<String, List<Set<String>>> use : uses.entrySet()) {
            int count = use.getValue().size();
            long texts = use.getValue().stream().flatMap(Set::stream).distinct().count();
            if (texts > 1 && (count > most || count == most && texts > mostTexts)) {
                best = use.getKey();
                most = count;
                mostTexts = texts;
            }
        }
        return best == null || most < 2 ? null : discriminator(best, branches, positions);
    }

    private static @Nullable Discriminator discriminator(
            String name, List<BranchTypes> branches, int[] positions) {
        Map<String, List<Integer>> byText = new HashMap<>();
        List<Integer> others = new ArrayList<>();
        Set<String> texts = new LinkedHashSet<>();
        for (int position : positions) {
            texts.addAll(branches.get(position).tags().getOrDefault(name, Set.of()));
        }
        int size = 0;
        for (int position : positions) {
            Set<String> own = branches.get(position).tags().get(name);
            if (own == null) {
                others.add(position);
            }
            for (String text : own == null ? texts : own) {
                byText.computeIfAbsent(text, it -> new ArrayList<>()).add(position);
                if (++size > MAX_SIZE) {
                    return null;
                }
            }
        }
        Map<String, int[]> found = new HashMap<>();
        byText.forEach((text, each) -> found.put(text, array(each)));
        return new Discriminator(new NameTable(List.of(name)), found, array(others));
    }

    private static int[] array(List<Integer> positions) {
        return positions.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The positions of the branches that can accept a value in this run, in order. */
    int[] candidates(TriedValue tried, Evaluation run, int depth) {
        Token type = tried.token();
        if (type == Token.OTHER) {
            return all;
        }
        if (listed == null) {
            return ofOthers(type, tried, run);
        }
        int[] holding = listed.holding(tried, run, depth);
        return holding == null ? all : merged(holding, ofOthers(type, tried, run));
    }

    /** Of the branches that are not found by their values. */
    private int[] ofOthers(Token type, TriedValue tried, Evaluation run) {
        if (type == Token.OBJECT && discriminator != null) {
            String text = tried.text(discriminator.name, run);
            int[] found = text == null ? null : discriminator.byText.get(text);
            return found == null ? discriminator.others : found;
        }
        if (requiring != null
                && tried instanceof TriedInstance given
                && given.instance() instanceof MemberMap object) {
            return requiring.candidates(object);
        }
        return byType[Call.number(run.options().strictness())][type.ordinal()];
    }

    private static int[] merged(int[] some, int[] others) {
        if (some.length == 0 || others.length == 0) {
            return some.length == 0 ? others : some;
        }
        return IntStream.concat(IntStream.of(some), IntStream.of(others)).sorted().toArray();
    }

    void explain(Outline out, ModelSecrets members) {
        if (listed != null) {
            out.note("told apart by their values");
        }
        if (discriminator != null) {
            out.note("told apart by " + members.name(discriminator.name.name(0)));
        }
    }
}
