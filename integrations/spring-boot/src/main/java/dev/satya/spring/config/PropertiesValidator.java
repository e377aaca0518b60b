package dev.satya.spring.config;

import dev.satya.Path;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import dev.satya.schema.SchemaException;
import dev.satya.schema.Strictness;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.annotation.Validated;

/**
 * Validates the objects of classes with {@code @ConfigurationProperties} and constraints. Those with {@code
 * @Validated} are left to the provider of Jakarta Validation that Spring insists on for them. The value of a
 * secret is not in the errors. Thread-safe.
 */
public final class PropertiesValidator implements org.springframework.validation.Validator {
    private final Supplier<Satya> satya;
    private final Map<Class<?>, Validator<?>> validators = new ConcurrentHashMap<>();

    /**
     * Validates by this.
     *
     * @param satya is asked once something is validated, long after Spring has made this
     */
    public PropertiesValidator(Supplier<Satya> satya) {
        this.satya = satya;
    }

    @Override
    public boolean supports(Class<?> type) {
        return AnnotatedElementUtils.hasAnnotation(type, ConfigurationProperties.class)
                && !AnnotatedElementUtils.hasAnnotation(type, Validated.class)
                && Constraints.areOn(type);
    }

    /**
     * Adds every violation to the errors.
     *
     * @throws IllegalStateException if the class has mistakes, such as an annotation without a meaning
     */
    @Override
    public void validate(Object target, Errors errors) {
        for (Violation violation : validator(target.getClass()).violations(target)) {
            add(violation, errors);
        }
    }

    private Validator<?> validator(Class<?> type) {
        Validator<?> known = validators.get(type);
        if (known != null) {
            return known;
        }
        Validator<?> compiled = compiled(type);
        Validator<?> other = validators.putIfAbsent(type, compiled);
        return other == null ? compiled : other;
    }

    private Validator<?> compiled(Class<?> type) {
        try {
            return Objects.requireNonNull(satya.get()).compile(type).with(Strictness.STRICT);
        } catch (SchemaException e) {
            throw new IllegalStateException(
                    "the properties " + type.getName() + " cannot be validated", e);
        }
    }

    private static void add(Violation violation, Errors errors) {
        String field = field(violation.path());
        if (field.isEmpty()) {
            errors.reject(violation.code(), violation.message());
        } else if (errors instanceof BindingResult result) {
            result.addError(
                    new FieldError(
                            errors.getObjectName(),
                            field,
                            violation.instance(),
                            false,
                            new String[] {violation.code()},
                            null,
                            violation.message()));
        } else {
            errors.rejectValue(field, violation.code(), violation.message());
        }
    }

    /** As Spring writes it: {@code servers[0].name}. */
    private static String field(Path path) {
        StringBuilder field = new StringBuilder();
        for (Object segment : path.segments()) {
            if (segment instanceof Integer) {
                field.append('[').append(segment).append(']');
            } else {
                field.append(field.length() == 0 ? "" : ".").append(segment);
            }
        }
        return field.toString();
    }
}
