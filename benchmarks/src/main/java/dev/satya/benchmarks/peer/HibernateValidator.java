package dev.satya.benchmarks.peer;

import dev.satya.benchmarks.hand.EmailAddress;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Hibernate Validator, with messages that need no expression language. */
public final class HibernateValidator {

    /** Held, since the JDK forgets the level of a logger that nobody holds. */
    private static final Logger LOGGER = Logger.getLogger("org.hibernate.validator");

    static {
        LOGGER.setLevel(Level.WARNING);
    }

    private HibernateValidator() {}

    /** With its own check of e-mail addresses. */
    public static Validator usual() {
        return build(configuration());
    }

    /** With the linear scan in place of its own check of e-mail addresses. */
    public static Validator withLinearEmail() {
        HibernateValidatorConfiguration configuration = configuration();
        ConstraintMapping mapping = configuration.createConstraintMapping();
        mapping.constraintDefinition(Email.class)
                .includeExistingValidators(false)
                .validatedBy(LinearEmail.class);
        return build(configuration.addMapping(mapping));
    }

    private static HibernateValidatorConfiguration configuration() {
        return Validation.byProvider(org.hibernate.validator.HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator());
    }

    private static Validator build(HibernateValidatorConfiguration configuration) {
        return configuration.buildValidatorFactory().getValidator();
    }

    /** {@link EmailAddress} behind {@link Email}. */
    public static final class LinearEmail implements ConstraintValidator<Email, String> {
        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || EmailAddress.matches(value);
        }
    }
}
