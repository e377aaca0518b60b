package dev.satya.propertytests;

import dev.satya.Model;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.propertytests.agreement.Answer;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Field;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.Rule;
import dev.satya.schema.Strictness;
import dev.satya.schema.StringSchema;
import dev.satya.schema.UnevaluatedSchema;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a validator made, written as a map and as JSON, and read again. */
final class ValueWriting {
    private ValueWriting() {}

    static Optional<String> difference(Case sample) {
        Validator<Object> validator = Subject.interpreter(sample);
        Validation<Seq<Violation>, Object> validation = validator.validate(sample.instance());
        if (validation.isInvalid()) {
            return Optional.empty();
        }
        Object value = validation.get();
        String json = Subject.satya().toJson(value);
        if (!Values.areEqual(value, Values.read(json))) {
            return Optional.of(value + " is written as " + json);
        }
        if (value instanceof Model model && !model.toJson().equals(json)) {
            return Optional.of(model.toJson() + " but " + json);
        }
        return isStable(sample) ? readAgain(validator, value, json) : Optional.empty();
    }

    private static Optional<String> readAgain(
            Validator<Object> validator, @Nullable Object value, String json) {
        Object written = Values.withTextKeys(value);
        Answer ofMap = Answer.of(validator.validate(written));
        if (!ofMap.isValid() || !Values.areEqual(value, ofMap.value())) {
            return Optional.of("from " + written + ": " + ofMap);
        }
        Answer ofJson = Answer.of(validator.validateJson(json));
        boolean isSpecial = json.contains("\"NaN\"") || json.contains("Infinity\"");
        return isSpecial || ofJson.isValid() && Values.areEqual(value, ofJson.value())
                ? Optional.empty()
                : Optional.of("from " + json + ": " + ofJson);
    }

    /**
     * Whether a converted value is valid once more, and stays what it is. A branch may fit the
     * converted value that did not fit the instance; counts, rules and predicates see defaults as
     * given, and what was ignored no more; a pattern may match the name of a member that came by an
     * alias; what JSON has no type for is written as text.
     */
    static boolean isStable(Case sample) {
        boolean converts =
                sample.strictness() != Strictness.STRICT
                        || SchemaParts.of(sample.schema()).stream()
                                .anyMatch(ValueWriting::converts);
        boolean renames =
                SchemaParts.of(sample.schema(), Field.class)
                        .anyMatch(field -> !field.aliases().isEmpty());
        return SchemaParts.of(sample.schema()).stream()
                .noneMatch(
                        part ->
                                part instanceof AnyOfSchema
                                        || part instanceof OneOfSchema
                                        || part instanceof NotSchema
                                        || part instanceof GuardedSchema
                                        || part instanceof ConditionalSchema
                                        || part instanceof DependentSchema
                                        || part instanceof UnevaluatedSchema
                                        || part instanceof ArraySchema.Contains
                                        || part instanceof ObjectSchema.PatternProperty
                                                && (converts || renames)
                                        || part instanceof AllOfSchema && converts
                                        || part instanceof Rule
                                        || part instanceof ObjectSchema object && counts(object)
                                        || part instanceof Constraint.Satisfies);
    }

    private static boolean converts(Object part) {
        return part instanceof StringSchema text && !text.transforms().isEmpty()
                || part instanceof EnumSchema listed && listed.javaType() != null
                || part instanceof Annotations said && said.strictness() == Strictness.LAX;
    }

    private static boolean counts(ObjectSchema object) {
        return object.constraints().stream()
                .anyMatch(
                        each ->
                                each instanceof Constraint.MinProperties
                                        || each instanceof Constraint.MaxProperties);
    }
}
