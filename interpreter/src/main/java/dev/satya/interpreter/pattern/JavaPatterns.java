package dev.satya.interpreter.pattern;

import dev.satya.schema.SchemaException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Patterns of {@link java.util.regex.Pattern}, written as patterns of ECMA-262. The flags d, i, m, s
 * and x may be set anywhere: what a caller has as flags it puts at the beginning, as in {@code
 * (?is)}. What has no equal in ECMA-262 is refused by name, and so is what versions of Java read
 * differently.
 */
public final class JavaPatterns {
    private JavaPatterns() {}

    /**
     * The pattern of ECMA-262 that finds a match in exactly the texts that a pattern of Java matches
     * as a whole, by {@link java.util.regex.Matcher#matches}.
     *
     * @throws SchemaException if there is none, with the construct that has no equal and why
     */
    public static String toEcma(String regex) {
        String ecma = JavaTranslator.translate(regex);
        Term whole = PatternParser.parse(ecma); // refuses what was no pattern, and what is left
        requireJava(regex);
        JavaDifferences.check(whole, regex);
        boolean isOne = !(whole instanceof Term.Choice);
        boolean hasStart = isOne && Shape.isAnchored(whole) && ecma.startsWith("^");
        boolean hasEnd = isOne && ecma.endsWith("$") && !ecma.endsWith("\\$");
        return isOne ? (hasStart ? "" : "^") + ecma + (hasEnd ? "" : "$") : "^(?:" + ecma + ")$";
    }

    /** Refuses what ECMA-262 would take and Java does not, such as a look-behind without an end. */
    private static void requireJava(String regex) {
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw PatternSource.mistake(
                    regex, "Java reads no pattern in it: " + e.getDescription());
        }
    }
}
