package dev.satya.plugins.number;

import dev.satya.plugins.NumberFormat;
import java.util.List;

/** The format {@code uint16}: a whole number of 16 bits without sign. Stateless. */
public final class Uint16Format extends NumberFormat {

    /** For {@code ServiceLoader}. */
    public Uint16Format() {
        super(
                "uint16",
                "OpenAPI format registry",
                Values.WHOLE,
                "0",
                "65535",
                List.of(0L, 1L, 65535L, 2.0),
                List.of(-1L, 65536L, 0.5, -1e300));
    }
}
