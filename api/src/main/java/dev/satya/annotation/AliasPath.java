package dev.satya.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A way to the value of a member within another member of the document, where it comes by none of its
 * names: {@code @AliasPath("address/city")}. Of several the first that leads to a value counts.
 * Violations say the way that was taken. An object that there is has the member itself, and is written
 * with it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT
})
@Repeatable(AliasPath.List.class)
public @interface AliasPath {
    /**
     * Names and positions in order, with {@code /} between them, such as {@code stops/0/city}. At least
     * two; the first is a name. What is of digits alone is a position. In a name {@code ~1} stands for
     * {@code /} and {@code ~0} for {@code ~}, as in a JSON Pointer.
     */
    String value();

    /** Several of them. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({
        ElementType.FIELD,
        ElementType.METHOD,
        ElementType.PARAMETER,
        ElementType.RECORD_COMPONENT
    })
    @interface List {
        /** All of them. */
        AliasPath[] value();
    }
}
