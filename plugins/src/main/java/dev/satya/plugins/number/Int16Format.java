package dev.satya.plugins.number;

import dev.satya.plugins.NumberFormat;
import java.util.List;

/** The format {@code int16}: a signed whole number of 16 bits. Stateless. */
public final class Int16Format extends NumberFormat {

    /** For {@code ServiceLoader}. */
    public Int16Format() {
        super(
                "int16",
                "OpenAPI format registry",
                Values.WHOLE,
                "-32768",
                "32767",
                List.of(0L, -32768L, 32767L, 1.0),
                List.of(-32769L, 32768L, 0.5, 1e300));
    }
}
