package dev.satya.spring;

import dev.satya.interpreter.Satya;

/** Makes choices for the {@link Satya} of an application, such as constraints. Beans of it are found. */
@FunctionalInterface
public interface SatyaBuilderCustomizer {

    /** Called once, in the order of the beans. */
    void customize(Satya.Builder builder);
}
