package dev.satya.interpreter.introspect;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Decimals;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.NumberSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The schemas of the scalar types of components. */
final class ComponentTypes {
    /** The largest float, as canonical numbers have it: a float is its shortest decimal form. */
    private static final BigDecimal MAX_FLOAT = Decimals.shortest(Float.MAX_VALUE);

    private ComponentTypes() {}

    static boolean isOptional(Class<?> type) {
        return type == Optional.class
                || type == OptionalInt.class
                || type == OptionalLong.class
                || type == OptionalDouble.class;
    }

    static boolean isBinary32(Class<?> type) {
        return type == float.class || type == Float.class;
    }

    /** The schema of a scalar type but enums; null: it is none. */
    static @Nullable Schema scalar(Class<?> type) {
        if (type == String.class || type == CharSequence.class) {
            return Schema.string();
        }
        if (type == boolean.class || type == Boolean.class) {
            return Schema.bool();
        }
        if (type == double.class || type == Double.class || isBinary32(type)) {
            return Schema.number();
        }
        if (type == BigDecimal.class) {
            return Schema.decimal();
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

    /**
     * The numbers of a schema that a float can hold. Its range excludes NaN and the infinities, which
     * a float holds as well as a double does; so it is asked of other numbers alone.
     */
    static Schema binary32(Schema schema) {
        if (schema instanceof AllOfSchema all) { // bounds of a kind that are several
            List<Schema> parts = all.branches().stream().map(ComponentTypes::binary32).toList();
            return new AllOfSchema(parts, all.constraints(), all.annotations());
        }
        NumberSchema number = (NumberSchema) schema;
        NumberSchema finite = number.ge(MAX_FLOAT.negate()).le(MAX_FLOAT);
        BigDecimal beyond = Decimals.shortest(Double.MAX_VALUE);
        Schema isFinite = Schema.number().ge(beyond.negate()).le(beyond);
        Schema isNotFinite = Schema.allOf(Schema.number(), Schema.not(isFinite));
        return Schema.when(isNotFinite, number).otherwise(finite);
    }
}
