package dev.satya.interpreter.convert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts that are made to take long. */
class HostileTextTest {

    /** By the JDK's own, this would take more than an hour. */
    @Test
    void letterCase_ofManyLettersThatGetLonger_ends() {
        assertThat(LetterCase.upper("\u00df".repeat(4_000_000))).hasSize(8_000_000);
        assertThat(LetterCase.lower("\u0130".repeat(4_000_000))).hasSize(8_000_000);
    }
}
