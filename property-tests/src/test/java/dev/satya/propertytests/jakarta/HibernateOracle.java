package dev.satya.propertytests.jakarta;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** What Hibernate Validator says of an object, in English, with a fixed clock and no expressions. */
final class HibernateOracle {
    private final Validator validator;

    /**
     * One reason why an object is not valid.
     *
     * @param path in the form of this library's paths
     * @param message in English
     * @param form the annotation's name
     * @param attributes the annotation's
     * @param isOwn whether the message is not the default of the annotation
     */
    record Reason(
            String path,
            String message,
            String form,
            Map<String, Object> attributes,
            boolean isOwn) {}

    HibernateOracle() {
        this(Locale.ENGLISH);
    }

    HibernateOracle(Locale locale) {
        ValidatorFactory factory =
                Validation.byDefaultProvider()
                        .configure()
                        .messageInterpolator(
                                new ParameterMessageInterpolator(
                                        java.util.Set.of(locale), locale, false))
                        .clockProvider(() -> Clock.fixed(TypedValues.NOW, ZoneOffset.UTC))
                        .buildValidatorFactory();
        validator = factory.getValidator();
    }

    /**
     * The reasons; empty: it is valid.
     *
     * @throws jakarta.validation.ValidationException if a constraint does not fit its type
     */
    List<Reason> reasons(Object object) {
        List<Reason> reasons = new ArrayList<>();
        for (ConstraintViolation<Object> each : validator.validate(object)) {
            ConstraintDescriptor<?> constraint = each.getConstraintDescriptor();
            Class<?> type = constraint.getAnnotation().annotationType();
            reasons.add(
                    new Reason(
                            path(each.getPropertyPath()),
                            each.getMessage(),
                            type.getSimpleName(),
                            constraint.getAttributes(),
                            !each.getMessageTemplate().equals(defaultMessage(type))));
        }
        return reasons;
    }

    /**
     * {@code x[0].<list element>} is {@code x[0]} here; {@code x[k].<map value>} and {@code
     * x<K>[k].<map key>} are both {@code x.k}: a key is the name of its member.
     */
    static String path(Path path) {
        List<Object> segments = new ArrayList<>();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                segments.add(node.getIndex());
            } else if (node.getKey() != null) {
                segments.add(String.valueOf(node.getKey()));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                segments.add(node.getName());
            }
        }
        return dev.satya.Path.of(segments.toArray()).toString();
    }

    private static Object defaultMessage(Class<?> type) {
        try {
            return type.getMethod("message").getDefaultValue();
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }
}
