package dev.satya.spring.metrics;

import dev.satya.spring.check.CheckListener;
import dev.satya.spring.check.CheckReport;
import dev.satya.spring.check.Finding;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what schemas say about requests.
 *
 * <ul>
 *   <li>{@code satya.checks}: by {@code schema}, {@code version}, {@code mode} and {@code outcome} ({@code
 *       valid}, {@code invalid});
 *   <li>{@code satya.violations}: by {@code schema}, {@code version}, {@code mode}, {@code code} and {@code
 *       path}, in which positions and names that no schema declares are {@code *}.
 * </ul>
 *
 * <p>Once there are as many series of violations as there may be, code and path of others are {@code
 * (other)}. Thread-safe.
 */
public final class ViolationCounter implements CheckListener {
    private static final String OTHER = "(other)";

    private final MeterRegistry registry;
    private final int maximum;
    private final Set<List<String>> series = ConcurrentHashMap.newKeySet();

    /**
     * Counts into a registry.
     *
     * @param maximum of series of violations that have a code and a path, at least 0
     */
    public ViolationCounter(MeterRegistry registry, int maximum) {
        this.registry = registry;
        this.maximum = maximum;
    }

    @Override
    public void checked(CheckReport report) {
        String mode = report.mode().name().toLowerCase(Locale.ROOT);
        registry.counter(
                        "satya.checks",
                        "schema",
                        report.schema(),
                        "version",
                        report.version(),
                        "mode",
                        mode,
                        "outcome",
                        report.isValid() ? "valid" : "invalid")
                .increment();
        for (Finding finding : report.findings()) {
            boolean isOwn = isOwn(report, finding);
            registry.counter(
                            "satya.violations",
                            "schema",
                            report.schema(),
                            "version",
                            report.version(),
                            "mode",
                            mode,
                            "code",
                            isOwn ? finding.code() : OTHER,
                            "path",
                            isOwn ? path(finding) : OTHER)
                    .increment();
        }
    }

    /** A tag of Micrometer is not empty: the root is {@code /}. */
    private static String path(Finding finding) {
        return finding.path().isEmpty() ? "/" : finding.path();
    }

    private boolean isOwn(CheckReport report, Finding finding) {
        List<String> key =
                List.of(report.schema(), report.version(), finding.code(), finding.path());
        if (series.contains(key)) {
            return true;
        }
        synchronized (series) {
            return series.size() < maximum && series.add(key) || series.contains(key);
        }
    }
}
