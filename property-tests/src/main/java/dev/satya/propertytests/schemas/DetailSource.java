package dev.satya.propertytests.schemas;

import dev.satya.Schema;
import dev.satya.schema.Annotations;
import dev.satya.schema.Constraint;

/** What goes with every kind, as the Java calls that add it. */
final class DetailSource {
    private DetailSource() {}

    static String constraints(Schema schema) {
        StringBuilder text = new StringBuilder();
        for (Constraint constraint : schema.constraints()) {
            text.append('.').append(constraint(constraint));
        }
        return text.toString();
    }

    private static String constraint(Constraint constraint) {
        if (constraint instanceof Constraint.Bound bound) {
            String word =
                    switch (bound.code()) {
                        case "minimum" -> "ge";
                        case "exclusiveMinimum" -> "gt";
                        case "maximum" -> "le";
                        case "exclusiveMaximum" -> "lt";
                        default -> bound.code();
                    };
            return word + "(" + ValueSource.of(bound.bound()) + ")";
        }
        if (constraint instanceof Constraint.ScalarBound bound) {
            return bound.code() + "(" + ValueSource.of(bound.bound()) + ")";
        }
        if (constraint instanceof Constraint.ScalarMultiple multiple) {
            return "multipleOf(" + ValueSource.of(multiple.divisor()) + ")";
        }
        if (constraint instanceof Constraint.Size size) {
            return size.code() + "(" + size.size() + ")";
        }
        if (constraint instanceof Constraint.Pattern pattern) {
            return "pattern(" + ValueSource.of(pattern.regex()) + ")";
        }
        if (constraint instanceof Constraint.Named named) {
            return "constraint("
                    + ValueSource.of(named.name())
                    + (named.arguments().isEmpty() ? "" : ", " + ValueSource.of(named.arguments()))
                    + ")";
        }
        if (constraint instanceof Constraint.Satisfies predicate) {
            return "satisfies("
                    + ValueSource.of(predicate.code())
                    + ", "
                    + predicate.valueType().getSimpleName()
                    + ".class, "
                    + predicate.test()
                    + ")";
        }
        return constraint.code() + "()";
    }

    static String annotations(Annotations said) {
        StringBuilder text = new StringBuilder();
        if (said.strictness() != null) {
            text.append(said.strictness().name().equals("LAX") ? ".lax()" : ".strict()");
        }
        if (said.usualStrictness() != null) {
            text.append(".usually(").append(said.usualStrictness()).append(')');
        }
        if (said.isSecret()) {
            text.append(".secret()");
        }
        said.messages().forEach((code, words) -> text.append(".message(…)"));
        return text.toString();
    }
}
