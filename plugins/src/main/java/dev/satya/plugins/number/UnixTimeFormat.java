package dev.satya.plugins.number;

import dev.satya.plugins.NumberFormat;
import java.util.List;

/** The format {@code unixtime}: whole seconds since 1970 in UTC, within 64 bits. Stateless. */
public final class UnixTimeFormat extends NumberFormat {

    /** For {@code ServiceLoader}. */
    public UnixTimeFormat() {
        super(
                "unixtime",
                "OpenAPI format registry",
                Values.WHOLE,
                "-9223372036854775808",
                "9223372036854775807",
                List.of(0L, 1767225600L, -1L, 1e9),
                List.of(
                        0.5,
                        1e300,
                        new java.math.BigDecimal("1.5"),
                        new java.math.BigDecimal("9223372036854775808")));
    }
}
