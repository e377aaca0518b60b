package dev.satya.examples;

import java.util.List;

/** The length of the IBANs of each country, immutable. */
final class IbanCountries {
    private static final int LETTERS = 26;

    /** Country codes and lengths of the IBAN registry of ISO 13616-2, release 100. */
    private static final String REGISTRY =
            """
            AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22
            DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28
            HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25
            MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29
            RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29
            VA22 VG24 XK20 YE30
            """;

    /** All countries of the registry. */
    static final IbanCountries ALL = registry();

    /** At 26 times the first letter plus the second, A being 0; 0: the country has no IBANs. */
    private final byte[] lengths;

    private IbanCountries(byte[] lengths) {
        this.lengths = lengths;
    }

    private static IbanCountries registry() {
        byte[] lengths = new byte[LETTERS * LETTERS];
        for (String entry : REGISTRY.strip().split("\\s+")) {
            int place = place(entry.charAt(0), entry.charAt(1));
            lengths[place] = Byte.parseByte(entry.substring(2));
        }
        return new IbanCountries(lengths);
    }

    /**
     * The countries of these codes.
     *
     * @throws IllegalArgumentException if the list is empty, or holds something else than the code
     *     of a country of the registry
     */
    static IbanCountries of(List<?> codes) {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("argument \"countries\" is empty");
        }
        byte[] lengths = new byte[LETTERS * LETTERS];
        for (Object code : codes) {
            String letters = String.valueOf(code);
            int length =
                    letters.length() == 2 ? ALL.lengthOf(letters.charAt(0), letters.charAt(1)) : 0;
            if (length == 0) {
                throw new IllegalArgumentException("no country with IBANs: \"" + code + "\"");
            }
            lengths[place(letters.charAt(0), letters.charAt(1))] = (byte) length;
        }
        return new IbanCountries(lengths);
    }

    /** The number of characters of an IBAN that starts with these; 0: none does. */
    int lengthOf(char first, char second) {
        boolean areCapitals = first >= 'A' && first <= 'Z' && second >= 'A' && second <= 'Z';
        return areCapitals ? lengths[place(first, second)] : 0;
    }

    private static int place(char first, char second) {
        return (first - 'A') * LETTERS + second - 'A';
    }
}
