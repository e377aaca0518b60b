package dev.satya.benchmarks.workload;

import java.util.Random;

/** Whether texts conform to their format. */
public enum Conformity {
    /** All do. */
    VALID("valid") {
        @Override
        public String text(FormatTexts format, Random random) {
            return format.valid(random);
        }
    },
    /** None does. */
    INVALID("invalid") {
        @Override
        public String text(FormatTexts format, Random random) {
            return format.invalid(random);
        }
    };

    private final String label;

    Conformity(String label) {
        this.label = label;
    }

    /** What tables call it. */
    public String label() {
        return label;
    }

    /** A text of a format. */
    public abstract String text(FormatTexts format, Random random);
}
