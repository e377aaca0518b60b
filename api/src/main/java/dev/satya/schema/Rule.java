package dev.satya.schema;

import dev.satya.Model;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A condition over several fields of an object. It runs only where every field that it names is
 * valid; an absent field is valid, and the condition sees it as not set.
 */
public final class Rule extends Structured {
    private final String code;
    private final List<String> fields;
    private final Predicate<Model> test;
    private final @Nullable String message;

    /** Copies the names. */
    Rule(String code, List<String> fields, Predicate<Model> test, @Nullable String message) {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(test, "test");
        fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new SchemaException("rule \"" + code + "\" names no field");
        }
        this.code = code;
        this.fields = fields;
        this.test = test;
        this.message = message;
    }

    /** The violation's code. */
    public String code() {
        return code;
    }

    /** The fields that it reads, at least one. */
    public List<String> fields() {
        return fields;
    }

    /** Called by any thread; what it throws is a violation {@code pluginFailure} */
    public Predicate<Model> test() {
        return test;
    }

    /** The message template; null: the catalogue's. */
    public @Nullable String message() {
        return message;
    }

    @Override
    Map<String, @Nullable Object> components() {
        Map<String, @Nullable Object> components = new LinkedHashMap<>();
        components.put("code", code);
        components.put("fields", fields);
        components.put("test", test);
        components.put("message", message);
        return components;
    }
}
