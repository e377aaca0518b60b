package dev.satya.propertytests.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * The first parameter of a parameterized test takes data of a schema, without jqwik:
 *
 * <pre>{@code
 * @ParameterizedTest
 * @SchemaSource(value = "schemas/user.json", fault = ONE)
 * void badUser_isRefused(Faulty<byte[]> bad)
 * }</pre>
 *
 * <p>It is a {@code byte[]} or {@link String} of JSON, a {@link java.util.Map}, an {@link Object} of
 * any schema, or an object of {@link #type}. With a fault it is a {@link
 * dev.satya.propertytests.instances.Faulty} of one of these, or the data alone. A parameter of another
 * type, and a schema that cannot be read, fail the test with the reason.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ArgumentsSource(SchemaSourceProvider.class)
public @interface SchemaSource {

    /** The resource with the JSON Schema, from the root of the class path. Empty: {@link #type} has it. */
    String value() default "";

    /** The record, or another class, whose schema is meant; the default: none. */
    Class<?> type() default Record.class;

    /** How much is wrong with the data. */
    Fault fault() default Fault.NONE;

    /** How many tests, 1 at least. */
    int count() default 50;

    /** Of the choices: the same seed makes the same data. */
    long seed() default 42;

    /** How much is wrong with data. */
    enum Fault {
        /** They conform. */
        NONE,
        /** They have exactly one fault, which is known. */
        ONE
    }
}
