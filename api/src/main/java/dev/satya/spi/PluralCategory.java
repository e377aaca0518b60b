package dev.satya.spi;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The form that a language has for so many things, by the plural rules of CLDR for the languages of the
 * catalogue; of any other language, those of English.
 */
enum PluralCategory {
    ONE,
    FEW,
    MANY,
    OTHER;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    /** As it is written in templates and keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PluralCategory of(Number number, Locale locale) {
        BigDecimal count = exact(number);
        if (count == null) {
            return OTHER;
        }
        boolean isOne = count.compareTo(BigDecimal.ONE) == 0;
        return switch (locale.getLanguage()) {
            case "ja", "zh" -> OTHER;
            case "fr" -> oneIf(count.signum() >= 0 && count.compareTo(TWO) < 0);
            case "pt" -> oneIf(isOne || !isOfPortugal(locale) && isBelowTwo(count));
            case "hi" -> oneIf(count.signum() >= 0 && count.compareTo(BigDecimal.ONE) <= 0);
            case "pl" -> isOne ? ONE : ofPolish(count);
            default -> oneIf(isOne);
        };
    }

    private static boolean isOfPortugal(Locale locale) {
        return locale.getCountry().equals("PT");
    }

    private static boolean isBelowTwo(BigDecimal count) {
        return count.signum() >= 0 && count.compareTo(TWO) < 0;
    }

    private static PluralCategory oneIf(boolean isOne) {
        return isOne ? ONE : OTHER;
    }

    private static PluralCategory ofPolish(BigDecimal count) {
        if (count.stripTrailingZeros().scale() > 0) {
            return OTHER;
        }
        int hundreds = count.abs().remainder(BigDecimal.valueOf(HUNDRED)).intValue();
        int ones = hundreds % TEN;
        boolean isTeen = hundreds / TEN == 1;
        return ones >= 2 && ones <= 4 && !isTeen ? FEW : MANY;
    }

    /** Null: it is not finite, or so large that nobody counts so far. */
    private static @Nullable BigDecimal exact(Number number) {
        try {
            BigDecimal exact = new BigDecimal(number.toString());
            return Math.abs((long) exact.scale()) > HUNDRED ? null : exact;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
