package javax.validation.constraints;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for the constraint of Bean Validation 2.0, whose jar has the coordinates of Jakarta's. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Size {
    String message() default "{javax.validation.constraints.Size.message}";

    Class<?>[] groups() default {};

    Class<?>[] payload() default {};

    int min() default 0;

    int max() default Integer.MAX_VALUE;
}
