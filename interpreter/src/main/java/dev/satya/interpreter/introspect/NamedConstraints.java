package dev.satya.interpreter.introspect;

import dev.satya.annotation.Constrained;
import dev.satya.annotation.Constrained.Argument;
import dev.satya.schema.Constraint;
import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.ArrayList;
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
        String text = argument.value();
        return switch (argument.type()) {
            case TEXT -> text;
            case BOOLEAN -> Boolean.parseBoolean(text);
            case NUMBER -> number(text);
        };
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
