package dev.satya.spring.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.spring.check.CheckReport;
import dev.satya.spring.check.Finding;
import dev.satya.spring.schema.Mode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Counters. */
class ViolationCounterTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private static CheckReport report(Finding... findings) {
        return new CheckReport("user", "1", Mode.WARN, List.of(findings));
    }

    private double violations(String path) {
        var counter = registry.find("satya.violations").tag("path", path).counter();
        return counter == null ? 0 : counter.count();
    }

    @Test
    void checks_areCountedByOutcome() {
        ViolationCounter counter = new ViolationCounter(registry, 10);

        counter.checked(report());
        counter.checked(report());
        counter.checked(report(new Finding("type", "")));

        assertThat(
                        registry.get("satya.checks")
                                .tags("schema", "user", "mode", "warn", "outcome", "valid")
                                .counter()
                                .count())
                .isEqualTo(2);
        assertThat(violations("/")).isEqualTo(1);
    }

    @Test
    void paths_beyondTheMaximum_areCountedTogether() {
        ViolationCounter counter = new ViolationCounter(registry, 2);

        for (String path : List.of("/a", "/b", "/c", "/d", "/a")) {
            counter.checked(report(new Finding("type", path)));
        }

        assertThat(violations("/a")).isEqualTo(2);
        assertThat(violations("/c")).isZero();
        assertThat(violations("(other)")).isEqualTo(2);
        assertThat(registry.find("satya.violations").tag("code", "(other)").counters()).hasSize(1);
    }
}
