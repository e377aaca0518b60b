package dev.satya.interpreter.introspect;

import org.jspecify.annotations.Nullable;

/**
 * Where an annotation stands.
 *
 * @param words for people: {@code component name of record User}
 * @param loader of the resources beside the class
 */
record Place(String words, @Nullable ClassLoader loader) {}
