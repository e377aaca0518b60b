package dev.satya.interpreter.introspect;

import dev.satya.Schema;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.Kind;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NumericKind;
import dev.satya.schema.SchemaException;
import dev.satya.schema.StringSchema;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Jakarta Validation 3.1 constraints on a type, or the same ones of Bean Validation 2.0. Any
 * other annotation that would have a say in the data is a mistake, not ignored.
 */
final class JakartaConstraints {
    private static final Set<String> NOT_NULL = Set.of("NotNull", "NotEmpty", "NotBlank");

    /** Those that have a meaning here, by their names. */
    static final Set<String> UNDERSTOOD =
            Set.of(
                    "NotNull",
                    "NotEmpty",
                    "NotBlank",
                    "Size",
                    "Min",
                    "Max",
                    "DecimalMin",
                    "DecimalMax",
                    "Positive",
                    "PositiveOrZero",
                    "Negative",
                    "NegativeOrZero",
                    "Pattern",
                    "Email");

    /** The keys of messages about null: for a member that is missing, and for one that is null. */
    private static final List<String> ABOUT_NULL = List.of("required", "type=null", "not");

    private final List<Annotation> constraints;
    private final String place;

    private JakartaConstraints(List<Annotation> constraints, String place) {
        this.constraints = constraints;
        this.place = place;
    }

    /**
     * Those on a type.
     *
     * @throws SchemaException if there is an annotation that matters and is not understood
     */
    static JakartaConstraints of(TypeUse use) {
        List<Annotation> constraints = use.meaning();
        for (Annotation annotation : constraints) {
            if (!AnnotationPolicy.isStandard(annotation)
                    || !UNDERSTOOD.contains(name(annotation))) {
                throw AnnotationPolicy.notUnderstood(annotation, use.place());
            }
            requireDefaultGroup(annotation, use.place());
            if (((Object[]) AnnotationPolicy.value(annotation, "payload")).length > 0) {
                throw AnnotationPolicy.refusal(
                        annotation,
                        use.place(),
                        "violations carry no payload",
                        "Take the payload off; violations are told apart by their codes");
            }
        }
        return new JakartaConstraints(constraints, use.place());
    }

    /** Only what belongs to the group Default is validated where no group is asked for. */
    private static void requireDefaultGroup(Annotation annotation, String place) {
        Class<?>[] groups = (Class<?>[]) AnnotationPolicy.value(annotation, "groups");
        boolean isDefault = groups.length == 0;
        for (Class<?> group : groups) {
            isDefault |= group.getName().endsWith(".validation.groups.Default");
        }
        if (!isDefault) {
            throw AnnotationPolicy.refusal(
                    annotation,
                    place,
                    "it holds in the group "
                            + groups[0].getSimpleName()
                            + " alone, and only the group Default is validated",
                    "Take it off, add Default to its groups, or use a record for each group");
        }
    }

    /** Refuses constraints on a value that has none of its own: they belong on the type argument. */
    void requireNone() {
        for (Annotation annotation : constraints) {
            if (!name(annotation).equals("NotNull")) {
                throw AnnotationPolicy.refusal(
                        annotation,
                        place,
                        "it does not fit this type",
                        "Put it on the type argument");
            }
        }
    }

    boolean requiresValue() {
        return constraints.stream().anyMatch(each -> NOT_NULL.contains(name(each)));
    }

    /**
     * The schema with the constraints, and their messages where they are not the standard's.
     *
     * @throws SchemaException if one does not fit the type
     */
    Schema applyTo(Schema schema) {
        Kind<?> kind = (Kind<?>) schema;
        Map<String, String> messages = new LinkedHashMap<>();
        for (Annotation annotation : constraints) {
            List<Constraint> meant = constraints(annotation, schema);
            String message = message(annotation, meant);
            if (message != null && NOT_NULL.contains(name(annotation))) {
                ABOUT_NULL.forEach(key -> messages.putIfAbsent(key, message));
            }
            for (Constraint constraint : meant) {
                boolean isKnown = kind.constraints().contains(constraint);
                kind = kind.with(constraint);
                boolean holds = kind.constraints().contains(constraint);
                if (holds && message != null) {
                    messages.put(key(constraint), message);
                } else if (holds && !isKnown) {
                    messages.remove(key(constraint)); // was about a bound that is not so tight
                }
            }
        }
        if (schema instanceof AnySchema && requiresValue()) {
            kind = Schema.not(Schema.nullValue());
            messages.putIfAbsent("not", "must not be null");
        }
        if (!(schema instanceof AnySchema)) {
            messages.remove("not");
        }
        for (Map.Entry<String, String> message : messages.entrySet()) {
            kind = kind.message(message.getKey(), message.getValue());
        }
        return kind;
    }

    private @Nullable String message(Annotation annotation, List<Constraint> meant) {
        Set<String> arguments = new LinkedHashSet<>(Set.of("code"));
        meant.forEach(constraint -> arguments.add(constraint.code()));
        return AnnotationMessage.template(annotation, place, arguments);
    }

    /** Of several patterns each has a message of its own. */
    private static String key(Constraint constraint) {
        return constraint instanceof Constraint.Pattern pattern
                ? "pattern=" + pattern.regex()
                : constraint.code();
    }

    private List<Constraint> constraints(Annotation annotation, Schema schema) {
        String name = name(annotation);
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
            throw AnnotationPolicy.refusal(
                    annotation,
                    place,
                    "it does not fit this type",
                    "Take it off, or put it on the type argument that it is about");
        }
        return switch (name) {
            case "NotNull" -> List.of();
            case "NotEmpty" -> size(schema, 1, Integer.MAX_VALUE);
            case "NotBlank" -> List.of(new Constraint.NotBlank());
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
            case "Email" -> email(annotation);
            default -> throw AnnotationPolicy.notUnderstood(annotation, place);
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
        BigDecimal bound = decimal(annotation);
        return isInclusive(annotation)
                ? new Constraint.Minimum(bound)
                : new Constraint.ExclusiveMinimum(bound);
    }

    private static Constraint decimalMax(Annotation annotation) {
        BigDecimal bound = decimal(annotation);
        return isInclusive(annotation)
                ? new Constraint.Maximum(bound)
                : new Constraint.ExclusiveMaximum(bound);
    }

    private static BigDecimal decimal(Annotation annotation) {
        String text = (String) AnnotationPolicy.value(annotation, "value");
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new SchemaException(
                    "\"" + text + "\" of @" + name(annotation) + " is no decimal number", null, e);
        }
    }

    private static boolean isInclusive(Annotation annotation) {
        return (Boolean) AnnotationPolicy.value(annotation, "inclusive");
    }

    /** Jakarta's patterns are Java's, and match the whole text. */
    private Constraint pattern(Annotation annotation) {
        String regexp = (String) AnnotationPolicy.value(annotation, "regexp");
        int flags = 0;
        for (Object flag : (Object[]) AnnotationPolicy.value(annotation, "flags")) {
            flags |= JavaPattern.flag(((Enum<?>) flag).name());
        }
        try {
            return new Constraint.Pattern(JavaPattern.toEcma(regexp, flags));
        } catch (SchemaException e) {
            throw AnnotationPolicy.refusal(
                    annotation,
                    place,
                    "in \"" + regexp + "\" " + e.reason(),
                    "Write the expression without it");
        }
    }

    /** The plugin, and the expression in addition to it, if there is one. */
    private List<Constraint> email(Annotation annotation) {
        Constraint email = new Constraint.Named("email", Map.of());
        Object regexp = AnnotationPolicy.value(annotation, "regexp");
        boolean isAny = regexp.equals(".*");
        return isAny ? List.of(email) : List.of(email, pattern(annotation));
    }

    private static int integer(Annotation annotation, String attribute) {
        return (Integer) AnnotationPolicy.value(annotation, attribute);
    }

    private static BigDecimal whole(Annotation annotation) {
        return BigDecimal.valueOf((Long) AnnotationPolicy.value(annotation, "value"));
    }

    private static String name(Annotation annotation) {
        return annotation.annotationType().getSimpleName();
    }
}
