package dev.satya.plugins.number;

import dev.satya.plugins.NumberFormat;
import java.util.List;

/** The format {@code uint32}: a whole number of 32 bits without sign. Stateless. */
public final class Uint32Format extends NumberFormat {

    /** For {@code ServiceLoader}. */
    public Uint32Format() {
        super(
                "uint32",
                "OpenAPI format registry",
                Values.WHOLE,
                "0",
                "4294967295",
                List.of(0L, 1L, 4294967295L, 2.0),
                List.of(-1L, 4294967296L, 0.5, -1e300));
    }
}
