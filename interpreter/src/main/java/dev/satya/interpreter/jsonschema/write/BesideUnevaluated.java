package dev.satya.interpreter.jsonschema.write;

import dev.satya.Schema;
import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.Constraint.Named;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.Map;

/**
 * Which schemas are written with {@code unevaluatedItems} and {@code unevaluatedProperties} beside their
 * own keywords: those that are read as themselves there. Others stand in an allOf, within which an anyOf
 * or oneOf would be another one: it then has the fields of all branches that are valid.
 */
final class BesideUnevaluated {
    private BesideUnevaluated() {}

    /**
     * Whether the schema within can stand beside what is said of the rest.
     *
     * @param inner its keywords
     */
    static boolean isReadAlike(UnevaluatedSchema schema, Map<String, Object> inner) {
        boolean isTaken =
                inner.containsKey("unevaluatedItems")
                        || inner.containsKey("unevaluatedProperties")
                        || inner.containsKey(OwnKeywords.ON_ERROR)
                        || inner.containsKey(OwnKeywords.SCALAR);
        Schema within = schema.schema();
        return !isTaken && isOfOnePart(within) && isSaidOnce(schema, within);
    }

    /** Whether all of its keywords are read as one schema, and as no more than that. */
    private static boolean isOfOnePart(Schema schema) {
        boolean isContainer =
                schema instanceof ObjectSchema
                        || schema instanceof MapSchema
                        || schema instanceof ArraySchema;
        if (isContainer) {
            return schema.constraints().stream().noneMatch(Named.class::isInstance);
        }
        boolean isOfParts =
                schema instanceof AllOfSchema
                        || schema instanceof AnyOfSchema
                        || schema instanceof OneOfSchema
                        || schema instanceof NullableSchema
                        || schema instanceof NotSchema
                        || schema instanceof ConditionalSchema
                        || schema instanceof DependentSchema
                        || schema instanceof GuardedSchema
                        || schema instanceof ReferenceSchema
                        || schema instanceof AnySchema;
        return isOfParts && schema.constraints().isEmpty();
    }

    /** Whether what is said beside assertions is said of the whole alone, or only describes it. */
    private static boolean isSaidOnce(UnevaluatedSchema whole, Schema within) {
        Annotations inner = within.annotations();
        return !changesViolations(inner) && (!describes(inner) || !describes(whole.annotations()));
    }

    private static boolean describes(Annotations said) {
        return said.title() != null
                || said.description() != null
                || !said.examples().isEmpty()
                || !said.keywords().isEmpty();
    }

    private static boolean changesViolations(Annotations said) {
        return said.strictness() != null
                || said.usualStrictness() != null
                || said.isSecret()
                || said.hasMessages()
                || !said.translations().isEmpty()
                || said.singleCode() != null;
    }
}
