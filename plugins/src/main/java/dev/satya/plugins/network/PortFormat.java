package dev.satya.plugins.network;

import dev.satya.plugins.NumberFormat;
import java.util.List;

/** The format {@code port}: the number of a port, from 1 to 65535, as a number or as text. Stateless. */
public final class PortFormat extends NumberFormat {

    /** For {@code ServiceLoader}. */
    public PortFormat() {
        super(
                "port",
                "RFC 6335 §6",
                Values.WHOLE_OR_TEXT,
                "1",
                "65535",
                List.of(1L, 8080L, 65535L, "443"),
                List.of(0L, 65536L, 80.5, "0", "080", "65536", ""));
    }
}
