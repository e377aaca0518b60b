package dev.satya.propertytests.schemas;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.Field;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ObjectSchema.PatternProperty;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The schemas within a schema. A reference has none: what it stands for is a part of another. */
public final class Parts {
    private Parts() {}

    /**
     * A schema within another.
     *
     * @param word for its place, such as {@code fields/age}, {@code items} or {@code anyOf/0}; empty:
     *     it is at the same place
     * @param schema there
     */
    public record Part(String word, Schema schema) {

        /** The place of this part of a schema at {@code place}. */
        public String under(String place) {
            return word.isEmpty() ? place : place + "/" + word;
        }
    }

    /** The schemas right within {@code schema}, in their order. */
    public static List<Part> of(Schema schema) {
        if (schema instanceof ObjectSchema object) {
            return ofObject(object);
        }
        if (schema instanceof ArraySchema array) {
            return ofArray(array);
        }
        if (schema instanceof MapSchema map) {
            return List.of(new Part("keys", map.keys()), new Part("values", map.values()));
        }
        if (schema instanceof NullableSchema nullable) {
            return List.of(new Part("nullable", nullable.schema()));
        }
        if (schema instanceof GuardedSchema guarded) {
            return List.of(new Part("guarded", guarded.schema()));
        }
        if (schema instanceof NotSchema not) {
            return List.of(new Part("not", not.schema()));
        }
        if (schema instanceof DefinitionsSchema definitions) {
            return ofDefinitions(definitions);
        }
        if (schema instanceof ConditionalSchema conditional) {
            return List.of(
                    new Part("if", conditional.condition()),
                    new Part("then", conditional.whenValid()),
                    new Part("else", conditional.whenInvalid()));
        }
        if (schema instanceof DependentSchema dependent) {
            return List.of(new Part("dependent/" + dependent.property(), dependent.schema()));
        }
        if (schema instanceof HookedSchema hooked) {
            return List.of(new Part("hooked", hooked.schema()));
        }
        if (schema instanceof UnevaluatedSchema unevaluated) {
            return ofUnevaluated(unevaluated);
        }
        return ofBranches(schema);
    }

    private static List<Part> ofObject(ObjectSchema object) {
        List<Part> parts = new ArrayList<>();
        for (Field field : object.fields()) {
            parts.add(new Part("fields/" + field.name(), field.schema()));
        }
        for (PatternProperty pattern : object.patterns()) {
            parts.add(new Part("patterns/" + pattern.regex(), pattern.schema()));
        }
        parts.add(new Part("extras", object.extraValues()));
        return parts;
    }

    private static List<Part> ofArray(ArraySchema array) {
        List<Part> parts = new ArrayList<>(numbered("prefix/", array.prefix()));
        parts.add(new Part("items", array.items()));
        if (array.contains() != null) {
            parts.add(new Part("contains", array.contains().schema()));
        }
        return parts;
    }

    private static List<Part> ofUnevaluated(UnevaluatedSchema schema) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("evaluated", schema.schema()));
        if (schema.items() != null) {
            parts.add(new Part("unevaluatedItems", schema.items()));
        }
        if (schema.properties() != null) {
            parts.add(new Part("unevaluatedProperties", schema.properties()));
        }
        return parts;
    }

    /**
     * Whether a part is tried and no more: what it says is not the value's fault. So are those of
     * not, the condition of another schema, and what an array contains.
     */
    public static boolean isTried(Schema schema, Part part) {
        return schema instanceof NotSchema
                || (schema instanceof ConditionalSchema && part.word().equals("if"))
                || (schema instanceof ArraySchema && part.word().equals("contains"));
    }

    private static List<Part> ofDefinitions(DefinitionsSchema schema) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("", schema.root()));
        for (Map.Entry<String, Schema> definition : schema.definitions().entrySet()) {
            parts.add(new Part("definitions/" + definition.getKey(), definition.getValue()));
        }
        return parts;
    }

    private static List<Part> ofBranches(Schema schema) {
        if (schema instanceof AllOfSchema allOf) {
            return numbered("allOf/", allOf.branches());
        }
        if (schema instanceof AnyOfSchema anyOf) {
            return numbered("anyOf/", anyOf.branches());
        }
        if (schema instanceof OneOfSchema oneOf) {
            return numbered("oneOf/", oneOf.branches());
        }
        return List.of();
    }

    private static List<Part> numbered(String word, List<Schema> branches) {
        List<Part> parts = new ArrayList<>();
        for (Schema branch : branches) {
            parts.add(new Part(word + parts.size(), branch));
        }
        return parts;
    }
}
