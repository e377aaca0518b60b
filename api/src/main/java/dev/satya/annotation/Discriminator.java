package dev.satya.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The member of documents that tells which subtype an object is of, on a sealed interface or a sealed
 * class:
 *
 * <pre>{@code
 * @Discriminator("type")
 * sealed interface Shape permits Circle, Square {}
 *
 * @Tag("circle")
 * record Circle(double radius) implements Shape {}
 * }</pre>
 *
 * <p>Each subtype has the text of its {@link Tag} there, or else its simple name. A subtype need not
 * have such a member itself: the tag is read and written all the same. A sealed interface within it
 * that has a discriminator of another name is one branch, with a tag of its own; its subtypes have
 * both tags. Without the annotation subtypes are told apart by the members that an object has.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE})
public @interface Discriminator {
    /** The name of the member in documents. */
    String value();
}
