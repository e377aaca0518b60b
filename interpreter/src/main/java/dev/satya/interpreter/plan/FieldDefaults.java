package dev.satya.interpreter.plan;

import dev.satya.schema.Field.Default;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of the defaults of fields before they are converted. */
public final class FieldDefaults {
    private FieldDefaults() {}

    /** Whether a default is a scalar that the schema holds, so that it is the same for all models. */
    public static boolean isConstant(Default fallback) {
        return fallback instanceof Default.Value value && isScalar(value.value())
                || fallback instanceof Default.Annotated annotated && isScalar(annotated.value());
    }

    private static boolean isScalar(@Nullable Object value) {
        return !(value instanceof List || value instanceof Map);
    }
}
