package dev.satya.propertytests.schemas;

import dev.satya.Schema;
import dev.satya.schema.Annotations;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ArraySchema.Contains;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Extras;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NeverSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.NullSchema;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.Rule;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.StringSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The codes of the violations that a schema itself can have. */
public final class Codes {
    private Codes() {}

    /**
     * The codes for the value that {@code schema} looks at, in the order of the checks: without
     * those of its parts, of absent fields, of limits and of Unicode.
     */
    public static Set<String> of(Schema schema) {
        Set<String> codes = new LinkedHashSet<>();
        ofKind(schema).ifPresent(codes::add);
        for (Constraint constraint : schema.constraints()) {
            codes.add(constraint.code());
        }
        if (schema instanceof ScalarSchema) {
            codes.add("format");
        }
        if (schema instanceof ArraySchema array && array.contains() != null) {
            addContains(array.contains(), codes);
        }
        if (schema instanceof DependentSchema dependent && !dependent.required().isEmpty()) {
            codes.add("dependentRequired");
        }
        if (schema instanceof UnevaluatedSchema unevaluated) {
            if (isBareNever(unevaluated.items())) {
                codes.add("unevaluatedItems");
            }
            if (isBareNever(unevaluated.properties())) {
                codes.add("unevaluatedProperties");
            }
        }
        if (schema instanceof ObjectSchema object) {
            if (object.extras() == Extras.FORBID) {
                codes.add("additionalProperties");
            }
            for (Rule rule : object.rules()) {
                codes.add(rule.code());
            }
        }
        return codes;
    }

    private static void addContains(Contains contains, Set<String> codes) {
        if (contains.minimum() > 0) {
            codes.add(contains.minimum() == 1 ? "contains" : "minContains");
        }
        if (contains.maximum() < Integer.MAX_VALUE) {
            codes.add("maxContains");
        }
    }

    /** Whether a violation of {@link UnevaluatedSchema} has the code of that in place of never. */
    public static boolean isBareNever(@Nullable Schema schema) {
        return schema instanceof NeverSchema
                && schema.constraints().isEmpty()
                && schema.annotations().equals(Annotations.NONE);
    }

    private static Optional<String> ofKind(Schema schema) {
        if (schema instanceof NeverSchema) {
            return Optional.of("never");
        }
        if (schema instanceof EnumSchema) {
            return Optional.of("enum");
        }
        if (schema instanceof ConstSchema) {
            return Optional.of("const");
        }
        if (schema instanceof AnyOfSchema anyOf) {
            return Optional.of(anyOf.types().isEmpty() ? "anyOf" : "type");
        }
        if (schema instanceof OneOfSchema) {
            return Optional.of("oneOf");
        }
        if (schema instanceof NotSchema) {
            return Optional.of("not");
        }
        return isTyped(schema) ? Optional.of("type") : Optional.empty();
    }

    private static boolean isTyped(Schema schema) {
        return schema instanceof NullSchema
                || schema instanceof BooleanSchema
                || schema instanceof IntegerSchema
                || schema instanceof NumberSchema
                || schema instanceof StringSchema
                || schema instanceof ScalarSchema
                || schema instanceof ArraySchema
                || schema instanceof MapSchema
                || schema instanceof ObjectSchema;
    }
}
