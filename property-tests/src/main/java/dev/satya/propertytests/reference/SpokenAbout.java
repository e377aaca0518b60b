package dev.satya.propertytests.reference;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.Hook;
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
import dev.satya.schema.Strictness;
import dev.satya.schema.StringSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is spoken about by a schema that a canonical array or object conforms to,
 * SPOKEN-1 to SPOKEN-9: the positions of items, or the names of members (JSON Schema 2020-12 Core
 * §7.7, §10.3 and §11).
 *
 * @param instance a canonical array or object
 * @param context of the schema
 */
record SpokenAbout(@Nullable Object instance, Context context)
        implements SchemaVisitor<Set<Object>> {

    static Set<Object> by(Schema schema, @Nullable Object instance, Context surroundings) {
        return schema.accept(new SpokenAbout(instance, surroundings.entering(schema)));
    }

    /** SPOKEN-9. */
    static boolean isBare(Schema schema) {
        return schema.constraints().isEmpty() && schema.annotations().equals(Annotations.NONE);
    }

    private static boolean isBareAny(Schema schema) {
        return schema instanceof AnySchema && isBare(schema);
    }

    private Set<Object> what(Schema schema) {
        return by(schema, instance, context);
    }

    private static Set<Object> union(Set<Object> one, Set<Object> other) {
        Set<Object> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private Set<Object> everything() {
        if (instance instanceof List<?> items) {
            return firstItems(items.size());
        }
        return instance instanceof Map<?, ?> members ? new HashSet<>(members.keySet()) : Set.of();
    }

    private static Set<Object> firstItems(int count) {
        Set<Object> items = new HashSet<>();
        for (int i = 0; i < count; i++) {
            items.add(i);
        }
        return items;
    }

    /** SPOKEN-1 (Core §10.3.1). */
    @Override
    public Set<Object> visitArray(ArraySchema schema) {
        if (!isBareAny(schema.items())) {
            return everything();
        }
        Set<Object> items = firstItems(schema.prefix().size());
        ArraySchema.Contains contains = schema.contains();
        if (contains != null && contains.evaluates() && instance instanceof List<?> all) {
            items.addAll(ContainsRules.accepted(contains, all, context));
        }
        return items;
    }

    /** SPOKEN-2. */
    @Override
    public Set<Object> visitMap(MapSchema schema) {
        return isBareAny(schema.values()) ? Set.of() : everything();
    }

    /** SPOKEN-3 (Core §10.3.2). */
    @Override
    public Set<Object> visitObject(ObjectSchema schema) {
        if (schema.extras() == Extras.KEEP && !isBareAny(schema.extraValues())) {
            return everything();
        }
        Set<Object> members = new HashSet<>();
        for (Field field : schema.fields()) {
            members.add(field.name());
            members.addAll(field.aliases());
            field.aliasPaths().forEach(path -> members.add(path.segments().get(0))); // ALIAS-9
        }
        for (Object name : everything()) {
            if (!PatternRules.matching(schema, name.toString()).isEmpty()) {
                members.add(name);
            }
        }
        return members;
    }

    /** SPOKEN-4. */
    @Override
    public Set<Object> visitAllOf(AllOfSchema schema) {
        Set<Object> all = new HashSet<>();
        schema.branches().forEach(branch -> all.addAll(what(branch)));
        return all;
    }

    @Override
    public Set<Object> visitAnyOf(AnyOfSchema schema) {
        return byAccepting(schema.branches());
    }

    @Override
    public Set<Object> visitOneOf(OneOfSchema schema) {
        return byAccepting(schema.branches());
    }

    /**
     * SPOKEN-4: what the branches do that a strict try accepts, or, if there is none, a try in the
     * mode of the call.
     */
    private Set<Object> byAccepting(List<Schema> branches) {
        Context strict = context.with(Strictness.STRICT);
        boolean isAnyStrict =
                branches.stream().anyMatch(it -> Application.apply(it, instance, strict).isValid());
        Context trying = isAnyStrict ? strict : context;
        Set<Object> all = new HashSet<>();
        for (Schema branch : branches) {
            if (Application.apply(branch, instance, trying).isValid()) {
                all.addAll(by(branch, instance, trying));
            }
        }
        return all;
    }

    /** SPOKEN-5. */
    @Override
    public Set<Object> visitGuarded(GuardedSchema schema) {
        return Combinators.isGuarded(schema, instance) ? what(schema.schema()) : Set.of();
    }

    /** SPOKEN-5. */
    @Override
    public Set<Object> visitDependent(DependentSchema schema) {
        return ConditionRules.applies(schema, instance) ? what(schema.schema()) : Set.of();
    }

    /** SPOKEN-6. */
    @Override
    public Set<Object> visitConditional(ConditionalSchema schema) {
        return ConditionRules.holds(schema, instance, context)
                ? union(what(schema.condition()), what(schema.whenValid()))
                : what(schema.whenInvalid());
    }

    /** SPOKEN-7. */
    @Override
    public Set<Object> visitUnevaluated(UnevaluatedSchema schema) {
        return UnevaluatedRules.saysSomething(schema, instance)
                ? everything()
                : what(schema.schema());
    }

    /** HOOK-5 and ERROR-5. */
    @Override
    public Set<Object> visitHooked(HookedSchema schema) {
        if (schema.hook() instanceof Hook.Before || schema.hook() instanceof Hook.Wrap) {
            return Set.of();
        }
        boolean isAccepted =
                schema.hook() instanceof Hook.After
                        || Application.apply(schema.schema(), instance, context).isValid();
        return isAccepted ? what(schema.schema()) : Set.of();
    }

    /** SPOKEN-8. */
    @Override
    public Set<Object> visitNullable(NullableSchema schema) {
        return what(schema.schema());
    }

    /** SPOKEN-8. */
    @Override
    public Set<Object> visitReference(ReferenceSchema schema) {
        Scope.Target target = context.scope().find(schema.name());
        return by(target.schema(), instance, context.with(target.scope()));
    }

    /** SPOKEN-8. */
    @Override
    public Set<Object> visitDefinitions(DefinitionsSchema schema) {
        Scope inside = context.scope().plus(schema.definitions());
        return by(schema.root(), instance, context.with(inside));
    }

    /** SPOKEN-5. */
    @Override
    public Set<Object> visitNot(NotSchema schema) {
        return Set.of();
    }

    @Override
    public Set<Object> visitAny(AnySchema schema) {
        return Set.of();
    }

    @Override
    public Set<Object> visitNever(NeverSchema schema) {
        return Set.of();
    }

    @Override
    public Set<Object> visitNull(NullSchema schema) {
        return Set.of();
    }

    @Override
    public Set<Object> visitBoolean(BooleanSchema schema) {
        return Set.of();
    }

    @Override
    public Set<Object> visitInteger(IntegerSchema schema) {
        return Set.of();
    }

    @Override
    public Set<Object> visitNumber(NumberSchema schema) {
        return Set.of();
    }

    @Override
    public Set<Object> visitString(StringSchema schema) {
        return Set.of();
    }

    @Override
    public Set<Object> visitScalar(ScalarSchema<?> schema) {
        return Set.of();
    }

    @Override
    public Set<Object> visitEnum(EnumSchema schema) {
        return Set.of();
    }

    @Override
    public Set<Object> visitConst(ConstSchema schema) {
        return Set.of();
    }
}
