package dev.satya.plugins.number;

import dev.satya.plugins.NumberFormat;
import java.util.List;

/** The format {@code uint64}: a whole number of 64 bits without sign. Stateless. */
public final class Uint64Format extends NumberFormat {

    /** For {@code ServiceLoader}. */
    public Uint64Format() {
        super(
                "uint64",
                "OpenAPI format registry",
                Values.WHOLE,
                "0",
                "18446744073709551615",
                List.of(0L, 1L, new java.math.BigInteger("18446744073709551615"), 2.0),
                List.of(-1L, new java.math.BigInteger("18446744073709551616"), 0.5, -1e300));
    }
}
