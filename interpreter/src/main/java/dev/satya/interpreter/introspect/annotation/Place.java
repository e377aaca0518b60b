package dev.satya.interpreter.introspect.annotation;

/**
 * Where an annotation stands.
 *
 * @param words for people: {@code component name of record User}
 * @param bundle the texts of messages beside the class
 */
public record Place(String words, MessageBundle bundle) {}
