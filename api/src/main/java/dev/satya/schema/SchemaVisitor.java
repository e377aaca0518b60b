package dev.satya.schema;

import org.jspecify.annotations.Nullable;

/**
 * One method for each kind: whoever handles schemas handles every kind, or does not compile.
 *
 * @param <R> the result
 */
public interface SchemaVisitor<R extends @Nullable Object> {

    /** Handles {@link AnySchema}. */
    R visitAny(AnySchema schema);

    /** Handles {@link NeverSchema}. */
    R visitNever(NeverSchema schema);

    /** Handles {@link NullSchema}. */
    R visitNull(NullSchema schema);

    /** Handles {@link BooleanSchema}. */
    R visitBoolean(BooleanSchema schema);

    /** Handles {@link IntegerSchema}. */
    R visitInteger(IntegerSchema schema);

    /** Handles {@link NumberSchema}. */
    R visitNumber(NumberSchema schema);

    /** Handles {@link StringSchema}. */
    R visitString(StringSchema schema);

    /** Handles {@link ScalarSchema}. */
    R visitScalar(ScalarSchema<?> schema);

    /** Handles {@link EnumSchema}. */
    R visitEnum(EnumSchema schema);

    /** Handles {@link ConstSchema}. */
    R visitConst(ConstSchema schema);

    /** Handles {@link ArraySchema}. */
    R visitArray(ArraySchema schema);

    /** Handles {@link MapSchema}. */
    R visitMap(MapSchema schema);

    /** Handles {@link ObjectSchema}. */
    R visitObject(ObjectSchema schema);

    /** Handles {@link NullableSchema}. */
    R visitNullable(NullableSchema schema);

    /** Handles {@link AllOfSchema}. */
    R visitAllOf(AllOfSchema schema);

    /** Handles {@link AnyOfSchema}. */
    R visitAnyOf(AnyOfSchema schema);

    /** Handles {@link OneOfSchema}. */
    R visitOneOf(OneOfSchema schema);

    /** Handles {@link NotSchema}. */
    R visitNot(NotSchema schema);

    /** Handles {@link ReferenceSchema}. */
    R visitReference(ReferenceSchema schema);

    /** Handles {@link DefinitionsSchema}. */
    R visitDefinitions(DefinitionsSchema schema);

    /** Handles {@link GuardedSchema}. */
    R visitGuarded(GuardedSchema schema);

    /** Handles {@link ConditionalSchema}. */
    R visitConditional(ConditionalSchema schema);

    /** Handles {@link DependentSchema}. */
    R visitDependent(DependentSchema schema);

    /** Handles {@link UnevaluatedSchema}. */
    R visitUnevaluated(UnevaluatedSchema schema);

    /** Handles {@link HookedSchema}. */
    R visitHooked(HookedSchema schema);
}
