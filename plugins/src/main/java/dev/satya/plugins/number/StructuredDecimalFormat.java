package dev.satya.plugins.number;

import dev.satya.plugins.NumberFormat;
import java.math.BigDecimal;
import java.util.List;

/** The format {@code sf-decimal}: a number of at most 12 digits before the point and 3 behind it. Stateless. */
public final class StructuredDecimalFormat extends NumberFormat {

    /** For {@code ServiceLoader}. */
    public StructuredDecimalFormat() {
        super(
                "sf-decimal",
                "OpenAPI format registry, RFC 9651 §3.3.2",
                Values.ANY,
                "-999999999999.999",
                "999999999999.999",
                List.of(0L, 0.5, new java.math.BigDecimal("999999999999.999"), -1L),
                List.of(
                        1000000000000L,
                        new java.math.BigDecimal("0.0001"),
                        1e300,
                        new java.math.BigDecimal("1.2345")));
    }

    @Override
    protected boolean isFine(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 3;
    }
}
