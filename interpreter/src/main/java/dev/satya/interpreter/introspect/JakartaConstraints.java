package dev.satya.interpreter.introspect;

import dev.satya.Schema;
import dev.satya.interpreter.pattern.JavaPatterns;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.Kind;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NumericKind;
import dev.satya.schema.SchemaException;
import dev.satya.schema.StringSchema;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The Jakarta Validation 3.1 constraints on an element. They are known by name, so that their jar
 * need not be there. One that is not known here is a mistake, not ignored.
 */
final class JakartaConstraints {
    private static final String HOME = "jakarta.validation.constraints.";
    private static final Set<String> NOT_NULL = Set.of("NotNull", "NotEmpty", "NotBlank");

    private final Set<Annotation> constraints;

    private JakartaConstraints(Set<Annotation> constraints) {
        this.constraints = constraints;
    }

    /** Those on a component and on its type, each once; repeated ones are unfolded. */
    static JakartaConstraints of(AnnotatedElement component, AnnotatedElement type) {
        Set<Annotation> found = new LinkedHashSet<>();
        for (AnnotatedElement element : List.of(component, type)) {
            for (Annotation annotation : element.getAnnotations()) {
                found.addAll(unfolded(annotation));
            }
        }
        found.removeIf(annotation -> !annotation.annotationType().getName().startsWith(HOME));
        return new JakartaConstraints(found);
    }

    private static List<Annotation> unfolded(Annotation annotation) {
        boolean isList =
                annotation.annotationType().getName().startsWith(HOME)
                        && annotation.annotationType().getSimpleName().equals("List");
        return isList ? List.of((Annotation[]) value(annotation, "value")) : List.of(annotation);
    }

    /** Refuses constraints on a value that has none of its own: they belong on the type argument. */
    void requireNone() {
        for (Annotation annotation : constraints) {
            String name = annotation.annotationType().getSimpleName();
            if (!name.equals("NotNull")) {
                throw new SchemaException(
                        "@" + name + " does not fit this type: put it on the type argument");
            }
        }
    }

    boolean requiresValue() {
        return constraints.stream()
                .anyMatch(each -> NOT_NULL.contains(each.annotationType().getSimpleName()));
    }

    /** The schema with the constraints, and their messages where they are not the standard's. */
    Schema applyTo(Schema schema) {
        Schema constrained = schema;
        for (Annotation annotation : constraints) {
            constrained = applied(annotation, constrained);
        }
        return constrained;
    }

    private static Schema applied(Annotation annotation, Schema schema) {
        List<Constraint> meant = constraints(annotation, schema);
        Kind<?> kind = (Kind<?>) schema;
        for (Constraint constraint : meant) {
            kind = kind.with(constraint);
            String message = (String) value(annotation, "message");
            if (!message.startsWith("{")) {
                kind = kind.message(constraint.code(), message);
            }
        }
        return kind;
    }

    private static List<Constraint> constraints(Annotation annotation, Schema schema) {
        String name = annotation.annotationType().getSimpleName();
        boolean fits =
                switch (name) {
                    case "NotNull" -> true;
                    case "Size", "NotEmpty" ->
                            schema instanceof StringSchema
                                    || schema instanceof ArraySchema
                                    || schema instanceof MapSchema;
                    case "NotBlank", "Pattern", "Email" -> schema instanceof StringSchema;
                    default -> schema instanceof NumericKind;
                };
        if (!fits) {
            throw new SchemaException("@" + name + " does not fit this type");
        }
        return switch (name) {
            case "NotNull" -> List.of();
            case "NotEmpty" -> size(schema, 1, Integer.MAX_VALUE);
            case "NotBlank" -> List.of(new Constraint.Pattern("[^\\s\\v\\p{Z}]"));
            case "Size" -> size(schema, integer(annotation, "min"), integer(annotation, "max"));
            case "Min" -> List.of(new Constraint.Minimum(whole(annotation)));
            case "Max" -> List.of(new Constraint.Maximum(whole(annotation)));
            case "DecimalMin" -> List.of(decimalMin(annotation));
            case "DecimalMax" -> List.of(decimalMax(annotation));
            case "Positive" -> List.of(new Constraint.ExclusiveMinimum(BigDecimal.ZERO));
            case "PositiveOrZero" -> List.of(new Constraint.Minimum(BigDecimal.ZERO));
            case "Negative" -> List.of(new Constraint.ExclusiveMaximum(BigDecimal.ZERO));
            case "NegativeOrZero" -> List.of(new Constraint.Maximum(BigDecimal.ZERO));
            case "Pattern" -> List.of(pattern(annotation));
            case "Email" -> List.of(new Constraint.Named("email", Map.of()));
            default -> throw new SchemaException("@" + name + " is not supported");
        };
    }

    private static List<Constraint> size(Schema schema, int minimum, int maximum) {
        List<Constraint> size = new ArrayList<>();
        boolean isText = schema instanceof StringSchema;
        boolean isArray = schema instanceof ArraySchema;
        if (minimum > 0) {
            size.add(
                    isText
                            ? new Constraint.MinLength(minimum)
                            : isArray
                                    ? new Constraint.MinItems(minimum)
                                    : new Constraint.MinProperties(minimum));
        }
        if (maximum < Integer.MAX_VALUE) {
            size.add(
                    isText
                            ? new Constraint.MaxLength(maximum)
                            : isArray
                                    ? new Constraint.MaxItems(maximum)
                                    : new Constraint.MaxProperties(maximum));
        }
        return size;
    }

    private static Constraint decimalMin(Annotation annotation) {
        BigDecimal bound = new BigDecimal((String) value(annotation, "value"));
        return (Boolean) value(annotation, "inclusive")
                ? new Constraint.Minimum(bound)
                : new Constraint.ExclusiveMinimum(bound);
    }

    private static Constraint decimalMax(Annotation annotation) {
        BigDecimal bound = new BigDecimal((String) value(annotation, "value"));
        return (Boolean) value(annotation, "inclusive")
                ? new Constraint.Maximum(bound)
                : new Constraint.ExclusiveMaximum(bound);
    }

    /** Jakarta's patterns are those of java.util.regex, and match the whole text. */
    private static Constraint pattern(Annotation annotation) {
        Object[] flags = (Object[]) value(annotation, "flags");
        if (flags.length > 0) {
            throw new SchemaException(
                    "@Pattern with flags is not supported: write (?i), (?s) or (?m) in it");
        }
        return new Constraint.Pattern(JavaPatterns.toEcma((String) value(annotation, "regexp")));
    }

    private static int integer(Annotation annotation, String attribute) {
        return (Integer) value(annotation, attribute);
    }

    private static BigDecimal whole(Annotation annotation) {
        return BigDecimal.valueOf((Long) value(annotation, "value"));
    }

    private static Object value(Annotation annotation, String attribute) {
        try {
            return annotation.annotationType().getMethod(attribute).invoke(annotation);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new SchemaException(
                    "@" + annotation.annotationType().getSimpleName() + " has no " + attribute,
                    null,
                    e);
        }
    }
}
