package dev.satya.interpreter.discover.shop;

import dev.satya.annotation.Constrained;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Constrained("isbn")
@Retention(RetentionPolicy.RUNTIME)
public @interface Isbn {}
