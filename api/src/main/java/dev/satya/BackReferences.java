package dev.satya;

/**
 * What becomes of patterns that refer back to what a group has captured, such as {@code (["']).*\1}. They
 * are the only ones that cannot be matched in time linear in the text.
 */
public enum BackReferences {
    /** They are matched within {@link Limits#patternSteps()}. */
    COUNT_STEPS,
    /** They are a mistake of the schema. */
    REFUSE
}
