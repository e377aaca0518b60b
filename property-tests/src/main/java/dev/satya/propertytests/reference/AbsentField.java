package dev.satya.propertytests.reference;

import dev.satya.schema.Field;
import dev.satya.schema.SchemaException;
import java.util.ArrayList;
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
        if (!result.isValid() && inside.lacking() == null) {
            throw new SchemaException(
                    "the default of \"" + field.name() + "\" is not valid: " + result.faults());
        }
        if (result.isValid()) {
            model.stand(field.name(), result.value());
        }
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

    /**
     * "When the schema is compiled, with no choice of a call and as if its object were the root":
     * before the run.
     */
    private static Result compiled(Field field, @Nullable Object value, Context inside) {
        if (inside.lacking() != null) {
            inside.lacking().add(new Lack(field, value, inside));
            return Result.invalid(Fault.of("default", inside));
        }
        if (needsItself(new Lack(field, value, inside))) {
            return Result.invalid(Fault.of("default", inside));
        }
        try {
            return Application.apply(field.schema(), value, inside.beforeAnyCall(field, value));
        } catch (RunEnded e) {
            return Result.invalid(e.fault());
        }
    }

    /** "A value that lacks a field in whose default it would stand itself is bad". */
    private static boolean needsItself(Lack start) {
        List<Lack> reached = new ArrayList<>(start.lacks());
        for (int i = 0; i < reached.size(); i++) {
            Lack next = reached.get(i);
            if (next.field == start.field) {
                return true;
            }
            for (Lack further : next.lacks()) {
                if (reached.stream().noneMatch(each -> each.field == further.field)) {
                    reached.add(further);
                }
            }
        }
        return false;
    }

    /** A field with a default that a value lacks. */
    record Lack(Field field, @Nullable Object value, Context inside) {

        /** What the default lacks in turn. */
        List<Lack> lacks() {
            List<Lack> lacks = new ArrayList<>();
            Context noting = inside.beforeAnyCall(field, value).noting(lacks);
            try {
                Application.apply(field.schema(), value, noting);
            } catch (RunEnded e) {
                return lacks;
            }
            return lacks;
        }
    }
}
