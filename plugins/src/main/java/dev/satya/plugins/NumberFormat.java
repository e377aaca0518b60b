package dev.satya.plugins;

import dev.satya.schema.JsonType;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

/** A format of numbers between two, both of which conform. */
public abstract class NumberFormat extends BuiltIn {

    /** Which numbers conform. */
    protected enum Values {
        /** Whole ones, 1.0 too. */
        WHOLE,
        /** All. */
        ANY,
        /** Whole ones, and text that is the decimal digits of one. */
        WHOLE_OR_TEXT,
        /** All, and text that is a decimal number without exponent. */
        ANY_OR_TEXT
    }

    /** Longer text is no number of any format here. */
    private static final int MAX_LENGTH = 40;

    private final BigDecimal least;
    private final BigDecimal most;
    private final long leastWhole;
    private final long mostWhole;
    private final Values values;

    /** A format without arguments. */
    protected NumberFormat(
            String name,
            String standard,
            Values values,
            String least,
            String most,
            List<Object> validExamples,
            List<Object> invalidExamples) {
        super(name, standard, validExamples, invalidExamples);
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
        this.leastWhole = whole(this.least.setScale(0, RoundingMode.CEILING));
        this.mostWhole = whole(this.most.setScale(0, RoundingMode.FLOOR));
        this.values = values;
    }

    /** A whole number, or the nearest one of 64 bits. */
    private static long whole(BigDecimal value) {
        BigDecimal within = value.max(BigDecimal.valueOf(Long.MIN_VALUE));
        return within.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    private boolean takesText() {
        return values == Values.WHOLE_OR_TEXT || values == Values.ANY_OR_TEXT;
    }

    private boolean takesWholeAlone() {
        return values == Values.WHOLE || values == Values.WHOLE_OR_TEXT;
    }

    @Override
    public final Set<JsonType> types() {
        return takesText() ? Set.of(JsonType.NUMBER, JsonType.STRING) : Set.of(JsonType.NUMBER);
    }

    @Override
    protected final Check check(Arguments arguments) {
        return new Check() {
            @Override
            public boolean test(Object value) {
                if (value instanceof String text) {
                    return conforms(text);
                }
                boolean isFinite = !(value instanceof Double number) || Double.isFinite(number);
                return isFinite && conforms(decimal(value));
            }

            @Override
            public boolean testLong(long value) {
                return value >= leastWhole && value <= mostWhole;
            }

            @Override
            public boolean testDouble(double value) {
                return Double.isFinite(value) && conforms(BigDecimal.valueOf(value));
            }
        };
    }

    private static BigDecimal decimal(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        // A binary64 number is the shortest decimal that it is written as.
        return value instanceof Double number
                ? BigDecimal.valueOf(number)
                : BigDecimal.valueOf((Long) value);
    }

    private boolean conforms(BigDecimal value) {
        return value.compareTo(least) >= 0
                && value.compareTo(most) <= 0
                && (!takesWholeAlone() || isWhole(value))
                && isFine(value);
    }

    /** Of a number between the two, so that it is not large. */
    private static boolean isWhole(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    /** What is asked beside of a number between the two; a whole one conforms. */
    protected boolean isFine(BigDecimal value) {
        return true;
    }

    private boolean conforms(String text) {
        int length = text.length();
        boolean isNegative = length > 0 && text.charAt(0) == '-';
        int from = isNegative ? 1 : 0;
        if (length > MAX_LENGTH || (isNegative && takesWholeAlone())) {
            return false;
        }
        int at = AsciiSet.DIGITS.end(text, from, length);
        boolean hasLeadingZero = at - from > 1 && text.charAt(from) == '0';
        if (at == from || hasLeadingZero) {
            return false;
        }
        if (at < length && text.charAt(at) == '.' && !takesWholeAlone()) {
            int end = AsciiSet.DIGITS.end(text, at + 1, length);
            at = end == at + 1 ? at : end;
        }
        return at == length && conforms(new BigDecimal(text));
    }
}
