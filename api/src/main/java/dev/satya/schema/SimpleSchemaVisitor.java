package dev.satya.schema;

import dev.satya.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A visitor that treats the kinds alike of which it says nothing else.
 *
 * @param <R> the result
 */
public interface SimpleSchemaVisitor<R extends @Nullable Object> extends SchemaVisitor<R> {

    /** Handles the kinds whose methods are not overridden. */
    R defaultAction(Schema schema);

    @Override
    default R visitAny(AnySchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitNever(NeverSchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitNull(NullSchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitBoolean(BooleanSchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitInteger(IntegerSchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitNumber(NumberSchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitString(StringSchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitScalar(ScalarSchema<?> schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitEnum(EnumSchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitConst(ConstSchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitArray(ArraySchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitMap(MapSchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitObject(ObjectSchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitNullable(NullableSchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitAllOf(AllOfSchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitAnyOf(AnyOfSchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitOneOf(OneOfSchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitNot(NotSchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitReference(ReferenceSchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitDefinitions(DefinitionsSchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitGuarded(GuardedSchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitConditional(ConditionalSchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitDependent(DependentSchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitUnevaluated(UnevaluatedSchema schema) {
        return defaultAction(schema);
    }

    @Override
    default R visitHooked(HookedSchema schema) {
        return defaultAction(schema);
    }
}
