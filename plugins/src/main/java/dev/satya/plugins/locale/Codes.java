package dev.satya.plugins.locale;

import dev.satya.plugins.AsciiSet;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.TreeSet;

/** Codes of countries, currencies and languages, as the Java runtime knows them. Immutable. */
public final class Codes {
    /** Where they come from. */
    public static final String RELEASE = "that of the Java runtime";

    static final Codes COUNTRIES = new Codes(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2));
    static final Codes COUNTRIES_OF_THREE =
            new Codes(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3));
    static final Codes LANGUAGES = new Codes(Set.of(Locale.getISOLanguages()));
    static final Codes LANGUAGES_OF_THREE = new Codes(languagesOfThree());
    static final Codes CURRENCIES =
            new Codes(
                    Currency.getAvailableCurrencies().stream()
                            .map(Currency::getCurrencyCode)
                            .toList());

    private static final int LETTERS = 26;
    private static final int MOST_LETTERS = 3;

    /** By the letters as a number to the base 27. */
    private final boolean[] has = new boolean[27 * 27 * 27];

    private final int length;

    private Codes(Collection<String> codes) {
        int longest = 0;
        for (String code : codes) {
            longest = Math.max(longest, code.length());
            int number = number(code, 0, code.length());
            if (number >= 0) {
                has[number] = true;
            }
        }
        this.length = longest;
    }

    private static Set<String> languagesOfThree() {
        Set<String> all = new TreeSet<>();
        for (String language : Locale.getISOLanguages()) {
            all.add(new Locale(language).getISO3Language());
        }
        return all;
    }

    /** Whether two characters of a text, which it has, are the code of a country. */
    public static boolean isCountry(CharSequence text, int from) {
        int number = number(text, from, from + 2);
        return number >= 0
                && AsciiSet.CAPITALS.hasAll(text, from, from + 2)
                && COUNTRIES.has[number];
    }

    /** Whether a text is a code, in these letters. */
    boolean have(CharSequence text, AsciiSet letters) {
        if (text.length() != length || !letters.hasAll(text, 0, length)) {
            return false;
        }
        return has[number(text, 0, length)];
    }

    /** The letters as a number; -1: there are others, or too many. */
    private static int number(CharSequence text, int from, int to) {
        if (to - from > MOST_LETTERS) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int letter = (text.charAt(i) | ' ') - 'a';
            if (letter < 0 || letter >= LETTERS) {
                return -1;
            }
            number = number * (LETTERS + 1) + letter + 1;
        }
        return number;
    }
}
