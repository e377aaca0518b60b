package dev.satya.plugins.time;

import dev.satya.plugins.TextFormat;
import java.util.List;

/**
 * The format {@code time-local} of OpenAPI: {@code partial-time} of RFC 3339 §5.6, a time of day without
 * an offset. Second 60, which needs one, does not conform. Stateless.
 */
public final class LocalTimeFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public LocalTimeFormat() {
        super(
                "time-local",
                "OpenAPI format registry, RFC 3339 §5.6 (partial-time)",
                List.of("12:30:00", "00:00:00.5", "23:59:59", "08:30:06.283185"),
                List.of("", "12:30", "12:30:00Z", "24:00:00", "12:30:60", "12:30:00."));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return LocalTimeText.isTime(text, 0, text.length());
    }
}
