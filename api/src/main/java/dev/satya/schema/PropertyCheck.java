package dev.satya.schema;

import java.lang.reflect.Method;
import java.util.Objects;

/**
 * What an object of a class says of itself by a method without parameters that is no member of it, as
 * an {@code @AssertTrue} method of Jakarta Validation does. It is asked once all members are valid.
 *
 * @param property the place of a violation: the name of the method without {@code is} or {@code get}
 * @param method returns a boolean; null is accepted too
 * @param expected what it is to return
 * @param words what a violation says
 */
public record PropertyCheck(String property, Method method, boolean expected, Rule.Words words) {

    /** Refuses nulls. */
    public PropertyCheck {
        Objects.requireNonNull(property, "property");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(words, "words");
    }

    /** The violation's code: {@code assertTrue} or {@code assertFalse}. */
    public String code() {
        return expected ? "assertTrue" : "assertFalse";
    }
}
