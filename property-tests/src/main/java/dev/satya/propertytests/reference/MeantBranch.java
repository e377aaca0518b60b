package dev.satya.propertytests.reference;

import dev.satya.Schema;
import dev.satya.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "The branch that is meant", of branches that are all not valid.
 *
 * @param branches of an anyOf or oneOf
 */
record MeantBranch(List<Schema> branches, @Nullable Object instance, Context context) {

    /**
     * What is found.
     *
     * @param left the positions of branches that may be meant
     * @param fault what is wrong, where no branch is asked; null: the branches say it
     */
    record Selection(List<Integer> left, @Nullable Fault fault) {}

    Selection select() {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            left.add(i);
        }
        Type type = Type.of(instance);
        if (type == Type.OPAQUE) {
            return new Selection(left, null);
        }
        left = orAll(left, i -> AdmittedTypes.admit(type, branches.get(i), context.scope()));
        if (left.size() == 1) {
            return new Selection(left, null);
        }
        if (type == Type.OBJECT) {
            return byTag(left);
        }
        return type == Type.ARRAY ? new Selection(left, null) : byValue(left);
    }

    private interface Question {
        boolean isTrueOf(int position);
    }

    private static List<Integer> orAll(List<Integer> positions, Question question) {
        List<Integer> some = new ArrayList<>(positions);
        some.removeIf(position -> !question.isTrueOf(position));
        return some.isEmpty() ? positions : some;
    }

    private Optional<ListedValues> values(int position) {
        return ListedValues.of(branches.get(position), context.scope());
    }

    private Optional<ListedValues> values(int position, String name) {
        return ListedValues.forProperty(name, branches.get(position), context.scope());
    }

    /** "A value beyond a limit, or with a lone surrogate, is compared with nothing". */
    private static boolean isComparable(@Nullable Object value, Context context) {
        return AnyRules.apply(value, context).isValid();
    }

    private Selection byValue(List<Integer> left) {
        boolean areListed = left.stream().allMatch(i -> values(i).isPresent());
        if (!areListed || !isComparable(instance, context)) {
            return new Selection(left, null);
        }
        List<Integer> holding = new ArrayList<>(left);
        holding.removeIf(i -> !values(i).orElseThrow().hold(instance));
        return holding.isEmpty()
                ? new Selection(
                        left,
                        unlisted(left.stream().map(i -> values(i).orElseThrow()).toList(), context))
                : new Selection(holding, null);
    }

    private static Fault unlisted(List<ListedValues> parts, Context at) {
        ListedValues all = ListedValues.together(parts);
        Fault fault = Fault.of("enum", at, "enum", all.values());
        return all.isSecret()
                ? new Fault(fault.code(), fault.path(), fault.arguments(), Violation.SECRET)
                : fault;
    }

    /** "One tag after the other": each is a property, asked once. */
    private Selection byTag(List<Integer> all) {
        List<Integer> left = all;
        Set<String> asked = new HashSet<>();
        Optional<String> next = tag(left, asked);
        while (left.size() > 1 && next.isPresent()) {
            String tag = next.get();
            asked.add(tag);
            Selection selected = byTag(tag, left);
            if (selected.fault() != null) {
                return selected;
            }
            left = selected.left();
            next = tag(left, asked);
        }
        return left.size() == 1 ? new Selection(left, null) : byRequired(left);
    }

    /** "The property for which most of the branches left list values, at least two". */
    private Optional<String> tag(List<Integer> left, Set<String> asked) {
        Map<String, Integer> uses = new LinkedHashMap<>();
        for (int i : left) {
            ListedValues.properties(branches.get(i), context.scope())
                    .forEach(name -> uses.merge(name, 1, Integer::sum));
        }
        uses.keySet().removeAll(asked);
        int most = uses.isEmpty() ? 0 : Collections.max(uses.values());
        return most < 2
                ? Optional.empty()
                : uses.keySet().stream()
                        .filter(name -> uses.getOrDefault(name, 0) == most)
                        .findFirst();
    }

    private Selection byTag(String tag, List<Integer> left) {
        boolean isListedByAll = left.stream().allMatch(i -> values(i, tag).isPresent());
        Map<String, @Nullable Object> members = Members.of(instance).byName();
        if (!members.containsKey(tag)) {
            boolean isRequired = left.stream().allMatch(i -> requires(i, tag));
            return isListedByAll && isRequired
                    ? new Selection(left, Fault.of("required", context.at(tag, Context.MISSING)))
                    : new Selection(left, null);
        }
        Object value = members.get(tag);
        Context there = context.at(tag, value);
        boolean isContainer = Type.of(value) == Type.ARRAY || Type.of(value) == Type.OBJECT;
        if (!isContainer && !isComparable(value, there)) {
            return new Selection(left, null);
        }
        List<Integer> holding = new ArrayList<>(left);
        holding.removeIf(i -> values(i, tag).isEmpty() || !values(i, tag).get().hold(value));
        if (!holding.isEmpty()) {
            return new Selection(holding, null);
        }
        return isListedByAll
                ? new Selection(
                        left,
                        unlisted(
                                left.stream().map(i -> values(i, tag).orElseThrow()).toList(),
                                there))
                : new Selection(left, null);
    }

    private boolean requires(int position, String name) {
        return ListedValues.required(branches.get(position), context.scope()).contains(name);
    }

    private Selection byRequired(List<Integer> left) {
        Set<String> given = Members.of(instance).byName().keySet();
        List<Integer> meant = new ArrayList<>();
        for (int i : left) {
            boolean isMeant =
                    given.stream()
                            .anyMatch(
                                    name ->
                                            left.stream()
                                                    .filter(j -> requires(j, name))
                                                    .toList()
                                                    .equals(List.of(i)));
            if (isMeant) {
                meant.add(i);
            }
        }
        return new Selection(meant.size() == 1 ? meant : left, null);
    }
}
