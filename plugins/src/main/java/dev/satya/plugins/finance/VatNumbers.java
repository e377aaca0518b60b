package dev.satya.plugins.finance;

import static dev.satya.plugins.checkdigit.CheckDigits.digit;
import static dev.satya.plugins.checkdigit.CheckDigits.doubled;
import static dev.satya.plugins.checkdigit.CheckDigits.luhnSum;
import static dev.satya.plugins.checkdigit.CheckDigits.mod97;
import static dev.satya.plugins.checkdigit.CheckDigits.remainder;
import static dev.satya.plugins.checkdigit.CheckDigits.weighted;

import dev.satya.plugins.AsciiSet;

/**
 * The VAT numbers of states that have several kinds of them or rules beside a sum. Where the date of birth
 * stands in the number of a person, month and day are looked at.
 */
final class VatNumbers {
    private static final int[] CYPRIOT = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
    private static final String IRISH = "WABCDEFGHIJKLMNOPQRSTUV";
    private static final String FRENCH = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final AsciiSet ZEROS = AsciiSet.of("0");

    private VatNumbers() {}

    static boolean isAustrian(CharSequence n) {
        if (n.length() != 9 || n.charAt(0) != 'U' || !AsciiSet.DIGITS.hasAll(n, 1, 9)) {
            return false;
        }
        int sum = 4;
        for (int i = 1; i < 8; i++) {
            sum += i % 2 == 1 ? digit(n, i) : doubled(digit(n, i));
        }
        return (sum + digit(n, 8)) % 10 == 0;
    }

    static boolean isBulgarian(CharSequence n) {
        if (VatState.isOf(n, 9)) {
            int check = weighted(n, 0, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
            if (check == 10) {
                check = weighted(n, 0, 3, 4, 5, 6, 7, 8, 9, 10) % 11 % 10;
            }
            return check == digit(n, 8);
        }
        return VatState.isOf(n, 10)
                && (isBulgarianPerson(n)
                        || weighted(n, 0, 21, 19, 17, 13, 11, 9, 7, 3, 1) % 10 == digit(n, 9)
                        || isOtherBulgarian(n));
    }

    private static boolean isBulgarianPerson(CharSequence n) {
        int month = remainder(n, 2, 4, 20);
        return weighted(n, 0, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == digit(n, 9)
                && remainder(n, 2, 4, 100) <= 52
                && isDay(month, remainder(n, 4, 6, 100));
    }

    private static boolean isOtherBulgarian(CharSequence n) {
        int check = 11 - weighted(n, 0, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return check != 10 && check % 11 == digit(n, 9);
    }

    static boolean isCypriot(CharSequence n) {
        if (n.length() != 9
                || !AsciiSet.DIGITS.hasAll(n, 0, 8)
                || (n.charAt(0) == '1' && n.charAt(1) == '2')) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += i % 2 == 0 ? CYPRIOT[digit(n, i)] : digit(n, i);
        }
        return n.charAt(8) == 'A' + sum % 26;
    }

    static boolean isCzech(CharSequence n) {
        if (VatState.isOf(n, 8)) {
            int check = 11 - weighted(n, 0, 8, 7, 6, 5, 4, 3, 2) % 11;
            return n.charAt(0) != '9' && (check == 10 ? 0 : check == 11 ? 1 : check) == digit(n, 7);
        }
        if (VatState.isOf(n, 9) && n.charAt(0) == '6') {
            int sum = weighted(n, 1, 8, 7, 6, 5, 4, 3, 2) % 11;
            return Math.floorMod(8 - (10 - sum) % 11, 10) == digit(n, 8);
        }
        return isCzechPerson(n);
    }

    /** Of nine digits before 1954, then of ten that are divisible by eleven. */
    private static boolean isCzechPerson(CharSequence n) {
        if (!VatState.isOf(n, 9) && !VatState.isOf(n, 10)) {
            return false;
        }
        int month = remainder(n, 2, 4, 100) % 50;
        boolean isDate = isDay(month > 20 ? month - 20 : month, remainder(n, 4, 6, 100));
        if (n.length() == 9) {
            return isDate && remainder(n, 0, 2, 100) <= 53;
        }
        return isDate && remainder(n, 0, 9, 11) % 10 == digit(n, 9);
    }

    static boolean isFrench(CharSequence n) {
        if (n.length() != 11 || !AsciiSet.DIGITS.hasAll(n, 2, 11)) {
            return false;
        }
        int first = FRENCH.indexOf(n.charAt(0));
        int second = FRENCH.indexOf(n.charAt(1));
        boolean isOfMonaco = remainder(n, 2, 5, 1000) == 0;
        if (first < 0 || second < 0 || (!isOfMonaco && luhnSum(n, 2, 11) != 0)) {
            return false;
        }
        if (first < 10 && second < 10) {
            return (remainder(n, 2, 11, 97) * 100 + 12) % 97 == first * 10 + second;
        }
        int key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
        return (remainder(n, 2, 11, 11) + 1 + key / 11) % 11 == key % 11;
    }

    /** Of seven digits and a letter, and a further letter; before 2013 with one in second place. */
    static boolean isIrish(CharSequence n) {
        int length = n.length();
        if (length != 8 && length != 9
                || !AsciiSet.DIGITS.has(n.charAt(0))
                || !AsciiSet.DIGITS.hasAll(n, 2, 7)) {
            return false;
        }
        if (!AsciiSet.DIGITS.has(n.charAt(1))) {
            int sum = weighted(n, 2, 7, 6, 5, 4, 3) + 2 * digit(n, 0);
            return length == 8 && n.charAt(7) == IRISH.charAt(sum % 23);
        }
        int sum = weighted(n, 0, 8, 7, 6, 5, 4, 3, 2);
        if (length == 9) {
            int last = n.charAt(8) == 'W' ? 0 : n.charAt(8) - 'A' + 1;
            if (last < 0 || last > 9) {
                return false;
            }
            sum += 9 * last;
        }
        return n.charAt(7) == IRISH.charAt(sum % 23);
    }

    static boolean isItalian(CharSequence n) {
        if (!VatState.isOf(n, 11) || luhnSum(n, 0, 11) != 0) {
            return false;
        }
        int office = remainder(n, 7, 10, 1000);
        boolean isOffice =
                office >= 1 && office <= 100
                        || office == 120
                        || office == 121
                        || office == 888
                        || office == 999;
        return isOffice && remainder(n, 0, 7, 10_000_000) != 0;
    }

    static boolean isLithuanian(CharSequence n) {
        int length = n.length();
        boolean isOf = VatState.isOf(n, 9) || VatState.isOf(n, 12);
        if (!isOf || n.charAt(length - 2) != '1') {
            return false;
        }
        int check = lithuanianSum(n, 0) % 11;
        if (check == 10) {
            check = lithuanianSum(n, 2) % 11 % 10;
        }
        return check == digit(n, length - 1);
    }

    private static int lithuanianSum(CharSequence n, int shift) {
        int sum = 0;
        for (int i = 0; i < n.length() - 1; i++) {
            sum += (1 + (i + shift) % 9) * digit(n, i);
        }
        return sum;
    }

    static boolean isLatvian(CharSequence n) {
        if (!VatState.isOf(n, 11)) {
            return false;
        }
        if (n.charAt(0) > '3') {
            return weighted(n, 0, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3;
        }
        int check = (1 + weighted(n, 0, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11 % 10;
        boolean isUndated = n.charAt(0) == '3' && n.charAt(1) == '2';
        return check == digit(n, 10)
                && (isUndated
                        || isDay(remainder(n, 2, 4, 100), remainder(n, 0, 2, 100))
                                && n.charAt(6) <= '2');
    }

    /** Either of the two sums: of the number of a company, or of all of the identification. */
    static boolean isDutch(CharSequence n) {
        if (n.length() != 12
                || n.charAt(9) != 'B'
                || !AsciiSet.DIGITS.hasAll(n, 0, 9)
                || !AsciiSet.DIGITS.hasAll(n, 10, 12)
                || remainder(n, 10, 12, 100) == 0) {
            return false;
        }
        boolean isCompany =
                !ZEROS.hasAll(n, 0, 9) && weighted(n, 0, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0;
        return isCompany || mod97(n, 0, 12, mod97("NL", 0, 2, 0)) == 1;
    }

    static boolean isRomanian(CharSequence n) {
        int length = n.length();
        if (length < 2 || length > 10 || !VatState.isOf(n, length) || n.charAt(0) == '0') {
            return false;
        }
        int[] weights = {7, 5, 3, 2, 1, 7, 5, 3, 2};
        int sum = 0;
        for (int i = 0; i < length - 1; i++) {
            sum += weights[i + 10 - length] * digit(n, i);
        }
        return sum * 10 % 11 % 10 == digit(n, length - 1);
    }

    static boolean isSlovenian(CharSequence n) {
        if (!VatState.isOf(n, 8) || n.charAt(0) == '0') {
            return false;
        }
        int check = 11 - weighted(n, 0, 8, 7, 6, 5, 4, 3, 2) % 11;
        return (check == 10 ? 0 : check) == digit(n, 7);
    }

    /** Whether a day is one of a month in some year. */
    private static boolean isDay(int month, int day) {
        int most =
                month == 2 ? 29 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
        return month >= 1 && month <= 12 && day >= 1 && day <= most;
    }
}
