package dev.satya.interpreter.introspect;

import dev.satya.Schema;
import dev.satya.interpreter.introspect.annotation.AnnotationPolicy;
import dev.satya.interpreter.members.AnnotationValues;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.NumericKind;
import dev.satya.schema.SchemaException;
import dev.satya.schema.StringSchema;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Those of Hibernate Validator's own constraints that have a meaning here. They are read by their
 * names; their jar need not be there. An attribute that has none is refused.
 */
final class HibernateConstraints {
    private static final String PACKAGE = "org.hibernate.validator.constraints";

    /** Those that have a meaning here, by their names. */
    static final Set<String> UNDERSTOOD =
            Set.of(
                    "CodePointLength",
                    "CreditCardNumber",
                    "EAN",
                    "ISBN",
                    "Length",
                    "LuhnCheck",
                    "Range",
                    "UniqueElements",
                    "URL",
                    "UUID");

    private final Annotation annotation;
    private final String place;

    private HibernateConstraints(Annotation annotation, String place) {
        this.annotation = annotation;
        this.place = place;
    }

    /** Whether an annotation is one of them. */
    static boolean include(Annotation annotation) {
        Class<?> type = annotation.annotationType();
        return type.getPackageName().equals(PACKAGE) && UNDERSTOOD.contains(type.getSimpleName());
    }

    /**
     * The constraints of a schema that an annotation means there.
     *
     * @throws SchemaException if it does not fit the schema, or an attribute of it cannot be kept
     */
    static List<Constraint> of(Annotation annotation, String place, Schema schema) {
        return new HibernateConstraints(annotation, place).of(schema);
    }

    private List<Constraint> of(Schema schema) {
        String name = JakartaConstraints.name(annotation);
        boolean fits =
                switch (name) {
                    case "UniqueElements" -> schema instanceof ArraySchema;
                    case "Range" -> schema instanceof NumericKind || schema instanceof StringSchema;
                    default -> schema instanceof StringSchema;
                };
        if (!fits) {
            throw ConstraintMeaning.unfit(annotation, place, schema);
        }
        return switch (name) {
            case "UniqueElements" -> List.of(new Constraint.UniqueItems());
            case "Range" -> range(schema instanceof StringSchema);
            case "Length" -> length(schema);
            case "CodePointLength" -> {
                requireDefault("normalizationStrategy", "text is not normalised");
                yield length(schema);
            }
            case "CreditCardNumber" -> List.of(luhn());
            case "LuhnCheck" -> {
                for (String index : List.of("startIndex", "endIndex", "checkDigitIndex")) {
                    requireDefault(index, "the check digit is the last one of the whole text");
                }
                yield List.of(luhn());
            }
            case "EAN" -> List.of(new Constraint.Named("gtinText", digits()));
            case "ISBN" -> List.of(new Constraint.Named("isbnText", digits()));
            case "URL" -> url();
            case "UUID" -> List.of(uuid());
            default -> throw AnnotationPolicy.notUnderstood(annotation, place);
        };
    }

    private List<Constraint> range(boolean isText) {
        BigDecimal min = BigDecimal.valueOf((Long) value("min"));
        BigDecimal max = BigDecimal.valueOf((Long) value("max"));
        return isText
                ? List.of(new Constraint.Named("decimalRange", Map.of("min", min, "max", max)))
                : List.of(new Constraint.Minimum(min), new Constraint.Maximum(max));
    }

    private List<Constraint> length(Schema schema) {
        return ConstraintMeaning.size(
                schema,
                ConstraintMeaning.count(annotation, "min", place),
                ConstraintMeaning.count(annotation, "max", place));
    }

    private Constraint luhn() {
        boolean ignores = (Boolean) value("ignoreNonDigitCharacters");
        return new Constraint.Named("luhn", ignores ? Map.of("ignoreNonDigits", true) : Map.of());
    }

    /** How many digits a type such as {@code EAN8} and {@code ISBN_13} has; empty: any of its own. */
    private Map<String, Object> digits() {
        String type = ((Enum<?>) value("type")).name();
        return type.equals("ANY")
                ? Map.of()
                : Map.of("digits", Long.parseLong(type.replaceAll("[^0-9]", "")));
    }

    private List<Constraint> url() {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (String part : List.of("protocol", "host")) {
            if (!value(part).equals("")) {
                parts.put(part, value(part));
            }
        }
        if (!value("port").equals(-1)) {
            parts.put("port", ((Integer) value("port")).longValue());
        }
        List<Constraint> url = new ArrayList<>(List.of(new Constraint.Named("urlText", parts)));
        if (!value("regexp").equals(".*")) {
            url.add(ConstraintMeaning.pattern(annotation, place));
        }
        return url;
    }

    private Constraint uuid() {
        return new Constraint.Named(
                "uuidText",
                Map.of(
                        "versions", numbers("version", 1, 15),
                        "variants", numbers("variant", 0, 2),
                        "letterCase", ((Enum<?>) value("letterCase")).name(),
                        "empty", value("allowEmpty"),
                        "nil", value("allowNil")));
    }

    private List<Long> numbers(String attribute, int least, int most) {
        List<Long> numbers = new ArrayList<>();
        boolean isSound = true;
        for (int number : (int[]) value(attribute)) {
            numbers.add((long) number);
            isSound &= number >= least && number <= most;
        }
        if (!isSound || numbers.isEmpty()) {
            throw AnnotationPolicy.refusal(
                    annotation,
                    place,
                    "its " + attribute + " is not one or more of " + least + " to " + most,
                    "Write some of those");
        }
        return numbers;
    }

    private void requireDefault(String attribute, String reason) {
        if (!Objects.equals(value(attribute), defaultOf(attribute))) {
            throw AnnotationPolicy.refusal(
                    annotation,
                    place,
                    "of its attribute " + attribute + ": " + reason,
                    "Take " + attribute + " off, or write a constraint of your own");
        }
    }

    private Object defaultOf(String attribute) {
        try {
            return annotation.annotationType().getMethod(attribute).getDefaultValue();
        } catch (NoSuchMethodException e) {
            throw new SchemaException(
                    "@" + JakartaConstraints.name(annotation) + " has no " + attribute, null, e);
        }
    }

    private Object value(String attribute) {
        return AnnotationValues.value(annotation, attribute);
    }
}
