package dev.satya.benchmarks.peer;

import dev.satya.benchmarks.workload.FormatTexts;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The JDK's parsers. They make a value of a valid text, and an exception of another one. */
public final class JdkFormat {

    private JdkFormat() {}

    /** Whether the JDK reads the texts of a format; null: it has no parser of it that asks no name server. */
    public static @Nullable Predicate<String> of(FormatTexts format) {
        return switch (format) {
            case UUID -> JdkFormat::isUuid;
            case DATE_TIME -> JdkFormat::isDateTime;
            case URI -> JdkFormat::isUri;
            case EMAIL, IPV4, IPV6 -> null;
        };
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isDateTime(String text) {
        try {
            return OffsetDateTime.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
