package dev.satya.propertytests.reference;

import dev.satya.Schema;
import dev.satya.Violation;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ReferenceSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The branch that is meant, of branches that are all not valid: BRANCH-1 to BRANCH-14
 * and BRANCH-19 to BRANCH-23.
 *
 * @param branches of an anyOf or oneOf
 */
record MeantBranch(List<Schema> branches, @Nullable Object instance, Context context) {

    /**
     * What is found.
     *
     * @param left the positions of branches that may be meant
     * @param fault what is wrong, where no branch is asked; null: the branches say it
     * @param beside BRANCH-20: what is wrong by the values that others list; null: nothing is
     */
    record Selection(List<Integer> left, @Nullable Fault fault, @Nullable Fault beside) {
        Selection(List<Integer> left, @Nullable Fault fault) {
            this(left, fault, null);
        }
    }

    /** The steps in their order: BRANCH-2, BRANCH-4, BRANCH-5, BRANCH-6, BRANCH-12, BRANCH-13. */
    Selection select() {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            left.add(i);
        }
        Type type = Type.of(instance);
        if (type == Type.OPAQUE) {
            return ofObject(left);
        }
        if (branches.size() > 1 && areListed(left)) {
            return byValue(left);
        }
        left = orAll(left, i -> admits(i, type));
        if (left.size() == 1) {
            return new Selection(left, null);
        }
        if (areListed(left)) {
            return byValue(left);
        }
        if (type == Type.OBJECT || type == Type.ARRAY) {
            Selection tagged = byTag(left);
            return type == Type.ARRAY || tagged.left().size() < 2 || tagged.fault() != null
                    ? tagged
                    : byRequired(byMembers(tagged.left()));
        }
        return left.stream().allMatch(i -> admits(i, type))
                ? byValueOfSome(left)
                : new Selection(left, null);
    }

    /** BRANCH-23, for records. */
    private Selection ofObject(List<Integer> all) {
        List<Integer> bound = new ArrayList<>(all);
        bound.removeIf(i -> !isBound(branches.get(i), context.scope()));
        if (bound.isEmpty() || !(instance instanceof Record)) {
            return new Selection(all, null);
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>(Members.of(instance).byName());
        members.values().removeIf(Objects::isNull);
        Selection found = new MeantBranch(branches, members, context).select();
        List<Integer> both = new ArrayList<>(found.left());
        both.retainAll(bound);
        return found.fault() == null ? new Selection(both.isEmpty() ? bound : both, null) : found;
    }

    /** Whether a branch is for objects of the class of the instance, of which a model is made. */
    private boolean isBound(Schema branch, Scope scope) {
        if (branch instanceof ObjectSchema object) {
            return object.javaType() != null && object.javaType().isInstance(instance);
        }
        if (branch instanceof DefinitionsSchema definitions) {
            return isBound(definitions.root(), scope.plus(definitions.definitions()));
        }
        if (branch instanceof ReferenceSchema reference) {
            Scope.Target target = scope.find(reference.name());
            return isBound(target.schema(), target.scope());
        }
        return branch instanceof NullableSchema nullable && isBound(nullable.schema(), scope);
    }

    private boolean admits(int position, Type type) {
        return AdmittedTypes.admit(type, branches.get(position), context.scope());
    }

    /** BRANCH-20. */
    private Selection byValueOfSome(List<Integer> left) {
        List<Integer> listing = new ArrayList<>(left);
        listing.removeIf(i -> values(i).isEmpty());
        List<Integer> others = new ArrayList<>(left);
        others.removeAll(listing);
        List<ListedValues> listed = listing.stream().map(i -> values(i).orElseThrow()).toList();
        if (listing.isEmpty() || !isComparable(listed, instance, context)) {
            return new Selection(left, null);
        }
        List<Integer> holding = new ArrayList<>(listing);
        holding.removeIf(i -> !values(i).orElseThrow().hold(instance));
        return holding.isEmpty()
                ? new Selection(others, null, unlisted(listed, context))
                : new Selection(holding, null);
    }

    private interface Question {
        boolean isTrueOf(int position);
    }

    /** BRANCH-1: a step that would leave none leaves all. */
    private static List<Integer> orAll(List<Integer> positions, Question question) {
        List<Integer> some = new ArrayList<>(positions);
        some.removeIf(position -> !question.isTrueOf(position));
        return some.isEmpty() ? positions : some;
    }

    private Optional<ListedValues> values(int position) {
        return ListedValues.of(branches.get(position), context.scope());
    }

    private Optional<ListedValues> values(int position, List<Object> place) {
        return Optional.ofNullable(tags(position).get(place));
    }

    private Map<List<Object>, ListedValues> tags(int position) {
        return TagPlaces.listed(branches.get(position), context.scope());
    }

    private boolean areListed(List<Integer> positions) {
        return positions.stream().allMatch(i -> values(i).isPresent());
    }

    /** BRANCH-14: whether a value may be compared with what is listed. */
    private static boolean isComparable(
            List<ListedValues> listed, @Nullable Object value, Context context) {
        boolean isLookedInto =
                !ListedValues.isContainer(value)
                        || listed.stream()
                                .flatMap(it -> it.values().stream())
                                .anyMatch(ListedValues::isContainer);
        return !isLookedInto || AnyRules.apply(value, context).isValid();
    }

    /** BRANCH-4. */
    private Selection byValue(List<Integer> left) {
        List<ListedValues> listed = left.stream().map(i -> values(i).orElseThrow()).toList();
        if (!isComparable(listed, instance, context)) {
            return new Selection(left, null);
        }
        List<Integer> holding = new ArrayList<>(left);
        holding.removeIf(i -> !values(i).orElseThrow().hold(instance));
        return holding.isEmpty()
                ? new Selection(left, unlisted(listed, context))
                : new Selection(holding, null);
    }

    private static Fault unlisted(List<ListedValues> parts, Context at) {
        ListedValues all = ListedValues.together(parts);
        Fault fault = Fault.of("enum", at, "enum", all.values()).withConstant(at.subject());
        return all.isSecret()
                ? new Fault(fault.code(), fault.path(), fault.arguments(), Violation.SECRET)
                : fault;
    }

    /** BRANCH-6: one tag after the other, each asked once. */
    private Selection byTag(List<Integer> all) {
        List<Integer> left = all;
        Set<List<Object>> asked = new HashSet<>();
        Optional<List<Object>> next = tag(left, asked);
        while (left.size() > 1 && next.isPresent() && asked.size() < 32) {
            List<Object> tag = next.get();
            asked.add(tag);
            Selection selected = byTag(tag, left);
            if (selected.fault() != null) {
                return selected;
            }
            left = selected.left();
            next = tag(left, asked);
        }
        return new Selection(left, null);
    }

    /** BRANCH-7: the next tag. */
    private Optional<List<Object>> tag(List<Integer> left, Set<List<Object>> asked) {
        Map<List<Object>, Integer> uses = new LinkedHashMap<>();
        for (int i : left) {
            tags(i).keySet().forEach(place -> uses.merge(place, 1, Integer::sum));
        }
        uses.keySet().removeAll(asked);
        int most = uses.isEmpty() ? 0 : Collections.max(uses.values());
        return most < 2
                ? Optional.empty()
                : uses.keySet().stream()
                        .filter(place -> uses.getOrDefault(place, 0) == most)
                        .min(Comparator.comparing(List::size));
    }

    private Selection byTag(List<Object> tag, List<Integer> left) {
        boolean isListedByAll = left.stream().allMatch(i -> values(i, tag).isPresent());
        Object value = instance;
        Context there = context;
        for (int step = 0; step < tag.size(); step++) {
            Object segment = tag.get(step);
            Type container = segment instanceof Integer ? Type.ARRAY : Type.OBJECT;
            if (Type.of(value) != container) {
                boolean isWrong =
                        step > 0
                                && isListedByAll
                                && isWrong(container, value, there, tag.subList(0, step), left);
                String expected = container == Type.ARRAY ? "array" : "object";
                return new Selection(left, isWrong ? Fault.type(there, expected, value) : null);
            }
            if (segment instanceof TagPlaces.Matching matching) {
                Optional<String> name = matching.first(Members.of(value).byName().keySet());
                if (name.isEmpty()) {
                    return new Selection(left, null);
                }
                segment = name.get();
            }
            List<Object> way = tag.subList(0, step + 1);
            segment = segment instanceof String name ? counting(name, way, value) : segment;
            if (!has(value, segment)) {
                Context lacking = there.at(segment, Context.MISSING);
                if (!isListedByAll) {
                    return new Selection(left, null);
                }
                return segment instanceof String
                        ? without(way, left, Fault.of("required", lacking))
                        : without(way, left, way.equals(tag) ? unlisted(tag, lacking, left) : null);
            }
            value = part(value, segment);
            there = there.at(segment, value);
        }
        return byTag(tag, value, there, left);
    }

    /** PLACE-12: the name that counts of those that the branches have for a member. */
    private String counting(String own, List<Object> place, @Nullable Object object) {
        Set<String> given = Members.of(object).byName().keySet();
        List<String> names = new ArrayList<>(List.of(own));
        names.addAll(TagPlaces.aliases(branches, context.scope()).getOrDefault(place, Set.of()));
        for (String name : names) {
            if (given.contains(name)) {
                return name;
            }
        }
        return own;
    }

    /** BRANCH-22: a scalar in place of a container that every branch takes there alone. */
    private boolean isWrong(
            Type container,
            @Nullable Object value,
            Context there,
            List<Object> way,
            List<Integer> left) {
        Type type = Type.of(value);
        return type != Type.OPAQUE
                && type != Type.ARRAY
                && type != Type.OBJECT
                && isComparable(List.of(), value, there)
                && left.stream().allMatch(i -> known(i).admitNothingBut(container, way));
    }

    /** BRANCH-11 and BRANCH-21. */
    private Selection without(List<Object> way, List<Integer> left, @Nullable Fault ofAll) {
        List<Integer> others = new ArrayList<>(left);
        others.removeIf(i -> requires(i, way));
        return others.isEmpty() ? new Selection(left, ofAll) : new Selection(others, null);
    }

    private Fault unlisted(List<Object> tag, Context there, List<Integer> listing) {
        return unlisted(
                listing.stream().map(i -> values(i, tag)).flatMap(Optional::stream).toList(),
                there);
    }

    private static boolean has(@Nullable Object value, Object segment) {
        return segment instanceof String name
                ? Members.of(value).byName().containsKey(name)
                : value instanceof List<?> items && (Integer) segment < items.size();
    }

    private static @Nullable Object part(@Nullable Object value, Object segment) {
        return segment instanceof String name
                ? Members.of(value).byName().get(name)
                : ((List<?>) Objects.requireNonNull(value)).get((Integer) segment);
    }

    private Selection byTag(
            List<Object> tag, @Nullable Object value, Context there, List<Integer> left) {
        List<ListedValues> listed =
                left.stream().map(i -> values(i, tag)).flatMap(Optional::stream).toList();
        if (!isComparable(listed, value, there)) {
            return new Selection(left, null);
        }
        List<Integer> holding = new ArrayList<>(left);
        holding.removeIf(i -> values(i, tag).isEmpty() || !values(i, tag).get().hold(value));
        if (!holding.isEmpty()) {
            return new Selection(holding, null);
        }
        List<Object> way = there.path().segments().subList(depth(), depth() + tag.size());
        List<Integer> heard =
                new WithoutSay(branches, instance, context.scope(), way)
                        .heard(left, i -> values(i, tag).isPresent(), i -> known(i).know(tag));
        return listed.size() == heard.size()
                ? new Selection(heard, unlisted(listed, there))
                : byTypeAt(tag, value, there, heard);
    }

    private int depth() {
        return context.path().segments().size();
    }

    /** BRANCH-10. */
    private Selection byTypeAt(
            List<Object> tag, @Nullable Object value, Context there, List<Integer> left) {
        Type type = Type.of(value);
        List<Integer> admitting = new ArrayList<>(left);
        admitting.removeIf(i -> type != Type.OPAQUE && !known(i).mayAdmit(type, tag));
        if (admitting.stream().noneMatch(i -> known(i).know(tag))) {
            return new Selection(left, null);
        }
        List<ListedValues> listed =
                admitting.stream().map(i -> values(i, tag)).flatMap(Optional::stream).toList();
        return new Selection(
                admitting, listed.size() == admitting.size() ? unlisted(listed, there) : null);
    }

    private KnownPlaces known(int position) {
        return new KnownPlaces(branches.get(position), context.scope());
    }

    /** BRANCH-12: without those that more members speak against than against another. */
    private List<Integer> byMembers(List<Integer> left) {
        Map<Integer, Integer> against = new HashMap<>();
        left.forEach(i -> against.put(i, 0));
        Members.of(instance)
                .byName()
                .forEach(
                        (name, value) -> {
                            if (isWitness(name, value, left)) {
                                left.stream()
                                        .filter(i -> known(i).ruleOut(name, value))
                                        .forEach(i -> against.merge(i, 1, Integer::sum));
                            }
                        });
        int fewest = Collections.min(against.values());
        return left.stream().filter(i -> against.getOrDefault(i, 0) == fewest).toList();
    }

    /**
     * BRANCH-12: whether a member speaks against a branch at all, since one that knows it does not
     * rule it out; none without a JSON type does (PLACE-8).
     */
    private boolean isWitness(String name, @Nullable Object value, List<Integer> left) {
        List<ListedValues> listed =
                left.stream().map(i -> values(i, List.of(name))).flatMap(Optional::stream).toList();
        return Type.of(value) != Type.OPAQUE
                && (listed.isEmpty() || isComparable(listed, value, context.at(name, value)))
                && left.stream()
                        .anyMatch(
                                i ->
                                        known(i).know(List.of(name))
                                                && !known(i).ruleOut(name, value));
    }

    private boolean requires(int position, List<Object> place) {
        return TagPlaces.required(branches.get(position), context.scope()).contains(place);
    }

    /** BRANCH-13. */
    private Selection byRequired(List<Integer> left) {
        Set<String> given = Members.of(instance).byName().keySet();
        List<Integer> meant = new ArrayList<>();
        for (int i : left) {
            boolean isMeant =
                    given.stream()
                            .anyMatch(
                                    name ->
                                            left.stream()
                                                    .filter(j -> requires(j, List.of(name)))
                                                    .toList()
                                                    .equals(List.of(i)));
            if (isMeant) {
                meant.add(i);
            }
        }
        return new Selection(meant.size() == 1 ? meant : left, null);
    }
}
