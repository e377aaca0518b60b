package dev.satya.plugins.number;

import dev.satya.plugins.NumberFormat;
import java.util.List;

/** The format {@code sf-integer}: a whole number of at most 15 digits. Stateless. */
public final class StructuredIntegerFormat extends NumberFormat {

    /** For {@code ServiceLoader}. */
    public StructuredIntegerFormat() {
        super(
                "sf-integer",
                "OpenAPI format registry, RFC 9651 §3.3.1",
                Values.WHOLE,
                "-999999999999999",
                "999999999999999",
                List.of(0L, 999999999999999L, -999999999999999L, 5.0),
                List.of(1000000000000000L, -1000000000000000L, 0.5, 1e300));
    }
}
