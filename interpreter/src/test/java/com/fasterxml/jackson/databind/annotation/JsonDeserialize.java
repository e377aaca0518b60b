package com.fasterxml.jackson.databind.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for Jackson's, which is known by its name. */
@Retention(RetentionPolicy.RUNTIME)
public @interface JsonDeserialize {
    Class<?> builder() default Void.class;

    Class<?> as() default Void.class;
}
