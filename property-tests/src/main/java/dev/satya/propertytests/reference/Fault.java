package dev.satya.propertytests.reference;

import dev.satya.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One reason why an instance is not valid: a violation without words (ORDER-1, CODE-1 to CODE-7).
 *
 * @param code as in {@link dev.satya.Violation#code}
 * @param path of the value that it is about
 * @param arguments as in {@link dev.satya.Violation#arguments}
 * @param instance as in {@link dev.satya.Violation#instance}
 */
public record Fault(String code, Path path, Map<String, ?> arguments, @Nullable Object instance) {

    /** Copies the arguments. */
    public Fault {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    static Fault of(String code, Context context) {
        return of(code, context, Map.of());
    }

    static Fault of(String code, Context context, String name, @Nullable Object argument) {
        return of(code, context, Collections.singletonMap(name, argument));
    }

    static Fault of(String code, Context context, Map<String, ?> arguments) {
        return new Fault(code, context.path(), arguments, context.shown());
    }

    /** CONV-10, with the names of TYPE-1 and TYPE-2. */
    static Fault type(Context context, Object expected, @Nullable Object actual) {
        String word = Type.of(actual).word(actual);
        return of("type", context, Map.of("expected", expected, "actual", word))
                .withConstant(actual);
    }

    /** TYPE-3: of a constant of a Java enum the enum. */
    Fault withConstant(@Nullable Object value) {
        if (!(value instanceof Enum<?> constant)) {
            return this;
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>(arguments);
        all.put("constantOf", constant.getDeclaringClass().getTypeName());
        return new Fault(code, path, all, instance);
    }

    /** KEY-4 and KEY-5: a key that stands for no name. */
    static Fault key(Context object, @Nullable Object key) {
        String word =
                key instanceof CharSequence || key != null && WrittenForm.isScalar(key)
                        ? key.getClass().getTypeName()
                        : Type.of(key).word(key);
        return of("type", object, Map.of("expected", "string", "actual", word, "about", "name"));
    }

    /** LIMIT-1. */
    static Fault limit(Context context, String limit, Object maximum) {
        Context unheld = context.of(Context.MISSING);
        return of("limit", unheld, Map.of("limit", limit, "maximum", maximum));
    }

    /** FAIL-1: what threw, by its name, and what it threw. */
    static Fault failure(Context context, String plugin, Throwable thrown) {
        return of(
                "pluginFailure",
                context,
                Map.of("plugin", plugin, "exception", thrown.getClass().getName()));
    }
}
