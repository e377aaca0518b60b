package dev.satya.benchmarks.peer;

import dev.satya.benchmarks.workload.FormatTexts;
import java.util.function.Predicate;
import org.apache.commons.validator.routines.EmailValidator;
import org.apache.commons.validator.routines.InetAddressValidator;
import org.apache.commons.validator.routines.UrlValidator;
import org.jspecify.annotations.Nullable;

/** Commons Validator, each validator with its defaults. */
public final class CommonsValidator {

    private CommonsValidator() {}

    /** What it asks of the texts of a format; null: it does not know the format. */
    public static @Nullable Predicate<String> of(FormatTexts format) {
        return switch (format) {
            case EMAIL -> EmailValidator.getInstance()::isValid;
            case IPV4 -> InetAddressValidator.getInstance()::isValidInet4Address;
            case IPV6 -> InetAddressValidator.getInstance()::isValidInet6Address;
            case URI -> UrlValidator.getInstance()::isValid;
            case UUID, DATE_TIME -> null;
        };
    }
}
