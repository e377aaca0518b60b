package dev.satya.propertytests.instances;

import dev.satya.propertytests.generate.Choices;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value as JSON in one of the many ways to write it: order of names, white space, escapes,
 * spellings of numbers.
 *
 * @param choices that decide
 * @param repetition of names
 */
public record JsonSpelling(Choices choices, Repetition repetition) {

    /** Whether an object may have a name more than once. */
    public enum Repetition {
        /** No. */
        NEVER,
        /** Now and then. */
        SOMETIMES
    }

    private static final List<String> SPACES = List.of("", " ", "\n", "\t", "\r\n", "    ");
    private static final Map<Character, String> SHORT_ESCAPES =
            Map.of(
                    '"', "\\\"", '\\', "\\\\", '/', "\\/", '\b', "\\b", '\f', "\\f", '\n', "\\n",
                    '\r', "\\r", '\t', "\\t");

    /** The JSON text of {@code value}, which JSON can say. */
    public String write(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    /** The shortest spelling, with the names in their order. */
    public static String plain(@Nullable Object value) {
        return new JsonSpelling(Choices.replay(new int[0]), Repetition.NEVER).write(value);
    }

    private void space(StringBuilder text) {
        if (choices.chance(15)) {
            text.append(choices.pick(SPACES));
        }
    }

    private void write(@Nullable Object value, StringBuilder text) {
        space(text);
        if (value instanceof Map<?, ?> members) {
            writeObject(members, text);
        } else if (value instanceof Collection<?> items) {
            writeArray(items, text);
        } else if (value instanceof CharSequence characters) {
            writeText(characters, text);
        } else if (value instanceof Number number) {
            text.append(number(number));
        } else if (value == null || value instanceof Boolean) {
            text.append(value);
        } else {
            throw new IllegalArgumentException("JSON has no " + value.getClass());
        }
        space(text);
    }

    private void writeArray(Collection<?> items, StringBuilder text) {
        text.append('[');
        String separator = "";
        for (Object item : items) {
            text.append(separator);
            write(item, text);
            separator = ",";
        }
        if (items.isEmpty()) {
            space(text);
        }
        text.append(']');
    }

    private void writeObject(Map<?, ?> members, StringBuilder text) {
        List<Map.Entry<?, ?>> entries = shuffled(members.entrySet());
        if (repetition == Repetition.SOMETIMES && !entries.isEmpty() && choices.chance(10)) {
            Map.Entry<?, ?> again = choices.pick(entries);
            entries.add(choices.flip() ? again : Map.entry(String.valueOf(again.getKey()), 1));
        }
        text.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : entries) {
            text.append(separator);
            write(String.valueOf(entry.getKey()), text);
            text.append(':');
            write(entry.getValue(), text);
            separator = ",";
        }
        if (entries.isEmpty()) {
            space(text);
        }
        text.append('}');
    }

    private List<Map.Entry<?, ?>> shuffled(Collection<? extends Map.Entry<?, ?>> entries) {
        List<Map.Entry<?, ?>> rest = new ArrayList<>(entries);
        List<Map.Entry<?, ?>> shuffled = new ArrayList<>();
        while (!rest.isEmpty()) {
            shuffled.add(rest.remove(choices.below(rest.size())));
        }
        return shuffled;
    }

    private void writeText(CharSequence characters, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < characters.length(); i++) {
            writeCharacter(characters, i, text);
        }
        text.append('"');
    }

    private void writeCharacter(CharSequence characters, int position, StringBuilder text) {
        char c = characters.charAt(position);
        boolean mustEscape = c < ' ' || c == '"' || c == '\\' || isLone(characters, position);
        boolean isHalf = Character.isSurrogate(c);
        if (!mustEscape && (isHalf || !choices.chance(5))) {
            text.append(c);
        } else if (SHORT_ESCAPES.containsKey(c) && !choices.chance(20)) {
            text.append(SHORT_ESCAPES.get(c));
        } else {
            String digits = String.format("%04x", (int) c);
            text.append("\\u").append(choices.flip() ? upper(digits) : digits);
        }
    }

    private static String upper(String digits) {
        return digits.toUpperCase(Locale.ROOT);
    }

    private static boolean isLone(CharSequence characters, int position) {
        char c = characters.charAt(position);
        if (Character.isHighSurrogate(c)) {
            return position + 1 == characters.length()
                    || !Character.isLowSurrogate(characters.charAt(position + 1));
        }
        return Character.isLowSurrogate(c)
                && (position == 0 || !Character.isHighSurrogate(characters.charAt(position - 1)));
    }

    /** One of the spellings of a finite number. */
    private String number(Number number) {
        boolean isNegativeZero = number instanceof Double && number.equals(-0.0);
        if (isNegativeZero || choices.chance(65)) {
            return plain(number);
        }
        BigDecimal value = new BigDecimal(number.toString());
        BigDecimal stripped = value.stripTrailingZeros();
        if (Math.abs((long) stripped.scale()) > 30) {
            return plain(number);
        }
        String exponent = choices.pick(List.of("e", "E", "e+", "E+"));
        return switch (choices.below(4)) {
            case 0 -> stripped.toPlainString();
            case 1 -> stripped.setScale(Math.max(1, stripped.scale() + 1)).toPlainString();
            case 2 -> stripped.unscaledValue() + "e" + -stripped.scale();
            default -> stripped.movePointLeft(2).toPlainString() + exponent + "02";
        };
    }

    private static String plain(Number number) {
        if (number instanceof BigInteger || number instanceof BigDecimal) {
            return number.toString();
        }
        if (!Double.isFinite(number.doubleValue())) {
            throw new IllegalArgumentException("JSON has no " + number);
        }
        return number.toString();
    }
}
