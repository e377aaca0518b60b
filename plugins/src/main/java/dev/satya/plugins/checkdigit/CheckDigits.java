package dev.satya.plugins.checkdigit;

import dev.satya.plugins.AsciiSet;

/**
 * The families of check digits, each over the characters between two positions. What is looked at must be
 * of the characters that a family has values for: the formats ask for that first.
 */
public final class CheckDigits {
    private CheckDigits() {}

    /** The value of a digit or of a letter in any case, A is 10; -1: it is neither. */
    public static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return AsciiSet.LETTERS.has(c) ? (c | ' ') - 'a' + 10 : -1;
    }

    /** The value of a decimal digit. */
    public static int digit(CharSequence text, int at) {
        return text.charAt(at) - '0';
    }

    /** The number that digits are, modulo another. */
    public static int remainder(CharSequence digits, int from, int to, int modulus) {
        int remainder = 0;
        for (int i = from; i < to; i++) {
            remainder = (remainder * 10 + digit(digits, i)) % modulus;
        }
        return remainder;
    }

    /** The sum of digits from a position on, each with the weight of its place. */
    public static int weighted(CharSequence digits, int from, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(digits, from + i);
        }
        return sum;
    }

    /**
     * The sum of ISO/IEC 7812-1 annex B of digits: every second one from the right is doubled, and of
     * what has two digits both count. The last one is not doubled.
     */
    public static int luhnSum(CharSequence digits, int from, int to) {
        int sum = 0;
        boolean isDoubled = false;
        for (int i = to - 1; i >= from; i--) {
            int digit = digit(digits, i);
            sum = (sum + (isDoubled ? doubled(digit) : digit)) % 10;
            isDoubled = !isDoubled;
        }
        return sum;
    }

    /** The digit sum of twice a digit. */
    public static int doubled(int digit) {
        return digit > 4 ? 2 * digit - 9 : 2 * digit;
    }

    /** The same sum of digits and letters, a letter being its value in two digits (ISO 6166). */
    public static int luhnSumOfLetters(CharSequence text, int from, int to) {
        int sum = 0;
        boolean isDoubled = false;
        for (int i = to - 1; i >= from; i--) {
            int value = value(text.charAt(i));
            sum += isDoubled ? doubled(value % 10) : value % 10;
            isDoubled = !isDoubled;
            if (value >= 10) {
                sum += isDoubled ? doubled(value / 10) : value / 10;
                isDoubled = !isDoubled;
            }
            sum %= 10;
        }
        return sum;
    }

    /** The sum of weights 3 and 1 in turn, from the right; the last digit counts once (GS1). */
    public static int gs1Sum(CharSequence digits, int from, int to) {
        int sum = 0;
        int weight = 1;
        for (int i = to - 1; i >= from; i--) {
            sum = (sum + weight * digit(digits, i)) % 10;
            weight = 4 - weight;
        }
        return sum;
    }

    /**
     * Adds digits and letters to a remainder of ISO/IEC 7064 MOD 97-10: a text conforms if the remainder of
     * all of it is 1.
     *
     * @param before the remainder of what stands before; 0: nothing does
     */
    public static int mod97(CharSequence text, int from, int to, int before) {
        int remainder = before;
        for (int i = from; i < to; i++) {
            int value = value(text.charAt(i));
            remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
        }
        return remainder;
    }

    /** ISO/IEC 7064 MOD 11,10: whether the last digit is the check digit of the others. */
    public static boolean isMod11And10(CharSequence digits, int from, int to) {
        int product = 10;
        for (int i = from; i < to - 1; i++) {
            int sum = (digit(digits, i) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + digit(digits, to - 1)) % 10 == 1;
    }
}
