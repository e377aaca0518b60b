package dev.satya.spring.check;

/**
 * What a schema has found, without anything of the request: good for logs and metrics.
 *
 * @param code of the violation
 * @param path a JSON Pointer of names that the schema declares; {@code *} stands for positions and for
 *     all other names
 */
public record Finding(String code, String path) {

    /** {@code /items/*}{@code /sku pattern}; {@code (root)} for the root. */
    @Override
    public String toString() {
        return (path.isEmpty() ? "(root)" : path) + " " + code;
    }
}
