package dev.satya.spring.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A schema by its name, beside {@code @RequestBody} or {@link RequestParameters}. Of a parameter that is a
 * {@link dev.satya.Model}, a {@code Map}, a {@code List} or an {@code Object} it makes the value. One of a
 * record or another class is made by what that class says, and the versions of the schema are asked too.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface CheckedBy {
    /** The name of the schema. */
    String value();
}
