package dev.satya.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Usual ways to write a name of several words. Words end where {@code _}, {@code -}, a space or a dot
 * is, where an upper-case letter follows a lower-case letter or a digit, and before the last of several
 * upper-case letters if a lower-case one follows it: {@code HTTPServer2Id} is HTTP, Server2, Id. What
 * stands before the first word and behind the last one stays. Letters change their case as in {@link
 * Locale#ROOT}.
 */
public enum Naming implements UnaryOperator<String> {
    /** {@code first_name}. */
    SNAKE("_", Case.LOWER, Case.LOWER),
    /** {@code first-name}. */
    KEBAB("-", Case.LOWER, Case.LOWER),
    /** {@code firstName}. */
    CAMEL("", Case.LOWER, Case.CAPITAL),
    /** {@code FirstName}. */
    PASCAL("", Case.CAPITAL, Case.CAPITAL),
    /** {@code FIRST_NAME}. */
    SCREAMING_SNAKE("_", Case.UPPER, Case.UPPER);

    private enum Case {
        LOWER,
        UPPER,
        CAPITAL;

        String of(String word) {
            return switch (this) {
                case LOWER -> word.toLowerCase(Locale.ROOT);
                case UPPER -> word.toUpperCase(Locale.ROOT);
                case CAPITAL -> {
                    int second = word.offsetByCodePoints(0, 1);
                    yield word.substring(0, second).toUpperCase(Locale.ROOT)
                            + word.substring(second).toLowerCase(Locale.ROOT);
                }
            };
        }
    }

    private static final String SEPARATORS = "_- .";

    private final String separator;
    private final Case first;
    private final Case others;

    Naming(String separator, Case first, Case others) {
        this.separator = separator;
        this.first = first;
        this.others = others;
    }

    /** The name in this way. */
    @Override
    public String apply(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && isSeparator(name.charAt(start))) {
            start++;
        }
        while (end > start && isSeparator(name.charAt(end - 1))) {
            end--;
        }
        StringBuilder text = new StringBuilder(name.substring(0, start));
        boolean isFirst = true;
        for (String word : words(name.substring(start, end))) {
            text.append(isFirst ? "" : separator).append((isFirst ? first : others).of(word));
            isFirst = false;
        }
        return text.append(name.substring(end)).toString();
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < name.length(); i++) {
            if (isSeparator(name.charAt(i))) {
                add(name, start, i, words);
                start = i + 1;
            } else if (i > start && isStart(name, i)) {
                add(name, start, i, words);
                start = i;
            }
        }
        add(name, start, name.length(), words);
        return words;
    }

    private static void add(String name, int start, int end, List<String> words) {
        if (end > start) {
            words.add(name.substring(start, end));
        }
    }

    private static boolean isStart(String name, int at) {
        if (!Character.isUpperCase(name.charAt(at))) {
            return false;
        }
        char before = name.charAt(at - 1);
        boolean isLast = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
        return Character.isLowerCase(before)
                || Character.isDigit(before)
                || Character.isUpperCase(before) && isLast;
    }

    private static boolean isSeparator(char character) {
        return SEPARATORS.indexOf(character) >= 0;
    }
}
