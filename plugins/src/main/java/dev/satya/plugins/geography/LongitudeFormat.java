package dev.satya.plugins.geography;

import dev.satya.plugins.NumberFormat;
import java.util.List;

/** The format {@code longitude}: degrees from -180 to 180, as a number or as text. Stateless. */
public final class LongitudeFormat extends NumberFormat {

    /** For {@code ServiceLoader}. */
    public LongitudeFormat() {
        super(
                "longitude",
                "ISO 6709, RFC 5870 §3.4.2",
                Values.ANY_OR_TEXT,
                "-180",
                "180",
                List.of(0L, 13.4, -180L, "180", "-0.5"),
                List.of(181L, -180.5, "181", "1e1", "", "05"));
    }
}
