package dev.satya.propertytests.instances;

import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.schemas.GivenName;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NeverSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.NullSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.Rule;
import dev.satya.schema.SchemaVisitor;
import dev.satya.schema.StringSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what can be broken in a valid instance: each constraint of each schema that looks at one of
 * its values. Within anyOf, oneOf and not there is no looking: a fault there is one of the whole.
 *
 * @param spot the value that is looked at
 * @param surroundings for references
 * @param found so far
 */
record FaultSites(Spot spot, Surroundings surroundings, List<FaultSite> found)
        implements SchemaVisitor<List<FaultSite>> {
    private static final Generator<@Nullable Object> WILD = Generator.ofNullable(Wild::java);
    private static final Generator<@Nullable Object> ANY_VALUE =
            Generator.ofNullable(choices -> JsonValues.any(choices, 1));

    static void collect(
            Schema schema, Spot spot, Surroundings surroundings, List<FaultSite> found) {
        FaultSites sites = new FaultSites(spot, surroundings, found);
        schema.accept(sites);
        sites.addNamed(schema);
    }

    private void look(Schema schema, Spot spot) {
        collect(schema, spot, surroundings, found);
    }

    /** A site at the value itself. */
    private void add(String code, Generator<? extends @Nullable Object> values) {
        addAt(code, spot.path(), spot.place(), values);
    }

    private void addAt(
            String code, Path path, String place, Generator<? extends @Nullable Object> values) {
        Generator<@Nullable Object> instances =
                Generator.ofNullable(choices -> spot.replacing().apply(values.generate(choices)));
        found.add(new FaultSite(code, path, spot.position(), place + "/" + code, instances));
    }

    private void addType() {
        add("type", WILD);
    }

    /** What a name or a predicate stands for is not known: values near the schema are tried. */
    private void addNamed(Schema schema) {
        for (Constraint constraint : schema.constraints()) {
            boolean isNamed =
                    constraint instanceof Constraint.Named
                            || constraint instanceof Constraint.Satisfies;
            if (isNamed) {
                add(constraint.code(), near(schema));
            }
        }
    }

    private Generator<@Nullable Object> near(Schema schema) {
        return Generator.ofNullable(
                choices -> {
                    Flavour flavour = choices.flip() ? Flavour.VALID : Flavour.JSON_ANYTHING;
                    return new InstanceGenerator(choices, flavour, surroundings, 2).of(schema);
                });
    }

    @Override
    public List<FaultSite> visitAny(AnySchema schema) {
        return found;
    }

    /** No valid value comes here, but that of a member that is added to be looked at. */
    @Override
    public List<FaultSite> visitNever(NeverSchema schema) {
        add("never", ANY_VALUE);
        return found;
    }

    @Override
    public List<FaultSite> visitNull(NullSchema schema) {
        addType();
        return found;
    }

    @Override
    public List<FaultSite> visitBoolean(BooleanSchema schema) {
        addType();
        return found;
    }

    @Override
    public List<FaultSite> visitInteger(IntegerSchema schema) {
        addType();
        BrokenBounds.of(schema.constraints()).forEach(this::add);
        return found;
    }

    @Override
    public List<FaultSite> visitNumber(NumberSchema schema) {
        addType();
        BrokenBounds.of(schema.constraints()).forEach(this::add);
        return found;
    }

    @Override
    public List<FaultSite> visitString(StringSchema schema) {
        addType();
        add("unicode", choices -> choices.pick(Texts.LONE_SURROGATES));
        BrokenTexts.of(schema, String.valueOf(spot.value())).forEach(this::add);
        return found;
    }

    @Override
    public List<FaultSite> visitEnum(EnumSchema schema) {
        add("enum", ANY_VALUE);
        return found;
    }

    @Override
    public List<FaultSite> visitConst(ConstSchema schema) {
        add("const", ANY_VALUE);
        return found;
    }

    @Override
    public List<FaultSite> visitArray(ArraySchema schema) {
        addType();
        if (spot.value() instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                look(schema.items(), spot.item(items, i));
            }
            BrokenContainers.ofArray(schema, items, near(schema.items())).forEach(this::add);
        }
        return found;
    }

    @Override
    public List<FaultSite> visitMap(MapSchema schema) {
        addType();
        if (spot.value() instanceof Map<?, ?> members) {
            for (Object name : members.keySet()) {
                if (name instanceof String text) {
                    look(schema.keys(), spot.name(members, text));
                    look(schema.values(), spot.member(members, text, "values"));
                }
            }
            BrokenContainers.ofMap(schema, members, near(schema)).forEach(this::add);
        }
        return found;
    }

    @Override
    public List<FaultSite> visitObject(ObjectSchema schema) {
        addType();
        if (spot.value() instanceof Map<?, ?> members) {
            String name = schema.name();
            Surroundings inside =
                    name == null ? surroundings : surroundings.plus(Map.of(name, schema));
            Spot here = name == null ? spot : spot.naming(Map.of(name, ""));
            for (Field field : schema.fields()) {
                String used = GivenName.of(field, members);
                if (used != null) {
                    Spot member = here.member(members, used, "fields/" + field.name());
                    collect(field.schema(), member, inside, found);
                }
            }
            if (schema.extras() == Extras.KEEP) {
                for (String extra : BrokenContainers.extras(schema, members)) {
                    Spot member = here.member(members, extra, "extras");
                    collect(schema.extraValues(), member, inside, found);
                }
            }
            addObject(schema, members);
        }
        return found;
    }

    private void addObject(ObjectSchema schema, Map<?, ?> members) {
        for (Field field : schema.fields()) {
            if (field.isRequired()) {
                addAt(
                        "required",
                        spot.path().resolve(field.name()),
                        spot.place() + "/fields/" + field.name(),
                        choices -> BrokenContainers.without(members, field));
            }
        }
        if (schema.extras() == Extras.FORBID) {
            String extra = BrokenContainers.undeclared(schema);
            addAt(
                    "additionalProperties",
                    spot.path().resolve(extra),
                    spot.place(),
                    choices -> BrokenContainers.with(members, extra, 1L));
        }
        for (Rule rule : schema.rules()) {
            add(rule.code(), near(schema));
        }
        BrokenContainers.ofObject(schema, members, near(schema)).forEach(this::add);
    }

    @Override
    public List<FaultSite> visitNullable(NullableSchema schema) {
        if (spot.value() != null) {
            look(schema.schema(), spot.under("nullable"));
        }
        return found;
    }

    @Override
    public List<FaultSite> visitAllOf(AllOfSchema schema) {
        int position = 0;
        for (Schema branch : schema.branches()) {
            look(branch, spot.under("allOf/" + position));
            position++;
        }
        return found;
    }

    @Override
    public List<FaultSite> visitAnyOf(AnyOfSchema schema) {
        add("anyOf", near(schema));
        return found;
    }

    @Override
    public List<FaultSite> visitOneOf(OneOfSchema schema) {
        add("oneOf", near(schema));
        return found;
    }

    @Override
    public List<FaultSite> visitNot(NotSchema schema) {
        add("not", near(schema.schema()));
        return found;
    }

    @Override
    public List<FaultSite> visitReference(ReferenceSchema schema) {
        Surroundings opening = surroundings.opening(schema.name());
        collect(opening.schema(schema.name()), spot.home(schema.name()), opening, found);
        return found;
    }

    @Override
    public List<FaultSite> visitDefinitions(DefinitionsSchema schema) {
        Map<String, String> words = new LinkedHashMap<>();
        schema.definitions().keySet().forEach(name -> words.put(name, "/definitions/" + name));
        Surroundings inside = surroundings.plus(schema.definitions());
        collect(schema.root(), spot.naming(words), inside, found);
        return found;
    }

    @Override
    public List<FaultSite> visitGuarded(GuardedSchema schema) {
        look(schema.schema(), spot.under("guarded"));
        return found;
    }
}
