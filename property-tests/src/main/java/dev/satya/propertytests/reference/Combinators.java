package dev.satya.propertytests.reference;

import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.NotSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.Strictness;
import org.jspecify.annotations.Nullable;

/** The combinators that have one branch. */
final class Combinators {
    private Combinators() {}

    /** NULL-1. */
    static Result nullable(NullableSchema schema, @Nullable Object instance, Context context) {
        return instance == null
                ? Result.valid(null)
                : Application.apply(schema.schema(), instance, context);
    }

    /** NOT-1 (JSON Schema 2020-12 Core §10.2.1.4). */
    static Result not(NotSchema schema, @Nullable Object instance, Context context) {
        Context strict = context.with(Strictness.STRICT);
        return Application.apply(schema.schema(), instance, strict).isValid()
                ? Result.invalid(Fault.of("not", context))
                : AnyRules.apply(instance, context);
    }

    /** GUARD-1 and GUARD-2. */
    static Result guarded(GuardedSchema schema, @Nullable Object instance, Context context) {
        boolean isWithin = ScalarLimits.check(instance, context).isEmpty();
        return isGuarded(schema, instance) && (isWithin || schema.type() != JsonType.INTEGER)
                ? Application.apply(schema.schema(), instance, context)
                : AnyRules.apply(instance, context);
    }

    static boolean isGuarded(GuardedSchema schema, @Nullable Object instance) {
        Type type = Type.of(instance);
        return switch (schema.type()) {
            case NULL -> type == Type.NULL;
            case BOOLEAN -> type == Type.BOOLEAN;
            case INTEGER -> type == Type.NUMBER && Numbers.isWhole(WrittenForm.of(instance));
            case NUMBER -> type == Type.NUMBER;
            case STRING -> type == Type.STRING;
            case ARRAY -> type == Type.ARRAY;
            case OBJECT -> type == Type.OBJECT;
        };
    }

    /** REF-1 (Core §8.2.3.1). */
    static Result reference(ReferenceSchema schema, @Nullable Object instance, Context context) {
        Scope.Target target = context.scope().find(schema.name());
        return Application.apply(target.schema(), instance, context.with(target.scope()));
    }

    /** Core §8.2.4. */
    static Result definitions(
            DefinitionsSchema schema, @Nullable Object instance, Context context) {
        Scope inside = context.scope().plus(schema.definitions());
        return Application.apply(schema.root(), instance, context.with(inside));
    }
}
