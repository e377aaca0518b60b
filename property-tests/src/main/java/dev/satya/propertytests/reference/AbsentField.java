package dev.satya.propertytests.reference;

import dev.satya.Schema;
import dev.satya.schema.Field;
import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A declared field that the instance lacks: OBJ-1, DEF-1 to DEF-4. */
final class AbsentField {
    private AbsentField() {}

    static List<Fault> apply(Field field, Schema schema, ReferenceModel model, Context object) {
        Context inside = object.at(field.name(), Context.MISSING);
        if (field.isRequired()) {
            return List.of(Fault.of("required", inside));
        }
        if (field.fallback() instanceof Field.Default.Value fixed) {
            return fixed(new Lack(field, schema, fixed.value(), inside), model);
        }
        if (field.fallback() instanceof Field.Default.Annotated annotated) {
            annotated(new Lack(field, schema, annotated.value(), inside), model);
            return List.of();
        }
        if (field.fallback() instanceof Field.Default.Supplied supplied) {
            return supplied(field, schema, supplied, model, inside);
        }
        return List.of();
    }

    /** DEF-2: a default that is a value; a bad one is a mistake of the schema. */
    private static List<Fault> fixed(Lack lack, ReferenceModel model) {
        Result result = compiled(lack);
        String name = lack.field.name();
        if (!result.isValid() && lack.inside.lacking() == null) {
            throw new SchemaException(
                    "the default of \"" + name + "\" is not valid: " + result.faults());
        }
        if (result.isValid()) {
            model.stand(name, result.value());
        }
        return List.of();
    }

    /**
     * DEF-2: the {@code default} of a JSON Schema stands in where it conforms to the schema of the
     * field, and otherwise does nothing.
     */
    private static void annotated(Lack lack, ReferenceModel model) {
        Result result = compiled(lack);
        if (result.isValid()) {
            model.stand(lack.field.name(), result.value());
        }
    }

    /** DEF-3, and FAIL-1 where the supplier throws. */
    private static List<Fault> supplied(
            Field field,
            Schema schema,
            Field.Default.Supplied supplied,
            ReferenceModel model,
            Context inside) {
        Object value;
        try {
            value = supplied.supplier().get();
        } catch (RuntimeException | LinkageError | AssertionError e) {
            return List.of(Fault.failure(inside, field.name(), e));
        }
        Result result = Application.apply(schema, value, inside.of(value).raising());
        if (result.isValid()) {
            model.stand(field.name(), result.value());
        }
        return result.faults();
    }

    /**
     * DEF-2: checked before the run, with no choice of a call and as if its object were the root.
     */
    private static Result compiled(Lack lack) {
        Context inside = lack.inside;
        if (inside.lacking() != null) {
            inside.lacking().add(lack);
            return Result.invalid(Fault.of("default", inside));
        }
        if (needsItself(lack)) {
            return Result.invalid(Fault.of("default", inside));
        }
        try {
            return Application.apply(
                    lack.schema, lack.value, inside.beforeAnyCall(lack.field, lack.value));
        } catch (RunEnded e) {
            return Result.invalid(e.fault());
        }
    }

    /** DEF-4: a value that lacks a field in whose default it would stand itself. */
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

    /**
     * A field with a default that a value lacks.
     *
     * @param schema of the field, joined with those of the patterns that its name matches
     */
    record Lack(Field field, Schema schema, @Nullable Object value, Context inside) {

        /** What the default lacks in turn. */
        List<Lack> lacks() {
            List<Lack> lacks = new ArrayList<>();
            Context noting = inside.beforeAnyCall(field, value).noting(lacks);
            try {
                Application.apply(schema, value, noting);
            } catch (RunEnded e) {
                return lacks;
            }
            return lacks;
        }
    }
}
