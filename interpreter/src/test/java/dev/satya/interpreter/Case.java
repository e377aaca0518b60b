package dev.satya.interpreter;

import dev.satya.Schema;
import dev.satya.schema.Strictness;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A row of a table: an instance, and what every entry point is to make of it.
 *
 * @param instance in Java terms; {@link #NONE} where only a JSON text says it
 * @param json the text; null where JSON cannot say it
 * @param violations {@code code@pointer}, in order; none: the instance is valid
 * @param value what a valid instance becomes, models as maps
 */
record Case(
        Schema schema,
        Object instance,
        String json,
        Strictness mode,
        List<String> violations,
        Object value) {
    static final Object NONE = new Object();

    static Case valid(Schema schema, Object instance, Object value) {
        return new Case(schema, instance, json(instance), null, List.of(), value);
    }

    static Case invalid(Schema schema, Object instance, String... violations) {
        return new Case(schema, instance, json(instance), null, List.of(violations), null);
    }

    static Case validJson(Schema schema, String json, Object value) {
        return new Case(schema, NONE, json, null, List.of(), value);
    }

    static Case invalidJson(Schema schema, String json, String... violations) {
        return new Case(schema, NONE, json, null, List.of(violations), null);
    }

    /** The same, called with this strictness. */
    Case in(Strictness mode) {
        return new Case(schema, instance, json, mode, violations, value);
    }

    boolean isValid() {
        return violations.isEmpty();
    }

    private static String json(Object instance) {
        return isJson(instance) ? write(instance) : null;
    }

    private static boolean isJson(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.keySet().stream().allMatch(String.class::isInstance)
                    && map.values().stream().allMatch(Case::isJson);
        }
        if (value instanceof List<?> list) {
            return list.stream().allMatch(Case::isJson);
        }
        boolean isFinite =
                !(value instanceof Number number)
                        || Double.isFinite(number.doubleValue())
                        || !(value instanceof Double || value instanceof Float);
        boolean isScalar =
                value == null
                        || value instanceof Boolean
                        || value instanceof Number
                        || value instanceof CharSequence;
        return isScalar && isFinite && !(value instanceof Collection);
    }

    static String write(Object value) {
        if (value instanceof Map<?, ?> map) {
            StringBuilder text = new StringBuilder("{");
            map.forEach(
                    (name, item) ->
                            text.append(text.length() == 1 ? "" : ", ")
                                    .append(quoted((String) name))
                                    .append(": ")
                                    .append(write(item)));
            return text.append('}').toString();
        }
        if (value instanceof List<?> list) {
            StringBuilder text = new StringBuilder("[");
            list.forEach(item -> text.append(text.length() == 1 ? "" : ", ").append(write(item)));
            return text.append(']').toString();
        }
        return value instanceof CharSequence text ? quoted(text.toString()) : String.valueOf(value);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean isLone =
                    Character.isSurrogate(unit)
                            && !Character.isSurrogatePair(at(text, i), at(text, i + 1))
                            && !Character.isSurrogatePair(at(text, i - 1), unit);
            if (unit < ' ' || isLone) {
                quoted.append(String.format("\\u%04x", (int) unit));
            } else {
                quoted.append(unit == '"' || unit == '\\' ? "\\" : "").append(unit);
            }
        }
        return quoted.append('"').toString();
    }

    private static char at(String text, int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
    }

    @Override
    public String toString() {
        String input = json == null ? String.valueOf(instance) : json;
        return (input.length() > 80 ? input.substring(0, 80) + "…" : input)
                + (mode == null ? "" : " " + mode)
                + " → "
                + (isValid() ? value : violations);
    }
}
