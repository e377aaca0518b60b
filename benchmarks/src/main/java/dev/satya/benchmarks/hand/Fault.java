package dev.satya.benchmarks.hand;

/**
 * What is wrong, and where.
 *
 * @param code the word that the schema uses for it
 * @param path as {@code items[0].sku}
 * @param value the offending value; null where it is missing
 */
public record Fault(String code, String path, Object value) {}
