package dev.satya.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sizes are those of the layout that this JVM uses, compressed references as usual. */
class MemoryTest {
    static {
        // JOL reads them when it is first used.
        System.setProperty("jol.magicFieldOffset", "true");
        System.setProperty("jol.skipHotspotSAAttach", "true");
    }

    @Test
    void userColumns_withoutTexts_takeAtMost24BytesARow() {
        assertThat(Memory.ofUserColumns().withoutStrings()).isBetween(9.0, 24.0);
    }

    @Test
    void userModel_withoutTexts_takesAtMost88Bytes() {
        assertThat(Memory.ofModels())
                .filteredOn(memory -> memory.label().equals("User: model"))
                .singleElement()
                .satisfies(memory -> assertThat(memory.withoutStrings()).isBetween(56.0, 88.0));
    }
}
