package dev.satya.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What becomes of members of an instance that the class does not have. Classes that extend it take it
 * over, unless they say otherwise.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE})
public @interface Extras {
    /** The choice; {@link dev.satya.schema.Extras#KEEP} is a mistake, as a class has no place for them. */
    dev.satya.schema.Extras value();
}
