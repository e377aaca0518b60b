package dev.satya.interpreter.pattern;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the escapes of java.util.regex that stand for characters, and writes those of ECMA-262. */
final class JavaEscapes {
    static final String VERTICAL = "\\n-\\r\\x85\\u2028\\u2029";

    /** Horizontal white space. */
    private static final String HORIZONTAL =
            "\\t \\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000";

    /** Escapes that are sets, as members of a class. */
    private static final Map<Character, String> SETS =
            Map.of(
                    'd', "0-9",
                    'w', "\\w",
                    's', "\\t-\\r ",
                    'h', HORIZONTAL,
                    'v', VERTICAL);

    private final PatternSource source;

    JavaEscapes(PatternSource source) {
        this.source = source;
    }

    /**
     * What an escape stands for: one character, or a set.
     *
     * @param text the character, or the members of a class that make the set
     */
    record Member(String text, boolean isSet, boolean isNegated) {

        /** As a term of a pattern. */
        String outsideOfClass() {
            String escape = isSet ? escape(isNegated) : text;
            return escape != null ? escape : set().toTerm();
        }

        /** As a member of a class. */
        JavaSet set() {
            JavaSet set = new JavaSet(text, escape(true));
            return isNegated ? set.complement() : set;
        }

        private @Nullable String escape(boolean isNegated) {
            if (text.equals("0-9")) {
                return isNegated ? "\\D" : "\\d";
            }
            if (text.equals("\\w")) {
                return isNegated ? "\\W" : "\\w";
            }
            boolean isProperty = text.startsWith("\\p") && text.indexOf('}') == text.length() - 1;
            return !isProperty ? null : (isNegated ? "\\P" : "\\p") + text.substring(2);
        }
    }

    /** Reads an escape whose backslash has been read. */
    Member read(int start) {
        int kind = source.next();
        String set = kind < 128 ? SETS.get((char) Character.toLowerCase(kind)) : null;
        if (set != null) {
            return new Member(set, true, Character.isUpperCase(kind));
        }
        return kind == 'p' || kind == 'P'
                ? property(start, kind == 'P')
                : new Member(character(kind, start), false, false);
    }

    private String character(int kind, int start) {
        return switch (kind) {
            case 't', 'n', 'r', 'f' -> "\\" + (char) kind;
            case 'a' -> "\\x07";
            case 'e' -> "\\x1b";
            case '0' -> octal(start);
            case 'x' -> hex(start);
            case 'u' -> unit(start);
            case 'c' -> control(start);
            case 'N' -> named(start);
            case PatternSource.END -> throw source.refuse(start, "escapes nothing");
            default -> {
                if (kind < 128 && Character.isLetterOrDigit(kind)) {
                    throw source.refuse(start, "has no equal in ECMA-262");
                }
                yield literal(kind);
            }
        };
    }

    /** A character that stands for itself, in classes and outside. */
    static String literal(int codePoint) {
        String text = Character.toString(codePoint);
        return "\\^$.*+?()[]{}|/-".indexOf(codePoint) >= 0 ? "\\" + text : text;
    }

    private Member property(int start, boolean isNegated) {
        String name;
        if (source.isAt("{")) {
            String braces = source.upTo('}');
            source.take(braces);
            name = braces.substring(1, Math.max(1, braces.length() - 1));
        } else {
            name = Character.toString(source.next());
        }
        String members = JavaProperties.members(name);
        if (members == null) {
            throw source.refuse(start, "is a property that has no equal in ECMA-262");
        }
        return new Member(members, true, isNegated);
    }

    private String octal(int start) {
        int value = 0;
        int digits = 0;
        while (digits < 3 && source.peek() >= '0' && source.peek() <= '7' && value < 32) {
            value = value * 8 + source.next() - '0';
            digits++;
        }
        if (digits == 0) {
            throw source.refuse(start, "lacks octal digits");
        }
        return code(value);
    }

    private String hex(int start) {
        int value;
        if (source.take("{")) {
            String digits = source.upTo('}');
            source.take(digits);
            value =
                    digits.matches("[0-9A-Fa-f]{1,6}}")
                            ? Integer.parseInt(digits.substring(0, digits.length() - 1), 16)
                            : -1;
        } else {
            value = source.hex(2);
        }
        if (value < 0 || value > Character.MAX_CODE_POINT) {
            throw source.refuse(start, "is no code point in hexadecimal digits");
        }
        return code(value);
    }

    private String unit(int start) {
        int value = source.hex(4);
        if (value < 0) {
            throw source.refuse(start, "lacks four hexadecimal digits");
        }
        String text = "\\u" + String.format(Locale.ROOT, "%04x", value);
        boolean isHigh = Character.isHighSurrogate((char) value);
        int end = source.position();
        if (isHigh && source.take("\\u")) {
            int low = source.hex(4);
            if (low >= 0 && Character.isLowSurrogate((char) low)) {
                return text + "\\u" + String.format(Locale.ROOT, "%04x", low);
            }
            source.moveTo(end);
        }
        // alone it must not become a pair with what is behind it
        return Character.isSurrogate((char) value) ? code(value) : text;
    }

    private String control(int start) {
        int letter = source.next();
        if (letter < '@' || letter > '_' || letter == '\\') { // \c\Q begins a quotation to Java
            throw source.refuse(start, "is no control character: \\cA to \\cZ are");
        }
        return code(letter ^ 64);
    }

    /** Reads the name of a character in braces. */
    private String named(int start) {
        String braces = source.upTo('}');
        source.take(braces);
        boolean isName = braces.startsWith("{") && braces.endsWith("}");
        try {
            return code(
                    Character.codePointOf(isName ? braces.substring(1, braces.length() - 1) : ""));
        } catch (IllegalArgumentException e) {
            throw source.refuse(start, "is no character that Java has a name for");
        }
    }

    /** With the flag i, Java makes other sets of {@code \\p{Lower}} and its like. */
    void refuseCases(Member member, int start, JavaFlags flags) {
        if (flags.has('i') && member.isSet() && JavaProperties.isCased(source.since(start))) {
            throw source.refuse(start, "has no equal in ECMA-262 beside the flag i");
        }
    }

    /** The letters of ASCII that are another's other case, and not among the members themselves. */
    static String otherCases(String members) {
        CodePoints set = ((Term.Characters) PatternParser.parse("[" + members + "]")).set();
        StringBuilder others = new StringBuilder();
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            char small = Character.toLowerCase(letter);
            if (set.has(letter) != set.has(small)) {
                others.append(set.has(letter) ? small : letter);
            }
        }
        return others.toString();
    }

    private static String code(int value) {
        return "\\u{" + Integer.toHexString(value) + "}";
    }
}
