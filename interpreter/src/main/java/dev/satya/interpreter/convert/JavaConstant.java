package dev.satya.interpreter.convert;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Constants of Java enums where no schema of their enum asks for them: their names are no texts. */
public final class JavaConstant {
    private JavaConstant() {}

    /** A value as named constraints see it: of a constant its name. */
    public static Object name(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    /** The arguments of a violation about a value, which tell of a constant which enum it is of. */
    public static Map<String, @Nullable Object> told(
            Map<String, @Nullable Object> arguments, @Nullable Object value) {
        if (!(value instanceof Enum<?> constant)) {
            return arguments;
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>(arguments);
        all.put("constantOf", constant.getDeclaringClass().getTypeName());
        return all;
    }
}
