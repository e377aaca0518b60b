package dev.satya.interpreter.pattern;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The properties that {@code \\p} names in java.util.regex, written in those of ECMA-262. */
final class JavaProperties {
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

    private JavaProperties() {}

    /**
     * The members of a class that make the set of a property.
     *
     * @return null if ECMA-262 has no equal
     */
    static @Nullable String members(String name) {
        String known = CLASSES.get(name);
        if (known != null) {
            return known;
        }
        String ecma = ecmaName(name);
        return UnicodeProperties.find(ecma) == null ? null : "\\p{" + ecma + "}";
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

    /** Whether the set of an escape may be another one with the flag i. */
    static boolean isCased(String escape) {
        boolean isProperty = escape.startsWith("\\p") || escape.startsWith("\\P");
        boolean isNamed = isProperty && escape.endsWith("}");
        return isProperty
                && !(isNamed && CASELESS.contains(escape.substring(3, escape.length() - 1)));
    }
}
