package dev.satya;

/**
 * How much of an instance is read before it is refused with a violation {@code limit}. The same on
 * every entry point.
 *
 * @param depth containers within each other, at most 10,000
 * @param violations reported for one instance; one more, {@code truncated}, says that there are more
 * @param stringLength characters (UTF-16 units) of a text
 * @param nameLength characters of a member's name
 * @param numberLength digits of a number, or characters of a number as text
 * @param exponent of a number in scientific notation, by magnitude
 * @param patternLength characters of a regular expression in a schema
 * @param documentLength bytes of a JSON text in UTF-8
 */
public record Limits(
        int depth,
        int violations,
        int stringLength,
        int nameLength,
        int numberLength,
        int exponent,
        int patternLength,
        int documentLength) {

    /**
     * 500 deep, 1,000 violations, 20 M a text, 50 k a name, 1,000 digits, exponent 100 k, 4 k a
     * pattern, 256 MiB a document.
     */
    public static final Limits DEFAULT =
            new Limits(500, 1_000, 20_000_000, 50_000, 1_000, 100_000, 4_000, 256 << 20);

    private static final int MAX_DEPTH = 10_000;

    /** Refuses limits that are not positive, and a depth that no stack holds. */
    public Limits {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("depth " + depth + " is above " + MAX_DEPTH);
        }
        if (depth < 1
                || violations < 1
                || stringLength < 1
                || nameLength < 1
                || numberLength < 1
                || exponent < 1
                || patternLength < 1
                || documentLength < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
    }

    /** The same with another depth. */
    public Limits withDepth(int depth) {
        return new Limits(
                depth,
                violations,
                stringLength,
                nameLength,
                numberLength,
                exponent,
                patternLength,
                documentLength);
    }

    /** The same with another number of violations. */
    public Limits withViolations(int violations) {
        return new Limits(
                depth,
                violations,
                stringLength,
                nameLength,
                numberLength,
                exponent,
                patternLength,
                documentLength);
    }

    /** The same with another length of texts. */
    public Limits withStringLength(int stringLength) {
        return new Limits(
                depth,
                violations,
                stringLength,
                nameLength,
                numberLength,
                exponent,
                patternLength,
                documentLength);
    }

    /** The same with another length of names. */
    public Limits withNameLength(int nameLength) {
        return new Limits(
                depth,
                violations,
                stringLength,
                nameLength,
                numberLength,
                exponent,
                patternLength,
                documentLength);
    }

    /** The same with another length of numbers. */
    public Limits withNumberLength(int numberLength) {
        return new Limits(
                depth,
                violations,
                stringLength,
                nameLength,
                numberLength,
                exponent,
                patternLength,
                documentLength);
    }

    /** The same with another magnitude of exponents. */
    public Limits withExponent(int exponent) {
        return new Limits(
                depth,
                violations,
                stringLength,
                nameLength,
                numberLength,
                exponent,
                patternLength,
                documentLength);
    }

    /** The same with another length of patterns. */
    public Limits withPatternLength(int patternLength) {
        return new Limits(
                depth,
                violations,
                stringLength,
                nameLength,
                numberLength,
                exponent,
                patternLength,
                documentLength);
    }

    /** The same with another length of JSON texts. */
    public Limits withDocumentLength(int documentLength) {
        return new Limits(
                depth,
                violations,
                stringLength,
                nameLength,
                numberLength,
                exponent,
                patternLength,
                documentLength);
    }
}
