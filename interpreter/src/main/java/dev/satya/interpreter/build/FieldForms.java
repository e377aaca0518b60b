package dev.satya.interpreter.build;

import dev.satya.Schema;
import dev.satya.interpreter.slot.FieldForm;
import dev.satya.scalar.ScalarType;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Field;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ScalarSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds fields whose schemas say how their values are written: as those of the scalar type of the field. */
final class FieldForms {
    private FieldForms() {}

    /** In the order of the fields; empty: of none. */
    static List<FieldForm> of(List<Field> fields) {
        List<FieldForm> forms = fields.stream().map(field -> of(field.schema())).toList();
        return forms.stream().allMatch(each -> each == FieldForm.OF_CLASS) ? List.of() : forms;
    }

    private static FieldForm of(Schema schema) {
        ScalarType<?> type = type(schema);
        return type == null
                ? FieldForm.OF_CLASS
                : value -> type.javaType().isInstance(value) ? type.written(value) : value;
    }

    private static @Nullable ScalarType<?> type(Schema schema) {
        if (schema instanceof ScalarSchema<?> scalar) {
            return scalar.type();
        }
        if (schema instanceof NullableSchema nullable) {
            return type(nullable.schema());
        }
        if (schema instanceof HookedSchema hooked) {
            return type(hooked.schema());
        }
        if (schema instanceof AllOfSchema all) {
            for (Schema branch : all.branches()) {
                ScalarType<?> type = type(branch);
                if (type != null) {
                    return type;
                }
            }
        }
        return null;
    }
}
