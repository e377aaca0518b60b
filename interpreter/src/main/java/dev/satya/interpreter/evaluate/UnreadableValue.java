package dev.satya.interpreter.evaluate;

/**
 * Stands in an instance where a value could not be read. Every schema that looks at it finds the
 * violation {@code unreadable}.
 *
 * @param thrown what was thrown instead
 */
public record UnreadableValue(Throwable thrown) {}
