package dev.satya.plugins.locale;

import dev.satya.plugins.AsciiSet;
import java.util.Collection;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.TreeSet;

/** Codes of countries, currencies and languages, with those that were withdrawn or without. Immutable. */
public final class Codes {
    /** Where those of countries and of languages in two letters come from. */
    public static final String RELEASE = "that of the Java runtime";

    /** Where those of currencies come from. */
    static final String RELEASE_OF_CURRENCIES = "ISO 4217, lists one and three, of 2026-01-01";

    /** Where those of languages come from. */
    static final String RELEASE_OF_LANGUAGES = RELEASE + "; three letters: ISO 639-2 of 2023-02";

    private static final CodeLists LISTS = CodeLists.read();
    private static final Set<String> WITHDRAWN_COUNTRIES = LISTS.codes("countries-withdrawn");
    private static final Set<String> WITHDRAWN_LANGUAGES = LISTS.codes("languages-withdrawn");
    private static final Set<String> CURRENCIES_IN_USE = LISTS.codes("currencies");

    static final Codes COUNTRIES = countries(IsoCountryCode.PART1_ALPHA2, Set.of());
    private static final Codes COUNTRIES_EVER =
            countries(IsoCountryCode.PART1_ALPHA2, WITHDRAWN_COUNTRIES);
    private static final Codes COUNTRIES_OF_THREE =
            countries(IsoCountryCode.PART1_ALPHA3, Set.of());
    private static final Codes COUNTRIES_OF_THREE_EVER =
            countries(IsoCountryCode.PART1_ALPHA3, WITHDRAWN_COUNTRIES);
    private static final Codes LANGUAGES = new Codes(languages(), Set.of(), 2);
    private static final Codes LANGUAGES_EVER = new Codes(languages(), WITHDRAWN_LANGUAGES, 2);
    private static final Codes LANGUAGES_OF_THREE = new Codes(languagesOfThree(), Set.of(), 3);
    private static final Codes LANGUAGES_OF_THREE_EVER =
            new Codes(languagesOfThree(), WITHDRAWN_LANGUAGES, 3);
    private static final Codes CURRENCIES = new Codes(CURRENCIES_IN_USE, Set.of(), 3);
    private static final Codes CURRENCIES_EVER =
            new Codes(CURRENCIES_IN_USE, LISTS.codes("currencies-withdrawn"), 3);

    /** Which codes are asked for. */
    enum Use {
        /** Those in use. */
        NOW,
        /** Those that were withdrawn, too. */
        EVER
    }

    private static final int LETTERS = 26;
    private static final int MOST_LETTERS = 3;

    /** By the letters as a number to the base 27. */
    private final boolean[] has = new boolean[27 * 27 * 27];

    private final int length;

    private Codes(Collection<String> codes, Collection<String> others, int length) {
        this.length = length;
        add(codes);
        add(others);
    }

    private void add(Collection<String> codes) {
        for (String code : codes) {
            int number = number(code, 0, code.length());
            if (number >= 0 && code.length() == length) {
                has[number] = true;
            }
        }
    }

    /** Those of countries, in two or three capitals. */
    static Codes ofCountries(int letters, Use use) {
        return letters == 2
                ? use == Use.NOW ? COUNTRIES : COUNTRIES_EVER
                : use == Use.NOW ? COUNTRIES_OF_THREE : COUNTRIES_OF_THREE_EVER;
    }

    /** Those of languages, in two or three small letters. */
    static Codes ofLanguages(int letters, Use use) {
        return letters == 2
                ? use == Use.NOW ? LANGUAGES : LANGUAGES_EVER
                : use == Use.NOW ? LANGUAGES_OF_THREE : LANGUAGES_OF_THREE_EVER;
    }

    /** Those of currencies. */
    static Codes ofCurrencies(Use use) {
        return use == Use.NOW ? CURRENCIES : CURRENCIES_EVER;
    }

    private static Codes countries(IsoCountryCode kind, Set<String> others) {
        Set<String> known = new TreeSet<>(Locale.getISOCountries(kind));
        known.removeAll(WITHDRAWN_COUNTRIES);
        return new Codes(known, others, kind == IsoCountryCode.PART1_ALPHA2 ? 2 : 3);
    }

    private static Set<String> languages() {
        Set<String> known = new TreeSet<>(Set.of(Locale.getISOLanguages()));
        known.removeAll(WITHDRAWN_LANGUAGES);
        return known;
    }

    private static Set<String> languagesOfThree() {
        Set<String> all = new TreeSet<>(LISTS.codes("languages-terminological"));
        all.addAll(LISTS.codes("languages-bibliographic"));
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
