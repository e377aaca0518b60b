package dev.satya.docs;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Some days at a place. */
@Stay.Ordered
public record Stay(int from, int to) {

    /** Its end is not before its beginning. */
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = OrderedValidator.class)
    public @interface Ordered {
        /** What a violation says. */
        String message() default "ends before it begins";

        /** As the standard asks for. */
        Class<?>[] groups() default {};

        /** As the standard asks for. */
        Class<? extends Payload>[] payload() default {};
    }

    /** Looks at a stay, and tells the violation at its end. */
    public static final class OrderedValidator implements ConstraintValidator<Ordered, Stay> {
        @Override
        public boolean isValid(Stay stay, ConstraintValidatorContext context) {
            if (stay == null || stay.from <= stay.to) {
                return true;
            }
            String message = context.getDefaultConstraintMessageTemplate();
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode("to")
                    .addConstraintViolation();
            return false;
        }
    }
}
