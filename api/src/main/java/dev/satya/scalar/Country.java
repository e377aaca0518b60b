package dev.satya.scalar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A country by its code of two letters (ISO 3166-1 alpha-2), as far as the JDK knows them. The JDK has
 * no class for it: its {@code Locale.IsoCountryCode} names the lists of codes.
 *
 * @param code in upper case
 */
public record Country(String code) {
    private static final Set<String> CODES =
            Arrays.stream(Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());

    /**
     * Refuses what is no code.
     *
     * @throws IllegalArgumentException if it is none
     */
    public Country {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException("no code of a country (ISO 3166-1 alpha-2)");
        }
    }

    /** The locale of the country without a language, by which it can be shown. */
    public Locale toLocale() {
        return new Locale("", code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
