package dev.satya.interpreter.pattern;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    /** Those of POSIX, which are ASCII alone, and those of java.lang.Character that are a property. */
    private static final Map<String, String> CLASSES =
            Map.ofEntries(
                    Map.entry("Lower", "a-z"),
                    Map.entry("Upper", "A-Z"),
                    Map.entry("ASCII", "\\0-\\x7f"),
                    Map.entry("Alpha", "A-Za-z"),
                    Map.entry("Digit", "0-9"),
                    Map.entry("Alnum", "0-9A-Za-z"),
                    Map.entry("Punct", "!-\\/:-@\\[-`\\{-~"),
                    Map.entry("Graph", "!-~"),
                    Map.entry("Print", " -~"),
                    Map.entry("Blank", "\\t "),
                    Map.entry("Cntrl", "\\0-\\x1f\\x7f"),
                    Map.entry("XDigit", "0-9A-Fa-f"),
                    Map.entry("Space", "\\t-\\r "),
                    Map.entry("javaLowerCase", "\\p{Lowercase}"),
                    Map.entry("javaUpperCase", "\\p{Uppercase}"),
                    Map.entry("javaAlphabetic", "\\p{Alphabetic}"),
                    Map.entry("javaIdeographic", "\\p{Ideographic}"),
                    Map.entry("javaTitleCase", "\\p{Lt}"),
                    Map.entry("javaDigit", "\\p{Nd}"),
                    Map.entry("javaLetter", "\\p{L}"),
                    Map.entry("javaLetterOrDigit", "\\p{L}\\p{Nd}"),
                    Map.entry("javaISOControl", "\\0-\\x1f\\x7f-\\x9f"),
                    Map.entry("javaSpaceChar", "\\p{Z}"),
                    Map.entry("javaMirrored", "\\p{Bidi_Mirrored}"),
                    Map.entry("IsAlphabetic", "\\p{Alphabetic}"),
                    Map.entry("IsIdeographic", "\\p{Ideographic}"),
                    Map.entry("IsLetter", "\\p{L}"),
                    Map.entry("IsLowercase", "\\p{Lowercase}"),
                    Map.entry("IsUppercase", "\\p{Uppercase}"),
                    Map.entry("IsTitlecase", "\\p{Lt}"),
                    Map.entry("IsPunctuation", "\\p{P}"),
                    Map.entry("IsControl", "\\p{Cc}"),
                    Map.entry("IsWhite_Space", "\\p{White_Space}"),
                    Map.entry("IsDigit", "\\p{Nd}"),
                    Map.entry("IsJoin_Control", "\\p{Join_Control}"),
                    Map.entry("IsAssigned", "\\p{Assigned}"),
                    Map.entry("all", "\\0-\\u{10ffff}"),
                    Map.entry("L1", "\\0-\\xff"),
                    Map.entry("LD", "\\p{L}\\p{Nd}"));

    /** The properties that are the same sets with the flag i. */
    private static final Set<String> CASELESS =
            Set.of(
                    "ASCII", "Alpha", "Digit", "Alnum", "Punct", "Graph", "Print", "Blank", "Cntrl",
                    "XDigit", "Space");

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
            if (!isSet) {
                return text;
            }
            String escape = asEscape();
            return escape != null ? escape : (isNegated ? "[^" : "[") + text + "]";
        }

        /** As a member of a class. */
        String insideClass() {
            if (!isNegated) {
                return text;
            }
            String escape = asEscape();
            return escape != null ? escape : complement();
        }

        private @Nullable String asEscape() {
            if (text.equals("0-9")) {
                return isNegated ? "\\D" : "\\d";
            }
            if (text.equals("\\w")) {
                return isNegated ? "\\W" : "\\w";
            }
            boolean isProperty = text.startsWith("\\p") && text.indexOf('}') == text.length() - 1;
            return !isProperty ? null : (isNegated ? "\\P" : "\\p") + text.substring(2);
        }

        private String complement() {
            Term set = PatternParser.parse("[^" + text + "]");
            return ((Term.Characters) set).set().toMembers();
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
        String known = CLASSES.get(name);
        if (known == null) {
            known = "\\p{" + ecmaName(name) + "}";
            if (UnicodeProperties.find(ecmaName(name)) == null) {
                throw source.refuse(start, "is a property that has no equal in ECMA-262");
            }
        }
        return new Member(known, true, isNegated);
    }

    /** Categories with and without Is, and scripts. */
    private static String ecmaName(String name) {
        int equals = name.indexOf('=');
        if (equals >= 0) {
            String key = name.substring(0, equals);
            return (key.equals("general_category") ? "gc" : key.equals("script") ? "sc" : key)
                    + name.substring(equals);
        }
        String bare = name.startsWith("Is") ? name.substring(2) : name;
        boolean isScript = name.startsWith("Is") && UnicodeProperties.find("gc=" + bare) == null;
        return (isScript ? "sc=" : "gc=") + bare;
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
        return text;
    }

    private String control(int start) {
        int letter = source.next();
        if (letter < '@' || letter > '_' || letter == '\\') { // \c\Q begins a quotation to Java
            throw source.refuse(start, "is no control character: \\cA to \\cZ are");
        }
        return code(letter ^ 64);
    }

    /** Whether the set of an escape may be another one with the flag i. */
    static boolean isCased(String escape) {
        boolean isProperty = escape.startsWith("\\p") || escape.startsWith("\\P");
        boolean isNamed = isProperty && escape.endsWith("}");
        return isProperty
                && !(isNamed && CASELESS.contains(escape.substring(3, escape.length() - 1)));
    }

    private static String code(int value) {
        return "\\u{" + Integer.toHexString(value) + "}";
    }
}
