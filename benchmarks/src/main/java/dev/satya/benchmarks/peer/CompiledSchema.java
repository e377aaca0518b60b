package dev.satya.benchmarks.peer;

/**
 * A JSON Schema as a library compiled it. Formats are annotations.
 *
 * @param <T> the trees that the library takes
 */
public interface CompiledSchema<T> {

    /** The tree of a JSON text, as the users of the library make it. */
    T tree(byte[] json);

    /** The verdict on a tree. */
    boolean isValid(T tree);

    /** The verdict on a JSON text in UTF-8. */
    default boolean isValidJson(byte[] json) {
        return isValid(tree(json));
    }
}
