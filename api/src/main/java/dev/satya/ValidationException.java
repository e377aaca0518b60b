package dev.satya;

import io.vavr.collection.Seq;

/** The instance is not valid. The message lists the first violations; {@link #violations} has all. */
public final class ValidationException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient Seq<Violation> violations;

    /** An instance with these violations, at least one. */
    public ValidationException(Seq<Violation> violations) {
        super(describe(violations));
        this.violations = violations;
    }

    /** All violations, in the order in which they were found. */
    public Seq<Violation> violations() {
        return violations;
    }

    private static String describe(Seq<Violation> violations) {
        int count = violations.size();
        StringBuilder text = new StringBuilder();
        text.append(count).append(count == 1 ? " violation" : " violations");
        violations.take(SHOWN).forEach(violation -> text.append("\n  ").append(violation));
        if (count > SHOWN) {
            text.append("\n  … and ").append(count - SHOWN).append(" more");
        }
        return text.toString();
    }
}
