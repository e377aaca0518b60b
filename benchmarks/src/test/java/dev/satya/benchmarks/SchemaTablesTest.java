package dev.satya.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.benchmarks.peer.SchemaLibrary;
import dev.satya.benchmarks.workload.RealSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the contests come to. */
class SchemaTablesTest {
    static {
        // JOL reads them when it is first used.
        System.setProperty("jol.magicFieldOffset", "true");
        System.setProperty("jol.skipHotspotSAAttach", "true");
    }

    @Test
    void mean_isGeometric() {
        assertThat(SchemaTables.mean(List.of(2.0, 8.0))).isEqualTo(4.0);
    }

    @Test
    void mean_ofNothing_isNoNumber() {
        assertThat(SchemaTables.mean(List.of())).isNaN();
    }

    @Test
    void size_ofCompiledOrder_leavesOutWhatAllShare() {
        assertThat(SchemaTables.size(SchemaLibrary.SATYA, RealSchema.ORDER))
                .isBetween(2_000.0, 100_000.0);
    }
}
