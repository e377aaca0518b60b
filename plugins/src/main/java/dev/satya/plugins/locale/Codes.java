package dev.satya.plugins.locale;

import dev.satya.plugins.AsciiSet;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.TreeSet;

/** Codes of countries, currencies and languages, with those that were withdrawn or without. Immutable. */
public final class Codes {
    /** Where those of countries and languages come from. */
    public static final String RELEASE = "that of the Java runtime";

    /** Where those of currencies come from. */
    static final String RELEASE_OF_CURRENCIES = "ISO 4217, list one, of 2026-01-01";

    /** Of ISO 3166-3: the codes that a country had, both of them where neither is another's by now. */
    private static final Set<String> WITHDRAWN_COUNTRIES =
            words(
                    "AN BU CS CT DD DY FQ FX HV JT MI NH NQ NT PC PU PZ RH SU TP VD WK YD YU ZR"
                            + " AFI ANT ATB ATN BUR BYS CSK CTE DDR DHY FXX GEL HVO JTN MID NHB NTZ"
                            + " PCI PCZ PUS RHO SCG SKM SUN TMP VDR WAK YMD YUG ZAR");

    /** Of ISO 639-1, and of 639-2 for terminology. */
    private static final Set<String> WITHDRAWN_LANGUAGES =
            words("bh in iw ji jw mo sh jaw mol scc scr");

    /** In use. */
    private static final Set<String> CURRENCIES_IN_USE =
            words(
                    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD"
                            + " BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE"
                            + " CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF"
                            + " GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS"
                            + " KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD"
                            + " MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD"
                            + " OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG"
                            + " SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY"
                            + " TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAD"
                            + " XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA"
                            + " XXX YER ZAR ZMW ZWG");

    /** Not long ago, which a Java runtime may not know. */
    private static final Set<String> CURRENCIES_OF_LATE = words("ANG BGN CUC HRK SLL ZWL");

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
            new Codes(CURRENCIES_IN_USE, currenciesOfTheRuntime(), 3);

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

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
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
        Set<String> all =
                new TreeSet<>(Set.of("bih")); // of several languages, and so of no two letters
        for (String language : languages()) {
            all.add(new Locale(language).getISO3Language());
        }
        return all;
    }

    private static Set<String> currenciesOfTheRuntime() {
        Set<String> all = new TreeSet<>(CURRENCIES_OF_LATE);
        Currency.getAvailableCurrencies().forEach(each -> all.add(each.getCurrencyCode()));
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
