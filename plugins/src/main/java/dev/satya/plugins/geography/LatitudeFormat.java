package dev.satya.plugins.geography;

import dev.satya.plugins.NumberFormat;
import java.util.List;

/** The format {@code latitude}: degrees from -90 to 90, as a number or as text. Stateless. */
public final class LatitudeFormat extends NumberFormat {

    /** For {@code ServiceLoader}. */
    public LatitudeFormat() {
        super(
                "latitude",
                "ISO 6709, RFC 5870 §3.4.2",
                Values.ANY_OR_TEXT,
                "-90",
                "90",
                List.of(0L, 52.52, -90L, "13.4", "-0.5"),
                List.of(91L, -90.5, "91", "1e1", "", "+5", "5."));
    }
}
