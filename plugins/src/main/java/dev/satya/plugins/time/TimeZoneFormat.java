package dev.satya.plugins.time;

import dev.satya.plugins.TextFormat;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The format {@code timeZone}: the name of a zone, or a link to one, of the IANA Time Zone Database of the
 * Java runtime: {@code Asia/Kolkata}, {@code UTC}, {@code EST}. A runtime leaves out some names that the
 * database has, and keeps some that it no longer has: what counts is the database. Stateless.
 */
public final class TimeZoneFormat extends TextFormat {
    /** Names of the database that runtimes leave out, since they mean something else by them. */
    private static final Set<String> LEFT_OUT = Set.of("EST", "HST", "MST", "ROC");

    /** What the database dropped in 2020, or moved out of it. */
    private static final Pattern DROPPED = Pattern.compile("SystemV/.*|US/Pacific-New");

    private static final Set<String> NAMES = names();
    private static final int MAX_LENGTH = 64;

    /** For {@code ServiceLoader}. */
    public TimeZoneFormat() {
        super(
                "timeZone",
                "IANA Time Zone Database",
                List.of("Asia/Kolkata", "Europe/Berlin", "UTC", "America/Argentina/Salta"),
                List.of("", "Asia/Nowhere", "+05:30", "europe/berlin", "IST "));
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>(ZoneId.getAvailableZoneIds());
        names.removeIf(name -> DROPPED.matcher(name).matches());
        names.addAll(LEFT_OUT);
        return Set.copyOf(names);
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
