package dev.satya.interpreter.introspect;

import dev.satya.annotation.Constrained;
import dev.satya.annotation.Constrained.Argument;
import dev.satya.schema.Constraint;
import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named constraints, by {@link Constrained} or by annotations that have it on them. */
final class NamedConstraints {
    private NamedConstraints() {}

    /** What an annotation means. */
    static List<Constraint> of(Annotation annotation) {
        List<Constraint> constraints = new ArrayList<>();
        for (Constrained each : all(annotation)) {
            Map<String, Object> arguments = new LinkedHashMap<>();
            for (Argument argument : each.arguments()) {
                arguments.put(argument.name(), value(argument));
            }
            constraints.add(new Constraint.Named(each.value(), arguments));
        }
        return constraints;
    }

    private static Constrained[] all(Annotation annotation) {
        return annotation instanceof Constrained own
                ? new Constrained[] {own}
                : annotation.annotationType().getAnnotationsByType(Constrained.class);
    }

    /** What its violations say; null: what the catalogue has. */
    static @Nullable String message(Annotation annotation) {
        for (Constrained each : all(annotation)) {
            if (!each.message().isEmpty()) {
                return each.message();
            }
        }
        return null;
    }

    private static Object value(Argument argument) {
        if (argument.values().length == 0) {
            return value(argument.value(), argument.type());
        }
        if (!argument.value().isEmpty()) {
            throw new SchemaException(
                    "argument \""
                            + argument.name()
                            + "\" of @Constrained has a value and values: write one of them");
        }
        return Arrays.stream(argument.values()).map(it -> value(it, argument.type())).toList();
    }

    private static Object value(String text, Argument.Type type) {
        return switch (type) {
            case TEXT -> text;
            case BOOLEAN -> isTrue(text);
            case NUMBER -> number(text);
        };
    }

    private static boolean isTrue(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new SchemaException(
                    "\"" + text + "\", an argument of @Constrained, is neither true nor false");
        }
        return text.equals("true");
    }

    private static Number number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return number.scale() <= 0 && number.precision() - number.scale() < 19
                    ? (Number) number.longValueExact()
                    : number;
        } catch (NumberFormatException e) {
            throw new SchemaException(
                    "\"" + text + "\", an argument of @Constrained, is no number", null, e);
        }
    }
}
