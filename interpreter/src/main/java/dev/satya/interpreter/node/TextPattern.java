package dev.satya.interpreter.node;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.satya.schema.SchemaException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression, matched in time linear in the text: by a scanner where the expression is
 * simple enough, otherwise by RE2/J.
 */
final class TextPattern {
    private final String source;
    private final Pattern pattern;
    private final @Nullable PatternScanner scanner;

    /**
     * Compiles an expression.
     *
     * @throws SchemaException if it is too long or not one
     */
    TextPattern(String source, int maxLength) {
        if (source.length() > maxLength) {
            throw new SchemaException(
                    "the pattern has " + source.length() + " characters, more than " + maxLength);
        }
        this.source = source;
        try {
            this.pattern = Pattern.compile(EcmaSyntax.toRe2(source));
        } catch (PatternSyntaxException e) {
            throw new SchemaException("bad pattern: " + e.getMessage(), null, e);
        }
        this.scanner = PatternScanner.of(source);
    }

    String source() {
        return source;
    }

    /** Whether every text that matches is ASCII. */
    boolean isAscii() {
        return scanner != null && !scanner.isOpen();
    }

    boolean isFoundIn(String text) {
        return scanner == null ? pattern.matcher(text).find() : scanner.matches(text);
    }
}
