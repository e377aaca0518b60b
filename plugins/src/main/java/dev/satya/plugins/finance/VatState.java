package dev.satya.plugins.finance;

import static dev.satya.plugins.checkdigit.CheckDigits.digit;
import static dev.satya.plugins.checkdigit.CheckDigits.isMod11And10;
import static dev.satya.plugins.checkdigit.CheckDigits.luhnSum;
import static dev.satya.plugins.checkdigit.CheckDigits.remainder;
import static dev.satya.plugins.checkdigit.CheckDigits.weighted;

import dev.satya.plugins.AsciiSet;
import java.util.function.Predicate;

/**
 * How the VAT numbers of the member states are checked, by their letters: each takes what stands behind
 * these, capitals and digits. The longer ones are in {@link VatNumbers}.
 */
enum VatState {
    AT(VatNumbers::isAustrian),
    BE(
            n ->
                    isOf(n, 10)
                            && (n.charAt(0) == '0' || n.charAt(0) == '1')
                            && remainder(n, 8, 10, 100) == 97 - remainder(n, 0, 8, 97)),
    BG(VatNumbers::isBulgarian),
    CY(VatNumbers::isCypriot),
    CZ(VatNumbers::isCzech),
    DE(n -> isOf(n, 9) && n.charAt(0) != '0' && isMod11And10(n, 0, 9)),
    DK(n -> isOf(n, 8) && n.charAt(0) != '0' && weighted(n, 0, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0),
    EE(n -> isOf(n, 9) && (weighted(n, 0, 3, 7, 1, 3, 7, 1, 3, 7) + digit(n, 8)) % 10 == 0),
    EL(n -> isOf(n, 9) && weighted(n, 0, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == digit(n, 8)),
    ES(SpanishVat::has),
    FI(n -> isOf(n, 8) && (weighted(n, 0, 7, 9, 10, 5, 8, 4, 2) + digit(n, 7)) % 11 == 0),
    FR(VatNumbers::isFrench),
    HR(n -> isOf(n, 11) && isMod11And10(n, 0, 11)),
    HU(n -> isOf(n, 8) && (weighted(n, 0, 9, 7, 3, 1, 9, 7, 3) + digit(n, 7)) % 10 == 0),
    IE(VatNumbers::isIrish),
    IT(VatNumbers::isItalian),
    LT(VatNumbers::isLithuanian),
    LU(n -> isOf(n, 8) && remainder(n, 0, 6, 89) == remainder(n, 6, 8, 100)),
    LV(VatNumbers::isLatvian),
    MT(n -> isOf(n, 8) && n.charAt(0) != '0' && weighted(n, 0, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0),
    NL(VatNumbers::isDutch),
    PL(n -> isOf(n, 10) && weighted(n, 0, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digit(n, 9)),
    PT(
            n ->
                    isOf(n, 9)
                            && n.charAt(0) != '0'
                            && (11 - weighted(n, 0, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 % 10
                                    == digit(n, 8)),
    RO(VatNumbers::isRomanian),
    SE(
            n ->
                    isOf(n, 12)
                            && luhnSum(n, 0, 10) == 0
                            && remainder(n, 10, 12, 100) >= 1
                            && remainder(n, 10, 12, 100) <= 94),
    SI(VatNumbers::isSlovenian),
    SK(
            n ->
                    isOf(n, 10)
                            && n.charAt(0) != '0'
                            && "234789".indexOf(n.charAt(2)) >= 0
                            && remainder(n, 0, 10, 11) == 0);

    static final VatState[] ALL = values();

    private final Predicate<CharSequence> check;

    VatState(Predicate<CharSequence> check) {
        this.check = check;
    }

    /** Whether what stands behind the letters is a number of the state. */
    boolean has(CharSequence number) {
        return check.test(number);
    }

    /** Whether a number is so many digits. */
    static boolean isOf(CharSequence number, int digits) {
        return number.length() == digits && AsciiSet.DIGITS.hasAll(number, 0, digits);
    }
}
