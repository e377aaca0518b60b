package dev.satya.interpreter.introspect;

import dev.satya.interpreter.introspect.annotation.AnnotationPolicy;
import dev.satya.interpreter.members.AnnotationValues;
import dev.satya.schema.Constraint;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the standard's constraints on numbers mean on text, which is to be a decimal number then. */
final class DecimalTextMeaning {
    static final Set<String> NAMES =
            Set.of(
                    "Min",
                    "Max",
                    "DecimalMin",
                    "DecimalMax",
                    "Positive",
                    "PositiveOrZero",
                    "Negative",
                    "NegativeOrZero",
                    "Digits");

    private DecimalTextMeaning() {}

    static List<Constraint> of(Annotation annotation, String place) {
        String name = JakartaConstraints.name(annotation);
        return List.of(
                switch (name) {
                    case "Min" -> bound("decimalMinimum", whole(annotation));
                    case "Max" -> bound("decimalMaximum", whole(annotation));
                    case "DecimalMin" ->
                            bound(
                                    isInclusive(annotation)
                                            ? "decimalMinimum"
                                            : "decimalExclusiveMinimum",
                                    decimal(annotation, place));
                    case "DecimalMax" ->
                            bound(
                                    isInclusive(annotation)
                                            ? "decimalMaximum"
                                            : "decimalExclusiveMaximum",
                                    decimal(annotation, place));
                    case "Positive" -> bound("decimalExclusiveMinimum", BigDecimal.ZERO);
                    case "PositiveOrZero" -> bound("decimalMinimum", BigDecimal.ZERO);
                    case "Negative" -> bound("decimalExclusiveMaximum", BigDecimal.ZERO);
                    case "NegativeOrZero" -> bound("decimalMaximum", BigDecimal.ZERO);
                    case "Digits" ->
                            new Constraint.Named(
                                    "decimalDigits",
                                    Map.of(
                                            "integer",
                                            ConstraintMeaning.count(annotation, "integer", place),
                                            "fraction",
                                            ConstraintMeaning.count(
                                                    annotation, "fraction", place)));
                    default -> throw AnnotationPolicy.notUnderstood(annotation, place);
                });
    }

    private static Constraint bound(String name, BigDecimal bound) {
        return new Constraint.Named(name, Map.of(Constraint.Named.VALUE, bound));
    }

    /**
     * The bound that {@code DecimalMin} and {@code DecimalMax} have as text.
     *
     * @throws dev.satya.schema.SchemaException if it is no number
     */
    static BigDecimal decimal(Annotation annotation, String place) {
        String text = (String) AnnotationValues.value(annotation, "value");
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw AnnotationPolicy.refusal(
                    annotation,
                    place,
                    "its value \"" + text + "\" is no decimal number",
                    "Write one, such as \"1.5\"");
        }
    }

    private static boolean isInclusive(Annotation annotation) {
        return (Boolean) AnnotationValues.value(annotation, "inclusive");
    }

    private static BigDecimal whole(Annotation annotation) {
        return BigDecimal.valueOf((Long) AnnotationValues.value(annotation, "value"));
    }
}
