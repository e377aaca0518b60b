package dev.satya.plugins.time;

import dev.satya.plugins.TextFormat;
import java.util.List;

/**
 * The format {@code date-time-local} of OpenAPI: a {@code date}, {@code T} or {@code t}, a {@code
 * time-local}. Stateless.
 */
public final class LocalDateTimeFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public LocalDateTimeFormat() {
        super(
                "date-time-local",
                "OpenAPI format registry, RFC 3339 §5.6",
                List.of(
                        "2026-01-31T12:30:00",
                        "2024-02-29t00:00:00.5",
                        "0001-01-01T00:00:00",
                        "9999-12-31T23:59:59"),
                List.of(
                        "",
                        "2026-01-31T12:30:00Z",
                        "2026-01-31 12:30:00",
                        "2026-02-29T12:30:00",
                        "2026-01-31T12:30"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        int length = text.length();
        if (length <= DateFormat.LENGTH) {
            return false;
        }
        return (text.charAt(DateFormat.LENGTH) | ' ') == 't'
                && DateFormat.startsWithDate(text)
                && LocalTimeText.isTime(text, DateFormat.LENGTH + 1, length);
    }
}
