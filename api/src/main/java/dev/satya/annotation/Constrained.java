package dev.satya.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A named constraint, such as one of a plugin, on a member or a part of one. On an annotation of your
 * own, that annotation means it:
 *
 * <pre>{@code
 * @Constrained("isbn")
 * @Retention(RetentionPolicy.RUNTIME)
 * @interface Isbn {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE
})
@Repeatable(Constrained.List.class)
public @interface Constrained {
    /** The name of the constraint. */
    String value();

    /** Its arguments. */
    Argument[] arguments() default {};

    /** What a violation says; empty: what the catalogue has for the constraint. */
    String message() default "";

    /** An argument of a constraint. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({})
    @interface Argument {
        /** Its name; that of a single argument without one. */
        String name() default "value";

        /** A text; or the text of a number or a boolean as in JSON, where {@link #type} says so. */
        String value() default "";

        /** The items of an argument that is a list, each as {@link #value} has it, and in its place. */
        String[] values() default {};

        /** What the text, or each text of a list, stands for. */
        Type type() default Type.TEXT;

        /** What the text of an argument stands for. */
        enum Type {
            /** Itself. */
            TEXT,
            /** A number, as in JSON. */
            NUMBER,
            /** {@code true} or {@code false}. */
            BOOLEAN
        }
    }

    /** Several of them. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({
        ElementType.FIELD,
        ElementType.METHOD,
        ElementType.PARAMETER,
        ElementType.RECORD_COMPONENT,
        ElementType.TYPE_USE,
        ElementType.ANNOTATION_TYPE
    })
    @interface List {
        /** All of them. */
        Constrained[] value();
    }
}
