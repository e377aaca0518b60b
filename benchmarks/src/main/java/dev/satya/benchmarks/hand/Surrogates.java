package dev.satya.benchmarks.hand;

/** Whether text is searched for lone surrogates, as Satya does. */
public enum Surrogates {
    /** Not looked for, as in most hand-written code. */
    UNSEEN,
    /** Text with one is refused. */
    REFUSED;

    boolean accept(String text) {
        return this == UNSEEN || !Text.hasLoneSurrogate(text);
    }
}
