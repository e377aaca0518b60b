package dev.satya.plugins.number;

import dev.satya.plugins.NumberFormat;
import java.util.List;

/** The format {@code uint8}: a whole number of 8 bits without sign. Stateless. */
public final class Uint8Format extends NumberFormat {

    /** For {@code ServiceLoader}. */
    public Uint8Format() {
        super(
                "uint8",
                "OpenAPI format registry",
                Values.WHOLE,
                "0",
                "255",
                List.of(0L, 1L, 255L, 2.0),
                List.of(-1L, 256L, 0.5, -1e300));
    }
}
