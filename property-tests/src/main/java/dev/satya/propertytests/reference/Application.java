package dev.satya.propertytests.reference;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.ConstSchema;
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
import org.jspecify.annotations.Nullable;

/** One schema applied to one value: the table of the kinds. */
record Application(@Nullable Object instance, Context context) implements SchemaVisitor<Result> {

    /** What {@code schema} says about {@code instance}, in the scope and mode that surround it. */
    static Result apply(Schema schema, @Nullable Object instance, Context surroundings) {
        Context context = surroundings.entering(schema);
        if (context.nesting() > context.setting().maxNesting()) {
            throw new RunEnded(Fault.limit(context, "nesting", context.setting().maxNesting()));
        }
        return schema.accept(new Application(instance, context));
    }

    @Override
    public Result visitAny(AnySchema schema) {
        return NamedRules.after(AnyRules.apply(instance, context), schema, context);
    }

    /** NEVER-1. */
    @Override
    public Result visitNever(NeverSchema schema) {
        return Result.invalid(Fault.of("never", context));
    }

    @Override
    public Result visitNull(NullSchema schema) {
        return NamedRules.after(FixedRules.nullValue(instance, context), schema, context);
    }

    @Override
    public Result visitBoolean(BooleanSchema schema) {
        return NamedRules.after(
                BooleanRules.apply(WrittenForm.of(instance), context), schema, context);
    }

    @Override
    public Result visitInteger(IntegerSchema schema) {
        return IntegerRules.apply(schema, WrittenForm.of(instance), context);
    }

    @Override
    public Result visitNumber(NumberSchema schema) {
        return NumberRules.apply(schema, WrittenForm.of(instance), context);
    }

    @Override
    public Result visitString(StringSchema schema) {
        return StringRules.apply(schema, WrittenForm.of(instance), context);
    }

    @Override
    public Result visitScalar(ScalarSchema<?> schema) {
        return ScalarRules.apply(schema, instance, context);
    }

    @Override
    public Result visitEnum(EnumSchema schema) {
        return NamedRules.after(FixedRules.enumeration(schema, instance, context), schema, context);
    }

    @Override
    public Result visitConst(ConstSchema schema) {
        return NamedRules.after(FixedRules.constant(schema, instance, context), schema, context);
    }

    @Override
    public Result visitArray(ArraySchema schema) {
        return ArrayRules.apply(schema, instance, context);
    }

    @Override
    public Result visitMap(MapSchema schema) {
        return MapRules.apply(schema, instance, context);
    }

    @Override
    public Result visitObject(ObjectSchema schema) {
        return ObjectRules.apply(schema, instance, context);
    }

    @Override
    public Result visitNullable(NullableSchema schema) {
        return NamedRules.after(Combinators.nullable(schema, instance, context), schema, context);
    }

    @Override
    public Result visitAllOf(AllOfSchema schema) {
        return NamedRules.after(AllOfRules.apply(schema, instance, context), schema, context);
    }

    @Override
    public Result visitAnyOf(AnyOfSchema schema) {
        return NamedRules.after(BranchRules.anyOf(schema, instance, context), schema, context);
    }

    @Override
    public Result visitOneOf(OneOfSchema schema) {
        return NamedRules.after(BranchRules.oneOf(schema, instance, context), schema, context);
    }

    @Override
    public Result visitNot(NotSchema schema) {
        return NamedRules.after(Combinators.not(schema, instance, context), schema, context);
    }

    @Override
    public Result visitReference(ReferenceSchema schema) {
        return NamedRules.after(Combinators.reference(schema, instance, context), schema, context);
    }

    @Override
    public Result visitDefinitions(DefinitionsSchema schema) {
        return NamedRules.after(
                Combinators.definitions(schema, instance, context), schema, context);
    }

    @Override
    public Result visitGuarded(GuardedSchema schema) {
        return NamedRules.after(Combinators.guarded(schema, instance, context), schema, context);
    }

    @Override
    public Result visitConditional(ConditionalSchema schema) {
        return NamedRules.after(
                ConditionRules.conditional(schema, instance, context), schema, context);
    }

    @Override
    public Result visitDependent(DependentSchema schema) {
        return NamedRules.after(
                ConditionRules.dependent(schema, instance, context), schema, context);
    }

    @Override
    public Result visitHooked(HookedSchema schema) {
        Result result = HookRules.apply(schema, instance, context);
        return HookRules.isOmitted(result) ? result : NamedRules.after(result, schema, context);
    }

    @Override
    public Result visitUnevaluated(UnevaluatedSchema schema) {
        return NamedRules.after(UnevaluatedRules.apply(schema, instance, context), schema, context);
    }
}
