package dev.satya.scalar;

import dev.satya.schema.JsonType;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@link ScalarTypes#REGEX}: expressions are compiled and never run here. A short one compiles in little
 * time and stack.
 */
final class RegexType extends ScalarType<Pattern> {
    /** UTF-16 units of the longest expression: groups within each other take the stack. */
    private static final int LONGEST = 1_000;

    private static final int EMBEDDABLE =
            Pattern.UNIX_LINES
                    | Pattern.CASE_INSENSITIVE
                    | Pattern.COMMENTS
                    | Pattern.MULTILINE
                    | Pattern.DOTALL
                    | Pattern.UNICODE_CASE
                    | Pattern.UNICODE_CHARACTER_CLASS;

    RegexType() {
        super("java-regex", Pattern.class, JsonType.STRING);
    }

    /** The format {@code regex} is for those of ECMA-262. */
    @Override
    public @Nullable String format() {
        return null;
    }

    @Override
    public @Nullable Pattern read(Object json) {
        String text = (String) json;
        return text.length() > LONGEST ? null : Pattern.compile(text);
    }

    /** With the flags embedded. */
    @Override
    public Object write(Pattern value) {
        int flags = value.flags();
        if ((flags & ~EMBEDDABLE) != 0) {
            throw new IllegalArgumentException("flags that cannot be written in an expression");
        }
        return flags == 0 ? value.pattern() : "(?" + letters(flags) + ")" + value.pattern();
    }

    private static String letters(int flags) {
        int[] bits = {
            Pattern.UNIX_LINES,
            Pattern.CASE_INSENSITIVE,
            Pattern.COMMENTS,
            Pattern.MULTILINE,
            Pattern.DOTALL,
            Pattern.UNICODE_CASE,
            Pattern.UNICODE_CHARACTER_CLASS
        };
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < bits.length; i++) {
            if ((flags & bits[i]) != 0) {
                letters.append("dixmsuU".charAt(i));
            }
        }
        return letters.toString();
    }

    @Override
    public @Nullable Pattern accept(Object instance) {
        boolean isWritten =
                instance instanceof Pattern pattern && (pattern.flags() & ~EMBEDDABLE) == 0;
        return isWritten ? (Pattern) instance : null;
    }

    /** The class compares by identity. */
    @Override
    public boolean isKey() {
        return false;
    }

    @Override
    public List<Pattern> examples() {
        return List.of(Pattern.compile("a+b?"), Pattern.compile(""));
    }

    @Override
    public List<Object> mistakes() {
        return List.of("(", "[", "*", "(?<1>a)", "a".repeat(LONGEST + 1));
    }
}
