package dev.satya.propertytests.reference;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.Hook;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NeverSchema;
import dev.satya.schema.NullSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.StringSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.EnumSet;
import java.util.Set;

/** Which JSON types a schema admits: ADMIT-1 to ADMIT-4. */
final class AdmittedTypes {
    private AdmittedTypes() {}

    /** All types that a schema admits. */
    static Set<Type> of(Schema schema, Scope scope) {
        Set<Type> types = EnumSet.complementOf(EnumSet.of(Type.OPAQUE));
        types.removeIf(type -> !admit(type, schema, scope));
        return types;
    }

    /**
     * ADMIT-4: whether the condition is one of its schemas, because the other schema admits no
     * type.
     */
    static boolean isCondition(ConditionalSchema choice, Scope scope) {
        return of(choice.whenInvalid(), scope).isEmpty();
    }

    static boolean admit(Type type, Schema schema, Scope scope) {
        if (schema instanceof AllOfSchema all) {
            return all.branches().stream().allMatch(it -> admit(type, it, scope));
        }
        if (schema instanceof AnyOfSchema any) {
            return any.branches().stream().anyMatch(it -> admit(type, it, scope));
        }
        if (schema instanceof OneOfSchema one) {
            return one.branches().stream().anyMatch(it -> admit(type, it, scope));
        }
        if (schema instanceof NullableSchema nullable) {
            return type == Type.NULL || admit(type, nullable.schema(), scope);
        }
        if (schema instanceof ConditionalSchema choice) {
            return isCondition(choice, scope)
                    ? admit(type, choice.condition(), scope)
                            && admit(type, choice.whenValid(), scope)
                    : admit(type, choice.whenValid(), scope)
                            || admit(type, choice.whenInvalid(), scope);
        }
        if (schema instanceof GuardedSchema guarded) {
            boolean isOther =
                    guarded.type() == JsonType.INTEGER
                            || !guarded.type().name().equals(type.name());
            return isOther || admit(type, guarded.schema(), scope);
        }
        if (schema instanceof HookedSchema hooked) {
            return !(hooked.hook() instanceof Hook.After)
                    || admit(type, hooked.schema(), scope); // HOOK-5 and ERROR-5
        }
        if (schema instanceof UnevaluatedSchema rest) {
            return admit(type, rest.schema(), scope);
        }
        if (schema instanceof DefinitionsSchema definitions) {
            return admit(type, definitions.root(), scope.plus(definitions.definitions()));
        }
        if (schema instanceof ReferenceSchema reference) {
            Scope.Target target = scope.find(reference.name());
            return admit(type, target.schema(), target.scope());
        }
        return admitAlone(type, schema);
    }

    private static boolean admitAlone(Type type, Schema schema) {
        if (schema instanceof ConstSchema constant) {
            return Type.of(constant.value()) == type;
        }
        if (schema instanceof EnumSchema choice) {
            return choice.values().stream().anyMatch(it -> Type.of(it) == type);
        }
        if (schema instanceof NullSchema) {
            return type == Type.NULL;
        }
        if (schema instanceof BooleanSchema) {
            return type == Type.BOOLEAN;
        }
        if (schema instanceof IntegerSchema || schema instanceof NumberSchema) {
            return type == Type.NUMBER;
        }
        if (schema instanceof ScalarSchema<?> scalar) {
            boolean isText = scalar.type().jsonType() == JsonType.STRING;
            return type == (isText ? Type.STRING : Type.NUMBER);
        }
        if (schema instanceof StringSchema) {
            return type == Type.STRING;
        }
        if (schema instanceof ArraySchema) {
            return type == Type.ARRAY;
        }
        if (schema instanceof ObjectSchema || schema instanceof MapSchema) {
            return type == Type.OBJECT;
        }
        return !(schema instanceof NeverSchema);
    }
}
