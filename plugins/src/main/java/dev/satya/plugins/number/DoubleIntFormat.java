package dev.satya.plugins.number;

import dev.satya.plugins.NumberFormat;
import java.util.List;

/** The format {@code double-int}: a whole number that a binary64 number has exactly, as its neighbours. Stateless. */
public final class DoubleIntFormat extends NumberFormat {

    /** For {@code ServiceLoader}. */
    public DoubleIntFormat() {
        super(
                "double-int",
                "OpenAPI format registry",
                Values.WHOLE,
                "-9007199254740991",
                "9007199254740991",
                List.of(0L, 9007199254740991L, -9007199254740991L, -5.0),
                List.of(9007199254740992L, -9007199254740992L, 0.5, 1e300));
    }
}
