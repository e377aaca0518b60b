package dev.satya.propertytests.instances;

import dev.satya.Path;
import dev.satya.propertytests.schemas.GivenName;
import dev.satya.propertytests.schemas.NamePatterns;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.MapSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ObjectSchema.PatternProperty;
import dev.satya.schema.Rule;
import java.util.List;
import java.util.Map;

/**
 * What can be broken in an array or an object, and in its items and members.
 *
 * @param sites of the value
 */
record ContainerSites(FaultSites sites) {

    void addArray(ArraySchema schema, List<?> items) {
        for (int i = 0; i < items.size(); i++) {
            sites.look(
                    ArrayInstances.schema(schema, i), sites.spot().item(items, i, word(schema, i)));
        }
        new AddedSites(sites).addArray(schema, items);
        BrokenContainers.ofArray(schema, items, sites::fitting).forEach(sites::add);
        if (schema.contains() != null) {
            new ContainsSites(sites, schema, schema.contains(), items).add();
        }
    }

    /** For the place of the schema of an item. */
    static String word(ArraySchema schema, int position) {
        return position < schema.prefix().size() ? "prefix/" + position : "items";
    }

    void addMap(MapSchema schema, Map<?, ?> members) {
        for (Object name : members.keySet()) {
            if (name instanceof String text) {
                sites.look(schema.keys(), sites.spot().name(members, text));
                sites.look(schema.values(), sites.spot().member(members, text, "values"));
            }
        }
        new AddedSites(sites).addMap(schema, members);
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
        new AddedSites(sites).addObject(schema, members, here, inside);
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
