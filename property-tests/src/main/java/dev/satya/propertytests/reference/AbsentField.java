package dev.satya.propertytests.reference;

import dev.satya.schema.Field;
import dev.satya.schema.SchemaException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared field that the instance lacks: "absent and required is required at the field's path;
 * absent with a default takes it".
 */
final class AbsentField {
    private AbsentField() {}

    static List<Fault> apply(Field field, ReferenceModel model, Context object) {
        Context inside = object.at(field.name(), Context.MISSING);
        if (field.isRequired()) {
            return List.of(Fault.of("required", inside));
        }
        if (field.fallback() instanceof Field.Default.Value fixed) {
            return fixed(field, fixed.value(), model, inside);
        }
        if (field.fallback() instanceof Field.Default.Annotated annotated) {
            annotated(field, annotated.value(), model, inside);
            return List.of();
        }
        if (field.fallback() instanceof Field.Default.Supplied supplied) {
            return supplied(field, supplied, model, inside);
        }
        return List.of();
    }

    /** "A value when the schema is compiled (a bad one is a schema mistake)". */
    private static List<Fault> fixed(
            Field field, @Nullable Object value, ReferenceModel model, Context inside) {
        Result result = compiled(field, value, inside);
        if (!result.isValid()) {
            throw new SchemaException(
                    "the default of \"" + field.name() + "\" is not valid: " + result.faults());
        }
        model.stand(field.name(), result.value());
        return List.of();
    }

    /** "It stands in where it conforms to the field's schema, and otherwise does nothing". */
    private static void annotated(
            Field field, @Nullable Object value, ReferenceModel model, Context inside) {
        Result result = compiled(field, value, inside);
        if (result.isValid()) {
            model.stand(field.name(), result.value());
        }
    }

    /** "A supplied one at each use (its violations are the field's)". */
    private static List<Fault> supplied(
            Field field, Field.Default.Supplied supplied, ReferenceModel model, Context inside) {
        Object value;
        try {
            value = supplied.supplier().get();
        } catch (RuntimeException | LinkageError | AssertionError e) {
            return List.of(Fault.failure(inside, field.name(), e));
        }
        Result result = Application.apply(field.schema(), value, inside.of(value));
        if (result.isValid()) {
            model.stand(field.name(), result.value());
        }
        return result.faults();
    }

    /** "When the schema is compiled, with no choice of a call": before the run. */
    private static Result compiled(Field field, @Nullable Object value, Context inside) {
        try {
            return Application.apply(field.schema(), value, inside.beforeAnyCall(value));
        } catch (RunEnded e) {
            return Result.invalid(e.fault());
        }
    }
}
