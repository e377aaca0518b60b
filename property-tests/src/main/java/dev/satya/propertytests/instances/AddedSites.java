package dev.satya.propertytests.instances;

import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.schemas.GivenName;
import dev.satya.propertytests.schemas.NamePatterns;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.Field;
import dev.satya.schema.MapSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ObjectSchema.PatternProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What can be broken by a part that is not there yet: the next item, a member. What no valid instance
 * has, such as a second item behind {@code "items": false}, is broken in no other way.
 *
 * @param sites of the value
 */
record AddedSites(FaultSites sites) {
    private static final int NAMES = 5;
    private static final int MOST_OF_PREFIX = 20;

    /** Of members whose values nobody knows more about. */
    private static final List<@Nullable Object> VALUES =
            Arrays.asList(1L, "a", true, null, List.of(), Map.of());

    /** What a member may be that is added for its name alone: like one that is there, or plain. */
    static List<@Nullable Object> values(Map<?, ?> members) {
        List<@Nullable Object> values = new ArrayList<>();
        members.values().stream().limit(1).forEach(values::add);
        values.addAll(VALUES);
        return values;
    }

    void addArray(ArraySchema schema, List<?> items) {
        addNext(schema, items);
        int prefix = schema.prefix().size();
        if (items.size() < prefix && prefix <= MOST_OF_PREFIX) {
            behindPrefix(schema, items).ifPresent(more -> addNext(schema, more));
        }
    }

    private void addNext(ArraySchema schema, List<?> items) {
        int next = items.size();
        sites.look(
                ArrayInstances.schema(schema, next),
                sites.spot().next(items, ContainerSites.word(schema, next)));
    }

    /** With an item at each place that has a schema of its own, if there can be. */
    private Optional<List<?>> behindPrefix(ArraySchema schema, List<?> items) {
        InstanceGenerator inside = sites.fitting(Choices.random(new Random(items.size())));
        List<@Nullable Object> all = new ArrayList<>(items);
        try {
            while (all.size() < schema.prefix().size()) {
                all.add(Fitting.value(inside, schema.prefix().get(all.size()), any -> true));
            }
            return Optional.of(all);
        } catch (HopelessException e) {
            return Optional.empty();
        }
    }

    void addMap(MapSchema schema, Map<?, ?> members) {
        for (Object value : values(members)) {
            String name = BrokenContainers.UNDECLARED.get(0);
            sites.look(schema.keys(), sites.spot().newName(members, name, value));
        }
        if (members.isEmpty()) {
            newKey(schema, members)
                    .ifPresent(
                            name ->
                                    sites.look(
                                            schema.values(),
                                            sites.spot().member(members, name, "values")));
        }
    }

    private Optional<String> newKey(MapSchema schema, Map<?, ?> members) {
        try {
            InstanceGenerator inside = sites.fitting(Choices.random(new Random(NAMES)));
            return Optional.of(MoreMembers.newKey(inside, schema, members));
        } catch (HopelessException e) {
            return Optional.empty();
        }
    }

    /**
     * What fields that are absent can break, and members of which a pattern speaks.
     *
     * @param here where the name of the object is known
     * @param inside the same
     */
    void addObject(ObjectSchema schema, Map<?, ?> members, Spot here, Scope inside) {
        for (Field field : schema.fields()) {
            if (field.aliasPaths().isEmpty() && GivenName.of(field, members) == null) {
                Spot member = here.member(members, field.name(), "fields/" + field.name());
                FaultSites.collect(field.schema(), member, inside, sites.found());
            }
        }
        for (PatternProperty pattern : schema.patterns()) {
            newName(schema, pattern, members)
                    .ifPresent(
                            name -> {
                                String word = "patterns/" + pattern.regex();
                                Spot member = here.member(members, name, word);
                                FaultSites.collect(pattern.schema(), member, inside, sites.found());
                            });
        }
    }

    /** A name that the pattern matches and that nobody has. */
    private static Optional<String> newName(
            ObjectSchema schema, PatternProperty pattern, Map<?, ?> members) {
        for (int i = 0; i < NAMES; i++) {
            String name = PatternText.of(pattern.regex()).generate(Choices.random(new Random(i)));
            boolean isNew =
                    !members.containsKey(name) && !BrokenContainers.isDeclared(schema, name);
            if (isNew && NamePatterns.matching(schema, name).contains(pattern)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
