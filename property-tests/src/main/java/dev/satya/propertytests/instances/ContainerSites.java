package dev.satya.propertytests.instances;

import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.schemas.GivenName;
import dev.satya.propertytests.schemas.NamePatterns;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ArraySchema.Contains;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.MapSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ObjectSchema.PatternProperty;
import dev.satya.schema.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be broken in an array or an object, and in its items and members.
 *
 * @param sites of the value
 */
record ContainerSites(FaultSites sites) {

    void addArray(ArraySchema schema, List<?> items) {
        for (int i = 0; i < items.size(); i++) {
            String word = i < schema.prefix().size() ? "prefix/" + i : "items";
            sites.look(ArrayInstances.schema(schema, i), sites.spot().item(items, i, word));
        }
        BrokenContainers.ofArray(schema, items, sites::fitting).forEach(sites::add);
        if (schema.contains() != null) {
            addContains(schema, schema.contains(), items);
        }
    }

    private void addContains(ArraySchema schema, Contains contains, List<?> items) {
        int least = contains.minimum();
        int most = contains.maximum();
        Generator<@Nullable Object> others = sites.near(schema.items());
        if (least > 0) {
            sites.add(
                    least == 1 ? "contains" : "minContains",
                    choices -> fewer(choices, contains, items, others));
        }
        if (most < Integer.MAX_VALUE) {
            Generator<@Nullable Object> more =
                    sites.near(Schema.allOf(contains.schema(), schema.items()));
            sites.add("maxContains", choices -> more(choices, items, most + 1, more));
        }
    }

    private boolean isContained(Contains contains, @Nullable Object item) {
        Schema array = Schema.array(Schema.any()).contains(contains.schema());
        return sites.scope().ask(array, Collections.singletonList(item)).isValid();
    }

    /** Some of those that count are left out, or replaced. */
    private List<@Nullable Object> fewer(
            Choices choices,
            Contains contains,
            List<?> items,
            Generator<? extends @Nullable Object> others) {
        int kept = choices.below(contains.minimum());
        List<@Nullable Object> fewer = new ArrayList<>();
        for (Object item : items) {
            if (!isContained(contains, item)) {
                fewer.add(item);
            } else if (kept > 0) {
                fewer.add(item);
                kept--;
            } else if (choices.flip()) {
                fewer.add(others.generate(choices));
            }
        }
        return fewer;
    }

    /** More than are allowed to count, behind those that are there. */
    private static List<@Nullable Object> more(
            Choices choices, List<?> items, int count, Generator<? extends @Nullable Object> more) {
        List<@Nullable Object> longer = new ArrayList<>(items);
        for (int i = choices.between(1, Math.min(count, 5)); i > 0; i--) {
            boolean isAgain = !items.isEmpty() && choices.flip();
            longer.add(isAgain ? choices.pick(items) : more.generate(choices));
        }
        return longer;
    }

    void addMap(MapSchema schema, Map<?, ?> members) {
        for (Object name : members.keySet()) {
            if (name instanceof String text) {
                sites.look(schema.keys(), sites.spot().name(members, text));
                sites.look(schema.values(), sites.spot().member(members, text, "values"));
            }
        }
        BrokenContainers.ofMap(schema, members, sites::fitting).forEach(sites::add);
    }

    void addObject(ObjectSchema schema, Map<?, ?> members) {
        String name = schema.name();
        Scope inside = name == null ? sites.scope() : sites.scope().plus(Map.of(name, schema));
        Spot here = name == null ? sites.spot() : sites.spot().naming(Map.of(name, ""));
        for (Field field : schema.fields()) {
            String used = GivenName.of(field, members);
            if (used != null) {
                Spot member = here.member(members, used, "fields/" + field.name());
                FaultSites.collect(field.schema(), member, inside, sites.found());
            }
        }
        if (schema.extras() == Extras.KEEP) {
            for (String extra : BrokenContainers.extras(schema, members)) {
                Spot member = here.member(members, extra, "extras");
                FaultSites.collect(schema.extraValues(), member, inside, sites.found());
            }
        }
        for (Object key : members.keySet()) {
            for (PatternProperty pattern : NamePatterns.matching(schema, String.valueOf(key))) {
                Spot member =
                        here.member(members, String.valueOf(key), "patterns/" + pattern.regex());
                FaultSites.collect(pattern.schema(), member, inside, sites.found());
            }
        }
        addOwn(schema, members, new FaultSites(sites.spot(), inside, sites.found()));
    }

    /** The name that a field has in an instance; of one that is absent its own. */
    private static String used(String name, ObjectSchema schema, Map<?, ?> members) {
        for (Field field : schema.fields()) {
            String used = field.name().equals(name) ? GivenName.of(field, members) : null;
            if (used != null) {
                return used;
            }
        }
        return name;
    }

    /**
     * What can be broken in the object itself.
     *
     * @param inside what makes its parts, where its own name is known
     */
    private void addOwn(ObjectSchema schema, Map<?, ?> members, FaultSites inside) {
        Spot spot = sites.spot();
        for (Field field : schema.fields()) {
            if (field.isRequired()) {
                sites.addAt(
                        "required",
                        spot.path().resolve(field.name()),
                        spot.place() + "/fields/" + field.name(),
                        choices -> BrokenContainers.without(members, field));
            }
        }
        if (schema.extras() == Extras.FORBID) {
            BrokenContainers.undeclared(schema)
                    .ifPresent(
                            extra ->
                                    sites.addAt(
                                            "additionalProperties",
                                            spot.path().resolve(extra),
                                            spot.place(),
                                            choices -> BrokenContainers.with(members, extra, 1L)));
        }
        for (Rule rule : schema.rules()) {
            String field = rule.place();
            Path at =
                    field == null ? spot.path() : spot.path().resolve(used(field, schema, members));
            sites.addAt(rule.code(), at, spot.place(), sites.near(schema));
        }
        BrokenContainers.ofObject(schema, members, inside::fitting).forEach(sites::add);
    }
}
