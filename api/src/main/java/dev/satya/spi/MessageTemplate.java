package dev.satya.spi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A text with arguments in braces, a small part of ICU's MessageFormat:
 *
 * <ul>
 *   <li><code>{name}</code> is the text of an argument;
 *   <li><code>{name, plural, =0 {none} one {# item} other {# items}}</code> is one of several texts,
 *       by a number, or by how many items a list has: <code>=n</code> before the forms that the
 *       language has, see CLDR; <code>#</code> is the number;
 *   <li><code>{name, select, DE {German} other {foreign}}</code> is one of several texts, by the text of
 *       an argument;
 *   <li>in both, <code>absent</code> is the one where there is no such argument.
 * </ul>
 *
 * <p>A brace behind a backslash is a brace. What is no such thing stays as it is written. What arguments
 * say is not looked at again. Time is linear in the text for each of the few levels that may be within
 * each other.
 */
public final class MessageTemplate {
    private static final int MOST_LEVELS = 8;
    private static final String ABSENT = "absent";
    private static final String OTHER = "other";

    private final Values values;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    /** Arguments of a message. */
    public interface Values {
        /** The text in place of a name in braces. */
        String text(String name);

        /** What chooses a text: a number, a list, or anything else; null: there is none. */
        @Nullable Object value(String name);
    }

    private MessageTemplate(Values values, Locale locale) {
        this.values = values;
        this.locale = locale;
    }

    /** The text of a template. */
    public static String fill(String template, Values values, Locale locale) {
        MessageTemplate filled = new MessageTemplate(values, locale);
        filled.append(template, "#", 0);
        return filled.text.toString();
    }

    /**
     * The form that a language has for a number of things, as in keys of bundles: {@code one}, {@code
     * few}, {@code many} or {@code other}.
     */
    public static String form(Number count, Locale locale) {
        return PluralCategory.of(count, locale).word();
    }

    /** The names in braces. */
    public static Set<String> names(String template) {
        Set<String> names = new TreeSet<>();
        collect(template, names, Set.of(), Gaps.ALL, 0);
        return names;
    }

    /** Those of the names that leave a gap where there is no such argument: nothing chose for it. */
    public static Set<String> namesWithoutChoice(String template) {
        Set<String> names = new TreeSet<>();
        collect(template, names, Set.of(), Gaps.UNCHOSEN, 0);
        return names;
    }

    private enum Gaps {
        ALL,
        UNCHOSEN
    }

    /**
     * Collects names.
     *
     * @param given those of arguments that are there, since they chose the text
     */
    private static void collect(
            String template, Set<String> names, Set<String> given, Gaps wanted, int level) {
        for (Piece piece : pieces(template)) {
            Choice choice = piece.choice(level);
            if (choice == null) {
                if (piece.isArgument() && !given.contains(piece.text())) {
                    names.add(piece.text());
                }
                continue;
            }
            boolean isWhole = choice.texts().containsKey(ABSENT);
            if (wanted == Gaps.ALL || !isWhole && !given.contains(choice.name())) {
                names.add(choice.name());
            }
            Set<String> within = new TreeSet<>(given);
            if (wanted == Gaps.UNCHOSEN) {
                within.add(choice.name());
            }
            choice.texts().values().forEach(it -> collect(it, names, within, wanted, level + 1));
        }
    }

    private void append(String template, String number, int level) {
        for (Piece piece : pieces(template)) {
            Choice choice = piece.choice(level);
            if (choice != null) {
                append(choice, number, level);
            } else if (piece.isArgument()) {
                text.append(values.text(piece.text()));
            } else {
                text.append(piece.text().replace("#", number));
            }
        }
    }

    private void append(Choice choice, String number, int level) {
        Object value = values.value(choice.name());
        Number count = choice.isPlural() ? count(value) : null;
        String key =
                value == null
                        ? ABSENT
                        : count == null ? value.toString() : choice.key(count, locale);
        String other = choice.texts().getOrDefault(OTHER, "");
        append(
                choice.texts().getOrDefault(key, other),
                count == null ? number : count.toString(),
                level + 1);
    }

    private static @Nullable Number count(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.size();
        }
        return value instanceof Number number ? number : null;
    }

    /**
     * A part of a template.
     *
     * @param text as it is, or what is between braces
     */
    private record Piece(String text, boolean isArgument) {

        /** What it is where an argument chooses; null: it is something else. */
        @Nullable Choice choice(int level) {
            return isArgument && level < MOST_LEVELS ? Choice.of(text) : null;
        }
    }

    /**
     * One of several texts.
     *
     * @param name of the argument that chooses
     */
    private record Choice(String name, boolean isPlural, Map<String, String> texts) {

        static @Nullable Choice of(String body) {
            int first = body.indexOf(',');
            int second = first < 0 ? -1 : body.indexOf(',', first + 1);
            if (second < 0) {
                return null;
            }
            String kind = body.substring(first + 1, second).strip();
            boolean isPlural = kind.equals("plural");
            Map<String, String> texts =
                    isPlural || kind.equals("select") ? texts(body, second + 1) : null;
            return texts == null
                    ? null
                    : new Choice(body.substring(0, first).strip(), isPlural, texts);
        }

        /** Keys, each before its text in braces; null: they are none. */
        private static @Nullable Map<String, String> texts(String body, int from) {
            Map<String, String> texts = new LinkedHashMap<>();
            int end = body.stripTrailing().length();
            int at = from;
            while (at < end) {
                int open = body.indexOf('{', at);
                int close = open < 0 ? -1 : closing(body, open);
                String key = close < 0 ? "" : body.substring(at, open).strip();
                if (key.isEmpty()) {
                    return null;
                }
                texts.put(key, body.substring(open + 1, close));
                at = close + 1;
            }
            return texts;
        }

        private String key(Number count, Locale locale) {
            String exact = "=" + count;
            return texts.containsKey(exact) ? exact : MessageTemplate.form(count, locale);
        }
    }

    private static List<Piece> pieces(String template) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            if (open > at && template.charAt(open - 1) == '\\') {
                pieces.add(plain(template.substring(at, open - 1) + '{'));
                at = open + 1;
                continue;
            }
            int close = open < 0 ? -1 : closing(template, open);
            if (close < 0) {
                break;
            }
            pieces.add(plain(template.substring(at, open)));
            pieces.add(new Piece(template.substring(open + 1, close), true));
            at = close + 1;
        }
        pieces.add(plain(template.substring(at)));
        return pieces;
    }

    private static Piece plain(String text) {
        return new Piece(text.replace("\\}", "}"), false);
    }

    /** Where the brace closes that opens there; -1: nowhere. */
    private static int closing(String text, int open) {
        int level = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                level++;
            } else if (c == '}' && --level == 0) {
                return i;
            }
        }
        return -1;
    }
}
