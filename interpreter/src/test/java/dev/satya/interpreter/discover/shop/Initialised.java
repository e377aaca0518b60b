package dev.satya.interpreter.discover.shop;

/** Whether a class was initialised that is only to be found. */
public final class Initialised {
    private static boolean isMarked;

    private Initialised() {}

    static void mark() {
        isMarked = true;
    }

    public static boolean isMarked() {
        return isMarked;
    }
}
