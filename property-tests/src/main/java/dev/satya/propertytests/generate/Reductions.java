package dev.satya.propertytests.generate;

import java.util.stream.IntStream;

/** What a choice may be reduced to, so that the smallest that will do is found in few steps. */
final class Reductions {
    private Reductions() {}

    /** A choice less half of it, less a quarter, and so on, at last less 1. */
    static IntStream of(int choice) {
        return IntStream.iterate(choice - choice / 2, drop -> drop > 0, drop -> drop / 2)
                .map(drop -> choice - drop);
    }
}
