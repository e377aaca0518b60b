package dev.satya.interpreter.introspect;

import dev.satya.Schema;
import dev.satya.interpreter.introspect.annotation.AnnotationPolicy;
import dev.satya.interpreter.members.AnnotationValues;
import dev.satya.interpreter.pattern.JavaPatterns;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.ScalarMoment;
import dev.satya.schema.Constraint.ScalarMoment.When;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NumericKind;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.StringSchema;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What one of the standard's constraints means in a schema. */
final class ConstraintMeaning {
    private static final Constraint TRUE =
            new Constraint.Satisfies("assertTrue", Boolean.class, Boolean.TRUE::equals);
    private static final Constraint FALSE =
            new Constraint.Satisfies("assertFalse", Boolean.class, Boolean.FALSE::equals);

    private final Annotation annotation;
    private final String place;

    private ConstraintMeaning(Annotation annotation, String place) {
        this.annotation = annotation;
        this.place = place;
    }

    /**
     * The constraints of a schema that an annotation means there; none for {@code NotNull}.
     *
     * @param place where the annotation stands, for people
     * @throws SchemaException if it does not fit the schema, or an attribute of it cannot be kept
     */
    static List<Constraint> of(Annotation annotation, String place, Schema schema) {
        return new ConstraintMeaning(annotation, place).of(schema);
    }

    private List<Constraint> of(Schema schema) {
        if (!AnnotationPolicy.isConstraint(annotation)
                || AnnotationPolicy.isNamedConstraint(annotation)) {
            return NamedConstraints.of(annotation);
        }
        String name = JakartaConstraints.name(annotation);
        if (HibernateConstraints.include(annotation)) {
            return HibernateConstraints.of(annotation, place, schema);
        }
        if (schema instanceof StringSchema && DecimalTextMeaning.NAMES.contains(name)) {
            return DecimalTextMeaning.of(annotation, place);
        }
        boolean fits =
                switch (name) {
                    case "NotNull" -> true;
                    case "Size", "NotEmpty" ->
                            schema instanceof StringSchema
                                    || schema instanceof ArraySchema
                                    || schema instanceof MapSchema;
                    case "NotBlank", "Pattern", "Email" -> schema instanceof StringSchema;
                    case "AssertTrue", "AssertFalse" -> schema instanceof BooleanSchema;
                    case "Past", "PastOrPresent", "Future", "FutureOrPresent" ->
                            schema instanceof ScalarSchema<?>;
                    default -> schema instanceof NumericKind;
                };
        if (!fits) {
            throw unfit(annotation, place, schema);
        }
        return switch (name) {
            case "NotNull" -> List.of();
            case "NotEmpty" -> size(schema, 1, Integer.MAX_VALUE);
            case "NotBlank" -> List.of(new Constraint.NotBlank());
            case "Size" -> size(schema, count("min"), count("max"));
            case "Min" -> List.of(new Constraint.Minimum(whole()));
            case "Max" -> List.of(new Constraint.Maximum(whole()));
            case "DecimalMin" -> List.of(decimalMin());
            case "DecimalMax" -> List.of(decimalMax());
            case "Positive" -> List.of(new Constraint.ExclusiveMinimum(BigDecimal.ZERO));
            case "PositiveOrZero" -> List.of(new Constraint.Minimum(BigDecimal.ZERO));
            case "Negative" -> List.of(new Constraint.ExclusiveMaximum(BigDecimal.ZERO));
            case "NegativeOrZero" -> List.of(new Constraint.Maximum(BigDecimal.ZERO));
            case "Pattern" -> List.of(pattern());
            case "Email" -> email();
            case "Digits" -> digits(schema);
            case "AssertTrue" -> List.of(TRUE);
            case "AssertFalse" -> List.of(FALSE);
            case "Past" -> List.of(new ScalarMoment(When.PAST));
            case "PastOrPresent" -> List.of(new ScalarMoment(When.PAST_OR_PRESENT));
            case "Future" -> List.of(new ScalarMoment(When.FUTURE));
            case "FutureOrPresent" -> List.of(new ScalarMoment(When.FUTURE_OR_PRESENT));
            default -> throw AnnotationPolicy.notUnderstood(annotation, place);
        };
    }

    /** Why a constraint is refused that says nothing about the type that it stands on. */
    static SchemaException unfit(Annotation annotation, String place, Schema schema) {
        return AnnotationPolicy.refusal(
                annotation,
                place,
                "it does not fit this type",
                schema instanceof ScalarSchema<?> scalar
                        ? "Take it off, and check the same in the constructor of the class:"
                                + " a value of the type "
                                + scalar.type().name()
                                + " is one thing, and has no parts"
                        : "Take it off, or put it on the type argument that it is about");
    }

    static List<Constraint> size(Schema schema, int minimum, int maximum) {
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

    private Constraint decimalMin() {
        BigDecimal bound = DecimalTextMeaning.decimal(annotation, place);
        return isInclusive()
                ? new Constraint.Minimum(bound)
                : new Constraint.ExclusiveMinimum(bound);
    }

    private Constraint decimalMax() {
        BigDecimal bound = DecimalTextMeaning.decimal(annotation, place);
        return isInclusive()
                ? new Constraint.Maximum(bound)
                : new Constraint.ExclusiveMaximum(bound);
    }

    /** So many digits before and behind the point: the value is that fine, and lies between two powers. */
    private List<Constraint> digits(Schema schema) {
        List<Constraint> digits = new ArrayList<>();
        if (!(schema instanceof IntegerSchema)) {
            digits.add(
                    new Constraint.MultipleOf(
                            BigDecimal.ONE.scaleByPowerOfTen(-count("fraction"))));
        }
        BigDecimal beyond = BigDecimal.ONE.scaleByPowerOfTen(count("integer"));
        digits.add(new Constraint.ExclusiveMinimum(beyond.negate()));
        digits.add(new Constraint.ExclusiveMaximum(beyond));
        return digits;
    }

    private boolean isInclusive() {
        return (Boolean) AnnotationValues.value(annotation, "inclusive");
    }

    /** Jakarta's patterns are Java's, and match the whole text. */
    private Constraint pattern() {
        return pattern(annotation, place);
    }

    /** What the attributes {@code regexp} and {@code flags} say. */
    static Constraint pattern(Annotation annotation, String place) {
        String regexp = (String) AnnotationValues.value(annotation, "regexp");
        try {
            return new Constraint.Pattern(JavaPatterns.toEcma(flags(annotation) + regexp));
        } catch (SchemaException e) {
            throw AnnotationPolicy.refusal(
                    annotation, place, e.reason(), "Write the expression without it");
        }
    }

    /** The flags as Java's patterns begin with them; empty: there are none. */
    private static String flags(Annotation annotation) {
        StringBuilder flags = new StringBuilder();
        for (Object each : (Object[]) AnnotationValues.value(annotation, "flags")) {
            String name = ((Enum<?>) each).name();
            flags.append(
                    switch (name) {
                        case "CASE_INSENSITIVE" -> 'i';
                        case "MULTILINE" -> 'm';
                        case "DOTALL" -> 's';
                        case "UNIX_LINES" -> 'd';
                        case "COMMENTS" -> 'x';
                        default ->
                                throw new SchemaException(
                                        "the flag " + name + " has no equal in ECMA-262");
                    });
        }
        return flags.isEmpty() ? "" : "(?" + flags + ")";
    }

    /**
     * The plugin, and the expression in addition to it, if there is one. Empty text is valid, as that
     * is for {@code @NotEmpty} to say, and letters of all scripts are.
     */
    private List<Constraint> email() {
        Constraint email =
                new Constraint.Named("email", Map.of("empty", true, "international", true));
        Object regexp = AnnotationValues.value(annotation, "regexp");
        boolean isAny = regexp.equals(".*");
        return isAny ? List.of(email) : List.of(email, pattern());
    }

    private int count(String attribute) {
        return count(annotation, attribute, place);
    }

    /** The number of an attribute that is none below 0. */
    static int count(Annotation annotation, String attribute, String place) {
        int count = (Integer) AnnotationValues.value(annotation, attribute);
        if (count < 0) {
            throw AnnotationPolicy.refusal(
                    annotation,
                    place,
                    attribute + " is " + count + ", and no size is negative",
                    "Write 0 or more, or take " + attribute + " off");
        }
        return count;
    }

    private BigDecimal whole() {
        return BigDecimal.valueOf((Long) AnnotationValues.value(annotation, "value"));
    }
}
