package dev.satya;

/**
 * A form in which JSON Schema has an evaluation told. Of the four, {@link #FLAG} and {@link #BASIC}
 * are those of 2020-12 (Core §12.4), {@link #LIST} and {@link #HIERARCHICAL} those of the
 * specification of output that follows it.
 *
 * <p>Locations are JSON Pointers, and where schemas are concerned also URIs: the canonical one of the
 * schema resource with a pointer as its fragment. Where nothing says what the document's URI is, a
 * URI is the fragment alone.
 */
public enum OutputFormat {
    /** {@code valid}, and nothing else. */
    FLAG,
    /**
     * A flat list with a unit for each keyword: {@code errors} of those that the instance violates,
     * or, of a valid instance, its {@code annotations}. The errors of what does not count, such as a
     * branch of {@code anyOf} beside one that is valid, are left out.
     */
    BASIC,
    /**
     * A flat list, {@code details}, with a unit for each schema that has {@code errors} or {@code
     * annotations}, which are objects by keyword.
     */
    LIST,
    /** The same units as a tree that follows the evaluation, with those that have neither. */
    HIERARCHICAL
}
