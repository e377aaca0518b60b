package dev.satya.plugins.finance;

import static dev.satya.plugins.checkdigit.CheckDigits.digit;
import static dev.satya.plugins.checkdigit.CheckDigits.doubled;
import static dev.satya.plugins.checkdigit.CheckDigits.remainder;

import dev.satya.plugins.AsciiSet;

/** The numbers of Spain: of persons (NIF, NIE) by a letter, of companies (CIF) by a digit or letter. */
final class SpanishVat {
    private static final String OF_PERSONS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String OF_COMPANIES = "JABCDEFGHI";

    private SpanishVat() {}

    static boolean has(CharSequence n) {
        if (n.length() != 9 || !AsciiSet.DIGITS.hasAll(n, 1, 8)) {
            return false;
        }
        char first = n.charAt(0);
        char last = n.charAt(8);
        if (AsciiSet.DIGITS.has(first)) {
            return isOfPerson(last, remainder(n, 0, 8, 23));
        }
        return switch (first) {
            case 'K', 'L', 'M' -> isOfPerson(last, remainder(n, 1, 8, 23));
            case 'X', 'Y', 'Z' -> isOfPerson(last, foreign(n, first - 'X'));
            case 'A', 'B', 'E', 'H' -> last == '0' + company(n);
            case 'N', 'P', 'Q', 'R', 'S', 'W' -> last == OF_COMPANIES.charAt(company(n));
            case 'C', 'D', 'F', 'G', 'J', 'U', 'V' ->
                    last == '0' + company(n) || last == OF_COMPANIES.charAt(company(n));
            default -> false;
        };
    }

    private static boolean isOfPerson(char last, int remainder) {
        return last == OF_PERSONS.charAt(remainder);
    }

    /** The remainder of a number with a digit in place of its first letter. */
    private static int foreign(CharSequence n, int first) {
        return (first * (10_000_000 % 23) + remainder(n, 1, 8, 23)) % 23;
    }

    private static int company(CharSequence n) {
        int sum = 0;
        for (int i = 1; i < 8; i++) {
            sum += i % 2 == 1 ? doubled(digit(n, i)) : digit(n, i);
        }
        return (10 - sum % 10) % 10;
    }
}
