package dev.satya.interpreter.convert;

/**
 * Stands for a key of a map that cannot be read, and is no name.
 *
 * @param type of the key
 */
record UnreadableKey(Class<?> type) {}
