package dev.satya.propertytests.instances;

import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.HookedSchema;
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
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.SchemaVisitor;
import dev.satya.schema.StringSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what can be broken in a valid instance: each constraint of each schema that looks at one of
 * its values. Within anyOf, oneOf and not there is no looking: a fault there is one of the whole.
 *
 * @param spot the value that is looked at
 * @param scope for references
 * @param found so far
 */
record FaultSites(Spot spot, Scope scope, List<FaultSite> found)
        implements SchemaVisitor<List<FaultSite>> {
    private static final Generator<@Nullable Object> WILD = Generator.ofNullable(Wild::java);
    private static final Generator<@Nullable Object> ANY_VALUE =
            Generator.ofNullable(choices -> JsonValues.any(choices, 1));

    /** In percent: how often a value near a schema is any at all. */
    private static final int FAR = 15;

    /** Of parts that are added: as an outermost part has. */
    private static final int PART_BUDGET = 4;

    static void collect(Schema schema, Spot spot, Scope scope, List<FaultSite> found) {
        FaultSites sites = new FaultSites(spot, scope, found);
        schema.accept(sites);
        sites.addNamed(schema);
    }

    void look(Schema schema, Spot spot) {
        collect(schema, spot, scope, found);
    }

    /** A site at the value itself. */
    void add(String code, Generator<? extends @Nullable Object> values) {
        addAt(code, spot.path(), spot.place(), values);
    }

    void addAt(String code, Path path, String place, Generator<? extends @Nullable Object> values) {
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

    /** Values near {@code schema}, valid and not: objects also with the members that are there. */
    Generator<@Nullable Object> near(Schema schema) {
        return Generator.ofNullable(
                choices -> {
                    if (choices.chance(FAR)) {
                        return ANY_VALUE.generate(choices);
                    }
                    Flavour flavour = choices.flip() ? Flavour.VALID : Flavour.JSON_ANYTHING;
                    Object made = new InstanceGenerator(choices, flavour, scope, 2).of(schema);
                    return choices.flip() ? onTopOf(spot.value(), made) : made;
                });
    }

    /** Of two objects the members of both, of the second one where both have it; else the second. */
    static @Nullable Object onTopOf(@Nullable Object there, @Nullable Object made) {
        if (!(there instanceof Map<?, ?> before) || !(made instanceof Map<?, ?> members)) {
            return made;
        }
        Map<Object, @Nullable Object> all = new LinkedHashMap<>(before);
        all.putAll(members);
        return all;
    }

    /** What makes parts that conform by themselves, for containers of many. */
    InstanceGenerator fitting(Choices choices) {
        return new InstanceGenerator(choices, Flavour.VALID, scope, PART_BUDGET);
    }

    @Override
    public List<FaultSite> visitAny(AnySchema schema) {
        return found;
    }

    /** No valid value comes here, but one that is added to be looked at: it is broken as it is. */
    @Override
    public List<FaultSite> visitNever(NeverSchema schema) {
        add(
                "never",
                Generator.ofNullable(
                        choices -> choices.flip() ? ANY_VALUE.generate(choices) : spot.value()));
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
    public List<FaultSite> visitScalar(ScalarSchema<?> schema) {
        addType();
        BrokenScalars.of(schema).forEach(this::add);
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
            new ContainerSites(this).addArray(schema, items);
        }
        return found;
    }

    @Override
    public List<FaultSite> visitMap(MapSchema schema) {
        addType();
        if (spot.value() instanceof Map<?, ?> members) {
            new ContainerSites(this).addMap(schema, members);
        }
        return found;
    }

    @Override
    public List<FaultSite> visitObject(ObjectSchema schema) {
        addType();
        if (spot.value() instanceof Map<?, ?> members) {
            new ContainerSites(this).addObject(schema, members);
        }
        return found;
    }

    @Override
    public List<FaultSite> visitConditional(ConditionalSchema schema) {
        new ConditionSites(this).addConditional(schema);
        return found;
    }

    @Override
    public List<FaultSite> visitDependent(DependentSchema schema) {
        new ConditionSites(this).addDependent(schema);
        return found;
    }

    @Override
    public List<FaultSite> visitUnevaluated(UnevaluatedSchema schema) {
        new ConditionSites(this).addUnevaluated(schema);
        return found;
    }

    /** A fault there may be dropped, or be none of what code has made of the value. */
    @Override
    public List<FaultSite> visitHooked(HookedSchema schema) {
        return found;
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
        if (schema.types().isEmpty()) {
            add("anyOf", near(schema));
        } else {
            add("type", WILD);
        }
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
        Scope opening = scope.opening(schema.name());
        collect(opening.schema(schema.name()), spot.home(schema.name()), opening, found);
        return found;
    }

    @Override
    public List<FaultSite> visitDefinitions(DefinitionsSchema schema) {
        Map<String, String> words = new LinkedHashMap<>();
        schema.definitions().keySet().forEach(name -> words.put(name, "/definitions/" + name));
        Scope inside = scope.plus(schema.definitions());
        collect(schema.root(), spot.naming(words), inside, found);
        return found;
    }

    @Override
    public List<FaultSite> visitGuarded(GuardedSchema schema) {
        look(schema.schema(), spot.under("guarded"));
        return found;
    }
}
