package dev.satya.propertytests.instances;

import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.reference.Fault;
import dev.satya.propertytests.schemas.Codes;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.NeverSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What can be broken where a condition decides what is looked at, and in what nobody speaks about.
 *
 * @param sites of the value
 */
record ConditionSites(FaultSites sites) {
    private static final int ATTEMPTS = 5;

    private Spot spot() {
        return sites.spot();
    }

    /**
     * Of the side that looks at the value; what is put in its place is to stay on that side. A side that
     * refuses all is one where no valid value is: another value is put there.
     */
    void addConditional(ConditionalSchema schema) {
        if (isMet(schema, spot().value())) {
            sites.look(schema.whenValid(), spot().under("then"));
            if (schema.whenInvalid() instanceof NeverSchema) {
                addUnmet(schema.condition());
            }
        } else {
            sites.look(schema.whenInvalid(), spot().under("else"));
            if (schema.whenValid() instanceof NeverSchema) {
                addMet(schema);
            }
        }
    }

    private boolean isMet(ConditionalSchema schema, @Nullable Object value) {
        Schema unless = Schema.when(schema.condition(), Schema.never());
        return !sites.scope().ask(unless, value).isValid();
    }

    /** What breaks the condition, and nothing else in the value, breaks the side that is left. */
    private void addUnmet(Schema condition) {
        List<FaultSite> ofCondition = new ArrayList<>();
        FaultSites.collect(condition, spot(), sites.scope(), ofCondition);
        for (FaultSite site : ofCondition) {
            String place = spot().place() + "/else/never";
            sites.found()
                    .add(
                            new FaultSite(
                                    "never",
                                    spot().path(),
                                    spot().position(),
                                    place,
                                    site.broken()));
        }
    }

    private void addMet(ConditionalSchema schema) {
        for (int seed = 0; seed < ATTEMPTS; seed++) {
            Choices choices = Choices.random(new Random(seed));
            Object made;
            try {
                made = sites.fitting(choices).of(schema.condition());
            } catch (HopelessException e) {
                continue;
            }
            for (Object value : onTopOfValue(made)) {
                if (isMet(schema, value)) {
                    sites.look(schema.whenValid(), spot().instead(value).under("then"));
                }
            }
        }
    }

    /** With the members that are made, or with plain values in their place. */
    private List<@Nullable Object> onTopOfValue(@Nullable Object made) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(FaultSites.onTopOf(spot().value(), made));
        if (made instanceof Map<?, ?> members && spot().value() instanceof Map<?, ?> there) {
            for (Object plain : AddedSites.values(Map.of())) {
                Map<Object, @Nullable Object> more = new LinkedHashMap<>(there);
                members.keySet().forEach(name -> more.putIfAbsent(name, plain));
                values.add(more);
            }
        }
        return values;
    }

    void addDependent(DependentSchema schema) {
        if (!(spot().value() instanceof Map<?, ?> members)) {
            return;
        }
        String word = "dependent/" + schema.property();
        if (members.containsKey(schema.property())) {
            sites.look(schema.schema(), spot().under(word));
        } else {
            for (Object value : AddedSites.values(members)) {
                Object more = BrokenContainers.with(members, schema.property(), value);
                sites.look(schema.schema(), spot().instead(more).under(word));
            }
        }
        for (String name : schema.required()) {
            sites.addAt(
                    "dependentRequired",
                    spot().path().resolve(name),
                    spot().place(),
                    choices -> lacking(choices, schema, members, name));
        }
    }

    private static Map<Object, @Nullable Object> lacking(
            Choices choices, DependentSchema schema, Map<?, ?> members, String name) {
        Map<Object, @Nullable Object> lacking = new LinkedHashMap<>(members);
        for (String property : schema.required()) {
            lacking.computeIfAbsent(property, any -> JsonValues.any(choices, 1));
        }
        lacking.computeIfAbsent(schema.property(), any -> JsonValues.any(choices, 1));
        lacking.remove(name);
        return lacking;
    }

    void addUnevaluated(UnevaluatedSchema schema) {
        sites.look(schema.schema(), spot().under("evaluated"));
        if (spot().value() instanceof List<?> items && schema.items() != null) {
            addItems(schema, schema.items(), items);
        }
        if (spot().value() instanceof Map<?, ?> members && schema.properties() != null) {
            addMembers(schema, schema.properties(), members);
        }
    }

    private void addItems(UnevaluatedSchema schema, Schema rest, List<?> items) {
        if (!Codes.isBareNever(rest)) {
            for (Object segment : unspoken(schema)) {
                int position = Integer.parseInt(segment.toString());
                sites.look(rest, spot().item(items, position, "unevaluatedItems"));
            }
            sites.look(rest, spot().next(items, "unevaluatedItems"));
            return;
        }
        Generator<@Nullable Object> any = Generator.ofNullable(it -> JsonValues.any(it, 1));
        sites.addAt(
                "unevaluatedItems",
                spot().path().resolve(items.size()),
                spot().place(),
                choices -> {
                    List<@Nullable Object> longer = new ArrayList<>(items);
                    longer.add(any.generate(choices));
                    return longer;
                });
    }

    private void addMembers(UnevaluatedSchema schema, Schema rest, Map<?, ?> members) {
        if (!Codes.isBareNever(rest)) {
            for (Object name : unspoken(schema)) {
                Spot member = spot().member(members, name.toString(), "unevaluatedProperties");
                sites.look(rest, member);
            }
            String added = BrokenContainers.UNDECLARED.get(0);
            sites.look(rest, spot().member(members, added, "unevaluatedProperties"));
            return;
        }
        for (String name : BrokenContainers.UNDECLARED) {
            sites.addAt(
                    "unevaluatedProperties",
                    spot().path().resolve(name),
                    spot().place(),
                    choices -> BrokenContainers.with(members, name, 1L));
        }
    }

    /** The positions or names about which the schema says nothing. */
    private List<Object> unspoken(UnevaluatedSchema schema) {
        Schema closed =
                UnevaluatedSchema.of(schema.schema())
                        .withItems(Schema.never())
                        .withProperties(Schema.never());
        List<Object> unspoken = new ArrayList<>();
        for (Fault fault : sites.scope().ask(closed, spot().value()).faults()) {
            Path path = fault.path();
            if (path.segments().size() == 1 && fault.code().startsWith("unevaluated")) {
                unspoken.add(path.segments().get(0));
            }
        }
        return unspoken;
    }
}
