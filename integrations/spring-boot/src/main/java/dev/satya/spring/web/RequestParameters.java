package dev.satya.spring.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter of a controller's method whose members are texts of the request: of its path, query, form or
 * headers. They are converted and validated together, by the class of the parameter or the schema of {@link
 * CheckedBy}. Members of members have names such as {@code address.city} and {@code items[0].name}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface RequestParameters {

    /** Where the texts are taken from; a name that comes from two of them is a violation. */
    From[] value() default {From.PATH, From.QUERY_OR_FORM};

    /** A part of a request. */
    enum From {
        /** Variables of the path that the schema has a member for. */
        PATH,
        /** All parameters of the query and of a form. */
        QUERY_OR_FORM,
        /** Headers that the schema has a member for, in whatever case. */
        HEADER
    }
}
