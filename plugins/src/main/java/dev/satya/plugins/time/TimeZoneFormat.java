package dev.satya.plugins.time;

import dev.satya.plugins.TextFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * The format {@code timeZone}: the name of a zone of the IANA Time Zone Database, as the Java runtime knows
 * it: {@code Asia/Kolkata}, {@code UTC}. Stateless.
 */
public final class TimeZoneFormat extends TextFormat {
    private static final Set<String> NAMES = Set.copyOf(ZoneId.getAvailableZoneIds());
    private static final int MAX_LENGTH = 64;

    /** For {@code ServiceLoader}. */
    public TimeZoneFormat() {
        super(
                "timeZone",
                "IANA Time Zone Database",
                List.of("Asia/Kolkata", "Europe/Berlin", "UTC", "America/Argentina/Salta"),
                List.of("", "Asia/Nowhere", "+05:30", "europe/berlin", "IST "));
    }

    @Override
    public String dataRelease() {
        return "that of the Java runtime";
    }

    @Override
    public boolean conforms(CharSequence text) {
        return text.length() <= MAX_LENGTH && NAMES.contains(text.toString());
    }
}
