package dev.satya.interpreter.introspect;

import dev.satya.Schema;
import dev.satya.schema.Annotations;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.NumberSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schemas of the scalar types of components. */
final class ComponentTypes {
    private ComponentTypes() {}

    /** The schema of a scalar type but enums; null: it is none. */
    static @Nullable Schema scalar(Class<?> type) {
        if (type == String.class || type == CharSequence.class) {
            return Schema.string();
        }
        if (type == boolean.class || type == Boolean.class) {
            return Schema.bool();
        }
        if (type == double.class || type == Double.class) {
            return Schema.number();
        }
        if (type == float.class || type == Float.class) {
            return Schema.float32();
        }
        if (type == BigDecimal.class) {
            return Schema.decimal();
        }
        if (type == Number.class) {
            return new NumberSchema(NumberSchema.Form.AS_WRITTEN, List.of(), Annotations.NONE);
        }
        if (type == int.class || type == Integer.class) {
            return whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == long.class || type == Long.class) {
            return whole(Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (type == short.class || type == Short.class) {
            return whole(Short.MIN_VALUE, Short.MAX_VALUE);
        }
        if (type == byte.class || type == Byte.class) {
            return whole(Byte.MIN_VALUE, Byte.MAX_VALUE);
        }
        return type == BigInteger.class ? Schema.integer() : null;
    }

    static IntegerSchema whole(long least, long most) {
        return Schema.integer().ge(least).le(most);
    }
}
