package dev.satya.spring.check;

import dev.satya.spring.schema.Mode;
import java.util.List;

/**
 * What a version of a schema said about a request. Immutable.
 *
 * @param schema by name; of a class, its simple name
 * @param version of the schema; of a class {@code class}
 * @param mode what the findings do
 * @param findings none: the request is valid
 */
public record CheckReport(String schema, String version, Mode mode, List<Finding> findings) {

    /** Copies the findings. */
    public CheckReport {
        findings = List.copyOf(findings);
    }

    /** Whether there are no findings. */
    public boolean isValid() {
        return findings.isEmpty();
    }
}
