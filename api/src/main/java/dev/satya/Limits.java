package dev.satya;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much of an instance is read before it is refused with a violation {@code limit}, the same on
 * every entry point; and how large a schema may be.
 */
public final class Limits {
    private final int depth;
    private final int violations;
    private final int stringLength;
    private final int nameLength;
    private final int numberLength;
    private final int exponent;
    private final int patternLength;
    private final int documentLength;
    private final int schemaNodes;
    private final int steps;
    private final int patternSteps;

    /**
     * 500 deep, 1,000 violations, 20 M a text, 50 k a name, 1,000 digits, exponent 100 k, 4 k a
     * pattern, 256 MiB a document, 1 M schemas in one, any number of steps, 1 M of a
     * pattern.
     */
    public static final Limits DEFAULT =
            new Limits(
                    500,
                    1_000,
                    20_000_000,
                    50_000,
                    1_000,
                    100_000,
                    4_000,
                    256 << 20,
                    1_000_000,
                    Integer.MAX_VALUE,
                    1_000_000);

    private static final int MAX_DEPTH = 10_000;

    /** Refuses limits that are not positive, and a depth that no stack holds. */
    private Limits(
            int depth,
            int violations,
            int stringLength,
            int nameLength,
            int numberLength,
            int exponent,
            int patternLength,
            int documentLength,
            int schemaNodes,
            int steps,
            int patternSteps) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("depth " + depth + " is above " + MAX_DEPTH);
        }
        int least = Math.min(depth, violations);
        least = Math.min(least, stringLength);
        least = Math.min(least, nameLength);
        least = Math.min(least, numberLength);
        least = Math.min(least, exponent);
        least = Math.min(least, patternLength);
        least = Math.min(least, documentLength);
        least = Math.min(least, schemaNodes);
        least = Math.min(least, steps);
        least = Math.min(least, patternSteps);
        if (least < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
        this.depth = depth;
        this.violations = violations;
        this.stringLength = stringLength;
        this.nameLength = nameLength;
        this.numberLength = numberLength;
        this.exponent = exponent;
        this.patternLength = patternLength;
        this.documentLength = documentLength;
        this.schemaNodes = schemaNodes;
        this.steps = steps;
        this.patternSteps = patternSteps;
    }

    /** Containers within each other, at most 10,000. */
    public int depth() {
        return depth;
    }

    /** Reported for one instance; one more, {@code truncated}, says that there are more. */
    public int violations() {
        return violations;
    }

    /** Characters (UTF-16 units) of a text. */
    public int stringLength() {
        return stringLength;
    }

    /** Characters (UTF-16 units) of a member's name. */
    public int nameLength() {
        return nameLength;
    }

    /** Digits of a number, or characters of a text that would be read as one. */
    public int numberLength() {
        return numberLength;
    }

    /** Of a number in scientific notation, by magnitude. */
    public int exponent() {
        return exponent;
    }

    /** Characters of a regular expression in a schema. */
    public int patternLength() {
        return patternLength;
    }

    /** Bytes of a JSON text in UTF-8. */
    public int documentLength() {
        return documentLength;
    }

    /**
     * Schemas within a schema, once compiled; more are a {@link dev.satya.schema.SchemaException}
     */
    public int schemaNodes() {
        return schemaNodes;
    }

    /**
     * Of one evaluation: containers entered, schemas applied to the same value within each other,
     * values compared with others for uniqueItems, enum and const, and what patterns take; {@link
     * Integer#MAX_VALUE}: they are not counted. For schemas that somebody else wrote: a small one
     * can ask for much work.
     */
    public int steps() {
        return steps;
    }

    /**
     * Of looking once for a match of a pattern that refers back to its groups; other patterns,
     * which take time linear in the text, may take 200 times as many.
     */
    public int patternSteps() {
        return patternSteps;
    }

    private Limits with(int position, int limit) {
        int[] all = {
            depth,
            violations,
            stringLength,
            nameLength,
            numberLength,
            exponent,
            patternLength,
            documentLength,
            schemaNodes,
            steps,
            patternSteps,
        };
        all[position] = limit;
        return new Limits(
                all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7], all[8], all[9],
                all[10]);
    }

    /** The same with another depth. */
    public Limits withDepth(int depth) {
        return with(0, depth);
    }

    /** The same with another number of violations. */
    public Limits withViolations(int violations) {
        return with(1, violations);
    }

    /** The same with another length of texts. */
    public Limits withStringLength(int stringLength) {
        return with(2, stringLength);
    }

    /** The same with another length of names. */
    public Limits withNameLength(int nameLength) {
        return with(3, nameLength);
    }

    /** The same with another length of numbers. */
    public Limits withNumberLength(int numberLength) {
        return with(4, numberLength);
    }

    /** The same with another magnitude of exponents. */
    public Limits withExponent(int exponent) {
        return with(5, exponent);
    }

    /** The same with another length of patterns. */
    public Limits withPatternLength(int patternLength) {
        return with(6, patternLength);
    }

    /** The same with another length of JSON texts. */
    public Limits withDocumentLength(int documentLength) {
        return with(7, documentLength);
    }

    /** The same with another size of compiled schemas. */
    public Limits withSchemaNodes(int schemaNodes) {
        return with(8, schemaNodes);
    }

    /** The same with another budget of steps. */
    public Limits withSteps(int steps) {
        return with(9, steps);
    }

    /** The same with another budget of steps of a pattern. */
    public Limits withPatternSteps(int patternSteps) {
        return with(10, patternSteps);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Limits that
                && depth == that.depth
                && violations == that.violations
                && stringLength == that.stringLength
                && nameLength == that.nameLength
                && numberLength == that.numberLength
                && exponent == that.exponent
                && patternLength == that.patternLength
                && documentLength == that.documentLength
                && schemaNodes == that.schemaNodes
                && steps == that.steps
                && patternSteps == that.patternSteps;
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                depth,
                violations,
                stringLength,
                nameLength,
                numberLength,
                exponent,
                patternLength,
                documentLength,
                schemaNodes,
                steps,
                patternSteps);
    }

    @Override
    public String toString() {
        return "Limits["
                + "depth="
                + depth
                + ", violations="
                + violations
                + ", stringLength="
                + stringLength
                + ", nameLength="
                + nameLength
                + ", numberLength="
                + numberLength
                + ", exponent="
                + exponent
                + ", patternLength="
                + patternLength
                + ", documentLength="
                + documentLength
                + ", schemaNodes="
                + schemaNodes
                + ", steps="
                + steps
                + ", patternSteps="
                + patternSteps
                + "]";
    }
}
