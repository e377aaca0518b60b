package dev.satya.propertytests.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter of a property takes instances with exactly one known fault:
 *
 * <pre>{@code
 * void badUser_isRefused(@ForAll @Violating("schemas/user.json") Faulty<Map<String, Object>> bad)
 * }</pre>
 *
 * <p>They shrink, and a failing one is reported as JSON, with its fault and the schema.
 *
 * <p>The parameter is a {@link dev.satya.propertytests.instances.Faulty} of a {@link java.util.Map}
 * for schemas of objects, of {@link Object} for any schema, of {@code byte[]} for JSON in UTF-8, or
 * of {@link String} for JSON: what is faulty can be said in JSON, and is never a mistake of JSON's
 * own syntax. Or it is one of a record, a bean or another class with members, with a fault that it can
 * hold. A parameter of another
 * type, and a schema that cannot be read, fail the property with
 * the reason.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Violating {

    /**
     * The resource with the JSON Schema, from the root of the class path, without a slash in front.
     * Empty: the schema is that of a class, {@link #record} or else the faulty one.
     */
    String value() default "";

    /** The record, or another class, whose schema is meant, where the faulty one is none; the default: none. */
    Class<?> record() default Record.class;
}
