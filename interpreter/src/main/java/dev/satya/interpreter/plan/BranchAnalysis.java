package dev.satya.interpreter.plan;

import dev.satya.Schema;
import dev.satya.interpreter.convert.TypeNames;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.MinItems;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.Hook;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NeverSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.NullSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ObjectSchema.PatternProperty;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.SchemaPart;
import dev.satya.schema.SchemaVisitor;
import dev.satya.schema.StringSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the {@link BranchFacts} of schemas. Each schema is looked at once for each number of steps
 * that are left to go into values. For one thread; schemas are resolved, so that none leads back to
 * itself in place.
 */
public final class BranchAnalysis implements SchemaVisitor<BranchFacts> {
    /** How deep within a value a place is, at most. */
    private static final int MOST_STEPS = 4;

    private final Map<String, Schema> targets;
    private final ValueListing listing;
    private final Map<Schema, BranchFacts> known = new IdentityHashMap<>();

    /** Of members and items; null: they are too deep. */
    private final @Nullable BranchAnalysis within;

    /**
     * An analysis.
     *
     * @param targets of references, by name
     */
    public BranchAnalysis(Map<String, Schema> targets) {
        this(targets, new ValueListing(targets), MOST_STEPS);
    }

    private BranchAnalysis(Map<String, Schema> targets, ValueListing listing, int steps) {
        this.targets = targets;
        this.listing = listing;
        this.within = steps == 0 ? null : new BranchAnalysis(targets, listing, steps - 1);
    }

    /** The facts about a schema. */
    public BranchFacts of(Schema schema) {
        BranchFacts facts = known.get(schema);
        if (facts == null) {
            facts =
                    schema.accept(this)
                            .withValues(listing.of(schema))
                            .withMentions(mentions(schema));
            known.put(schema, facts);
        }
        return facts;
    }

    /** What all that looks at the same value has a say about, whether or not it applies. */
    private Mentions mentions(Schema schema) {
        List<Mentions> all = new ArrayList<>();
        if (schema instanceof ReferenceSchema reference) {
            all.add(of(target(reference)).mentions());
        }
        for (SchemaPart part : schema.parts()) {
            if (part.isInPlace()) {
                all.add(of(part.schema()).mentions());
            }
        }
        boolean isAlone =
                all.isEmpty() && !(schema instanceof AnySchema || schema instanceof NeverSchema);
        if (isAlone || schema instanceof HookedSchema || !schema.constraints().isEmpty()) {
            all.add(Mentions.WHOLE);
        }
        if (within != null) {
            all.add(MentionedParts.of(schema, it -> within.of(it).mentions()));
        }
        return Mentions.together(all);
    }

    private Schema target(ReferenceSchema reference) {
        return Objects.requireNonNull(targets.get(reference.name()));
    }

    private List<BranchFacts> all(List<Schema> branches) {
        return branches.stream().map(this::of).toList();
    }

    private static BranchFacts ofValues(List<? extends @Nullable Object> values) {
        return BranchFacts.of(
                values.stream()
                        .map(TypeNames::of)
                        .filter(Objects::nonNull)
                        .toArray(JsonType[]::new));
    }

    @Override
    public BranchFacts visitAny(AnySchema schema) {
        return BranchFacts.NOTHING_KNOWN;
    }

    @Override
    public BranchFacts visitNever(NeverSchema schema) {
        return BranchFacts.of();
    }

    @Override
    public BranchFacts visitNull(NullSchema schema) {
        return BranchFacts.of(JsonType.NULL);
    }

    @Override
    public BranchFacts visitBoolean(BooleanSchema schema) {
        return BranchFacts.of(JsonType.BOOLEAN);
    }

    @Override
    public BranchFacts visitInteger(IntegerSchema schema) {
        return BranchFacts.of(JsonType.NUMBER);
    }

    @Override
    public BranchFacts visitNumber(NumberSchema schema) {
        return BranchFacts.of(JsonType.NUMBER);
    }

    @Override
    public BranchFacts visitString(StringSchema schema) {
        return BranchFacts.of(JsonType.STRING);
    }

    @Override
    public BranchFacts visitScalar(ScalarSchema<?> schema) {
        boolean isText = schema.type().jsonType() == JsonType.STRING;
        return BranchFacts.of(isText ? JsonType.STRING : JsonType.NUMBER);
    }

    @Override
    public BranchFacts visitEnum(EnumSchema schema) {
        return ofValues(schema.values());
    }

    @Override
    public BranchFacts visitConst(ConstSchema schema) {
        return ofValues(Collections.singletonList(schema.value()));
    }

    @Override
    public BranchFacts visitArray(ArraySchema schema) {
        if (within == null) {
            return BranchFacts.of(JsonType.ARRAY);
        }
        Map<Place.Step, BranchFacts> items = new LinkedHashMap<>();
        for (int i = 0; i < schema.prefix().size(); i++) {
            items.put(new Place.Item(i), within.of(schema.prefix().get(i)));
        }
        return BranchFacts.ofParts(JsonType.ARRAY, items, required(schema));
    }

    /** The items that a list has at least. */
    private static Set<Place.Step> required(ArraySchema schema) {
        int least = 0;
        for (Constraint constraint : schema.constraints()) {
            least = constraint instanceof MinItems min ? Math.max(least, min.size()) : least;
        }
        Set<Place.Step> required = new LinkedHashSet<>();
        for (int i = 0; i < Math.min(least, schema.prefix().size()); i++) {
            required.add(new Place.Item(i));
        }
        return required;
    }

    @Override
    public BranchFacts visitMap(MapSchema schema) {
        return BranchFacts.of(JsonType.OBJECT);
    }

    @Override
    public BranchFacts visitObject(ObjectSchema schema) {
        if (within == null) {
            return BranchFacts.of(JsonType.OBJECT);
        }
        Map<Place.Step, BranchFacts> members = new LinkedHashMap<>();
        Set<Place.Step> required = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        Map<Place, Set<String>> aliases = new LinkedHashMap<>();
        for (Field field : schema.fields()) {
            if (!field.aliases().isEmpty()) {
                aliases.put(Place.ofMember(field.name()), new LinkedHashSet<>(field.aliases()));
            }
            names.add(field.name());
            names.addAll(field.aliases());
            field.aliasPaths().forEach(path -> names.add((String) path.segments().get(0)));
            members.put(new Place.Member(field.name()), within.of(field.schema()));
            if (field.isRequired()) {
                required.add(new Place.Member(field.name()));
            }
        }
        for (PatternProperty pattern : schema.patterns()) {
            members.put(new Place.Matching(pattern.regex()), within.of(pattern.schema()));
        }
        BranchFacts facts =
                BranchFacts.ofParts(JsonType.OBJECT, members, required).withAliases(aliases);
        boolean isClosed = schema.extras() == Extras.FORBID && schema.patterns().isEmpty();
        return isClosed ? facts.withOnly(names) : facts;
    }

    @Override
    public BranchFacts visitNullable(NullableSchema schema) {
        BranchFacts inner = of(schema.schema());
        Set<JsonType> types = EnumSet.of(JsonType.NULL);
        types.addAll(inner.types());
        return inner.withTypes(types);
    }

    @Override
    public BranchFacts visitAllOf(AllOfSchema schema) {
        return BranchFacts.allOf(all(schema.branches()));
    }

    @Override
    public BranchFacts visitAnyOf(AnyOfSchema schema) {
        return BranchFacts.anyOf(all(schema.branches()));
    }

    @Override
    public BranchFacts visitOneOf(OneOfSchema schema) {
        return BranchFacts.anyOf(all(schema.branches()));
    }

    @Override
    public BranchFacts visitNot(NotSchema schema) {
        return BranchFacts.NOTHING_KNOWN;
    }

    @Override
    public BranchFacts visitGuarded(GuardedSchema schema) {
        return of(schema.schema()).onlyFor(schema.type());
    }

    @Override
    public BranchFacts visitConditional(ConditionalSchema schema) {
        BranchFacts whenValid = of(schema.whenValid());
        BranchFacts whenInvalid = of(schema.whenInvalid());
        if (whenInvalid.types().isEmpty()) {
            return BranchFacts.allOf(List.of(of(schema.condition()), whenValid));
        }
        return BranchFacts.anyOf(List.of(whenValid, whenInvalid));
    }

    @Override
    public BranchFacts visitDependent(DependentSchema schema) {
        return BranchFacts.NOTHING_KNOWN;
    }

    @Override
    public BranchFacts visitUnevaluated(UnevaluatedSchema schema) {
        return of(schema.schema());
    }

    /** What comes before or stands around may make any value of any other. */
    @Override
    public BranchFacts visitHooked(HookedSchema schema) {
        return schema.hook() instanceof Hook.After
                ? of(schema.schema())
                : BranchFacts.NOTHING_KNOWN;
    }

    @Override
    public BranchFacts visitDefinitions(DefinitionsSchema schema) {
        return of(schema.root());
    }

    @Override
    public BranchFacts visitReference(ReferenceSchema schema) {
        return of(target(schema));
    }
}
