package dev.satya.plugins.number;

import dev.satya.plugins.NumberFormat;
import java.util.List;

/** The format {@code int8}: a signed whole number of 8 bits. Stateless. */
public final class Int8Format extends NumberFormat {

    /** For {@code ServiceLoader}. */
    public Int8Format() {
        super(
                "int8",
                "OpenAPI format registry",
                Values.WHOLE,
                "-128",
                "127",
                List.of(0L, -128L, 127L, 1.0),
                List.of(-129L, 128L, 0.5, 1e300));
    }
}
