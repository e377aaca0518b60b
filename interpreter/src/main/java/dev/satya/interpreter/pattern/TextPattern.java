package dev.satya.interpreter.pattern;

import dev.satya.BackReferences;
import dev.satya.interpreter.pattern.ProgramBuilder.Target;
import dev.satya.schema.SchemaException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of ECMA-262 that can be looked for in texts: by a scanner where it is simple
 * enough; otherwise in linear time; and where it refers back to groups by trying, within a number of
 * steps. Immutable.
 */
public final class TextPattern {
    /** Terms of a pattern whose repeats are written out: what a program may have of memory. */
    private static final int MOST_TERMS = 20_000;

    /** Each takes a bit for every character of a text. */
    private static final int MOST_LOOKS = 50;

    private final String source;
    private final @Nullable Program program;
    private final @Nullable PatternScanner scanner;
    private final boolean isLinear;
    private final List<String> prefixes;

    private TextPattern(
            String source,
            @Nullable Program program,
            @Nullable PatternScanner scanner,
            boolean isLinear,
            List<String> prefixes) {
        this.prefixes = prefixes;
        this.source = source;
        this.program = program;
        this.scanner = scanner;
        this.isLinear = isLinear;
    }

    /**
     * Compiles a pattern. Its size is known before anything is built of it.
     *
     * @param maxLength of its source, in characters
     * @throws SchemaException if it is too long or too large, is none, or is not to be run
     */
    public static TextPattern compile(String source, int maxLength, BackReferences backReferences) {
        if (source.length() > maxLength) {
            throw new SchemaException(
                    "the pattern has " + source.length() + " characters, more than " + maxLength);
        }
        try {
            return compile(source, backReferences);
        } catch (StackOverflowError e) {
            throw PatternSource.mistake(
                    source, "to read it takes a deeper stack than the thread has");
        }
    }

    /** Whether a text is a regular expression of ECMA-262, whatever it would take to run it. */
    public static boolean isPattern(String text) {
        try {
            PatternParser.parse(text);
            return true;
        } catch (SchemaException e) {
            return false;
        }
    }

    private static TextPattern compile(String source, BackReferences backReferences) {
        Term pattern = PatternParser.parse(source);
        boolean isLinear = !Shape.hasBackReferences(pattern);
        if (!isLinear && backReferences == BackReferences.REFUSE) {
            throw PatternSource.mistake(
                    source,
                    "it refers back to a group, which cannot be matched in linear time"
                            + " and is refused here (Satya.builder().backReferences)");
        }
        check(source, pattern, isLinear);
        PatternScanner scanner = isLinear ? PatternScanner.of(pattern) : null;
        Target target = isLinear ? Target.LINEAR : Target.BACKTRACKING;
        Program program = scanner == null ? ProgramBuilder.build(pattern, target) : null;
        return new TextPattern(source, program, scanner, isLinear, LiteralPrefixes.of(pattern));
    }

    private static void check(String source, Term pattern, boolean isLinear) {
        long size = Shape.size(pattern, isLinear);
        if (size > MOST_TERMS) {
            throw PatternSource.mistake(
                    source,
                    String.format(
                            Locale.ROOT,
                            "its repeats within repeats come to %s parts when they are"
                                    + " written out, more than %,d: give them smaller counts",
                            size == Long.MAX_VALUE
                                    ? "more than 10^18"
                                    : (Shape.isCut(pattern) ? "more than " : "")
                                            + String.format(Locale.ROOT, "%,d", size),
                            MOST_TERMS));
        }
        long looks = Shape.looks(pattern);
        if (looks > MOST_LOOKS) {
            throw PatternSource.mistake(
                    source,
                    "it looks ahead or behind in " + looks + " places, more than " + MOST_LOOKS);
        }
    }

    /** As it was written. */
    public String source() {
        return source;
    }

    /** Texts with one of which every text that matches begins; none: it may begin with anything. */
    List<String> prefixes() {
        return prefixes;
    }

    /** Whether every text that matches is ASCII. */
    public boolean isAscii() {
        return scanner != null && scanner.isAscii();
    }

    /** Whether a text is gone through once, with a step a character. */
    public boolean isScanned() {
        return program == null;
    }

    /** Whether time is linear in the text, though a character may take a step for each part. */
    public boolean isLinear() {
        return isLinear;
    }

    /**
     * Whether a match begins somewhere in a text.
     *
     * @throws StepsSpent if it takes more steps than there are
     */
    public boolean isFoundIn(String text, Steps steps) {
        if (program == null) {
            steps.take(text.length());
            return scan(text);
        }
        return isLinear
                ? LinearMatcher.isFoundIn(text, program, steps)
                : BacktrackingMatcher.isFoundIn(text, program, steps);
    }

    /** The same of a pattern that {@link #isLinear}, without a count. */
    public boolean isFoundIn(String text) {
        return program == null
                ? scan(text)
                : LinearMatcher.isFoundIn(text, program, Steps.unlimited());
    }

    private boolean scan(String text) {
        return Objects.requireNonNull(scanner).matches(text);
    }
}
