package dev.satya.interpreter.jsonschema.write;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.interpreter.plan.ConversionMode;
import dev.satya.schema.Annotations;
import dev.satya.schema.Computed;
import dev.satya.schema.Constraint;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.Field.Default;
import dev.satya.schema.Field.Presence;
import dev.satya.schema.Kind;
import dev.satya.schema.ObjectBuilder;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ObjectSchema.PatternProperty;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SchemaException;
import dev.satya.spi.SchemaCompiler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which members a model is written with.
 *
 * @param targets of the references in it
 * @param mode how strict it is
 * @param compiler shows whether defaults conform
 */
record WrittenObject(
        ObjectSchema object,
        Map<String, Schema> targets,
        ConversionMode mode,
        SchemaCompiler compiler) {

    /**
     * The object with the fields that are always there as required ones, by their own names. What is
     * ignored is not written, and not forbidden either.
     *
     * @param isPlain whether the values of fields and members are those of the instance; otherwise
     *     one that matches a pattern too may be what either makes of it, as may one that is computed
     */
    ObjectSchema described(boolean isPlain) {
        boolean isKnown = object.patterns().isEmpty() || isPlain && object.computed().isEmpty();
        boolean isIgnoring = object.extras() == Extras.IGNORE;
        ObjectSchema kept = isIgnoring ? object.withExtras(Schema.any()) : object;
        return ObjectBuilder.of(object.name())
                .build()
                .withFields(
                        Stream.concat(
                                        object.fields().stream()
                                                .map(
                                                        it ->
                                                                described(
                                                                        it,
                                                                        isKnown
                                                                                ? it.schema()
                                                                                : Schema.any())),
                                        object.computed().stream().map(WrittenObject::described))
                                .toList())
                .withPatterns(
                        object.patterns().stream()
                                .map(
                                        it ->
                                                isKnown
                                                        ? it
                                                        : new PatternProperty(
                                                                it.regex(), Schema.any()))
                                .toList())
                .withExtras(kept.extraValues())
                .withExtras(kept.extras())
                .withConstraints(object.constraints().stream().filter(this::holds).toList())
                .withAnnotations(object.annotations());
    }

    /** It is always there, and no instance has a say in it. */
    private static Field described(Computed computed) {
        Annotations said = computed.schema().annotations();
        Map<String, @Nullable Object> keywords = new LinkedHashMap<>(said.keywords());
        keywords.put("readOnly", true);
        Kind<?> schema = (Kind<?>) computed.schema();
        return Field.required(computed.name(), schema.withAnnotations(said.withKeywords(keywords)));
    }

    /** A record has all its components: one that was not given is written as null. */
    private Field described(Field field, Schema schema) {
        boolean isThere = isAlwaysThere(field);
        boolean isNull = !isThere && object.javaType() != null;
        Presence presence = isThere || isNull ? Presence.REQUIRED : Presence.OPTIONAL;
        return Field.of(field.name(), isNull ? schema.nullable() : schema, presence);
    }

    /** Defaults add to the count of members, and what is ignored takes from it. */
    private boolean holds(Constraint constraint) {
        if (constraint instanceof Constraint.MinProperties) {
            return object.extras() != Extras.IGNORE;
        }
        return !(constraint instanceof Constraint.MaxProperties)
                || (object.javaType() == null
                        && object.computed().isEmpty()
                        && object.fields().stream().allMatch(field -> field.fallback() == null));
    }

    private boolean isAlwaysThere(Field field) {
        return field.isRequired() || (field.fallback() != null && isFilled(field));
    }

    /** The default of a JSON Schema stands in only where it conforms: an empty object shows it. */
    private boolean isFilled(Field field) {
        if (!(field.fallback() instanceof Default.Annotated)) {
            return true;
        }
        Annotations said = mode.annotations();
        Schema alone =
                Schema.object()
                        .field(field)
                        .extras(Extras.KEEP)
                        .build()
                        .withPatterns(object.patterns())
                        .withAnnotations(said);
        boolean refers = Search.finds(alone, Map.of(), ReferenceSchema.class::isInstance);
        Schema whole = refers ? Schema.definitions(targets, alone) : alone;
        try {
            return compiler.compile(whole, Model.class)
                    .validate(Map.of())
                    .fold(wrong -> false, model -> model.toMap().containsKey(field.name()));
        } catch (SchemaException e) {
            return false; // it has named constraints that only the caller knows
        }
    }
}
