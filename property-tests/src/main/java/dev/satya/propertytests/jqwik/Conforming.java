package dev.satya.propertytests.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter of a property takes valid instances of a schema:
 *
 * <pre>{@code
 * void anyUser_isTaken(@ForAll @Conforming("schemas/user.json") Map<String, Object> user)
 * }</pre>
 *
 * <p>They shrink, and a failing one is reported as JSON, with the schema.
 *
 * <p>The parameter is a {@link java.util.Map} for schemas of objects, {@link Object} for any schema,
 * {@code byte[]} for JSON in UTF-8, {@link String} for JSON, a {@link dev.satya.Model}, a record, or an
 * object of another class with members.
 * Of these only {@link Object} may be null, where the schema allows it. A parameter of another type,
 * and a schema that cannot be read, fail the property with the reason.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Conforming {

    /**
     * The resource with the JSON Schema, from the root of the class path, without a slash in front.
     * Empty: the schema is that of a class, {@link #record} or else the parameter's own.
     */
    String value() default "";

    /** The record, or another class, whose schema is meant, where the parameter is none; the default: none. */
    Class<?> record() default Record.class;
}
