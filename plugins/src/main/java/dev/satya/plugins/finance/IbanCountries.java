package dev.satya.plugins.finance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The structures of account numbers, read of the file {@code iban-countries.txt}. Immutable. */
final class IbanCountries {
    private static final String FILE = "iban-countries.txt";
    private static final String RELEASE = "# release: ";
    private static final IbanCountries ALL = read();

    /** By the letters of the country as a number; null: it has no IBAN. */
    private final @Nullable String[] structures = new @Nullable String[26 * 26];

    private final TreeMap<String, String> byCountry = new TreeMap<>();
    private String release = "";

    private IbanCountries() {}

    private static IbanCountries read() {
        IbanCountries countries = new IbanCountries();
        try (InputStream bytes =
                Objects.requireNonNull(IbanCountries.class.getResourceAsStream(FILE), FILE)) {
            new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(countries::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return countries;
    }

    private void add(String line) {
        if (line.startsWith(RELEASE)) {
            release = line.substring(RELEASE.length());
        } else if (!line.startsWith("#")) {
            String structure = expanded(line.substring(3));
            structures[number(line.charAt(0), line.charAt(1))] = structure;
            byCountry.put(line.substring(0, 2), structure);
        }
    }

    /** A letter for each character: {@code 2n1a} becomes {@code nna}. */
    private static String expanded(String structure) {
        StringBuilder all = new StringBuilder();
        int count = 0;
        for (char c : structure.toCharArray()) {
            if (c >= '0' && c <= '9') {
                count = count * 10 + c - '0';
            } else {
                all.append(String.valueOf(c).repeat(count));
                count = 0;
            }
        }
        return all.toString();
    }

    private static int number(char first, char second) {
        return (first - 'A') * 26 + second - 'A';
    }

    /** What the characters after the check digits are, by two capitals; null: there is no IBAN. */
    static @Nullable String structure(char first, char second) {
        return ALL.structures[number(first, second)];
    }

    static Set<String> codes() {
        return ALL.byCountry.keySet();
    }

    static String release() {
        return ALL.release;
    }
}
