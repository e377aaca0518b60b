package dev.satya.interpreter.pattern;

import dev.satya.schema.SchemaException;
import java.util.HashSet;
import java.util.Set;

/**
 * What is well formed in java.util.regex and in ECMA-262, and does not mean the same: refused after
 * the translation.
 */
final class JavaDifferences {
    /** Beyond so many chars Java's own count of a look-behind may overflow. */
    private static final long MOST_BEHIND = 1 << 20;

    /** With the halves of surrogate pairs. */
    private static final CodePoints BEYOND_BMP =
            CodePoints.ofRanges(Character.MIN_SURROGATE, Character.MAX_CODE_POINT);

    private JavaDifferences() {}

    /**
     * Requires that a translated pattern has none of them.
     *
     * @param regex the pattern of Java, for messages
     * @throws SchemaException if it has one
     */
    static void check(Term whole, String regex) {
        Shape.all(whole).forEach(term -> checkAlone(term, regex));
        if (Shape.hasBackReferences(whole)) {
            checkReferences(whole, new HashSet<>(), regex);
            boolean readsBackward =
                    Shape.all(whole).anyMatch(term -> isBehind(term) && Shape.groups(term) != null);
            if (readsBackward) {
                throw PatternSource.mistake(
                        regex, "a group within a look-behind captures another text in ECMA-262");
            }
        }
    }

    private static void checkAlone(Term term, String regex) {
        if (isBehind(term) && greatestLength(term) > MOST_BEHIND) {
            throw PatternSource.mistake(
                    regex,
                    "a look-behind has no greatest length, and Java passes over some of its matches:"
                            + " give each repeat in it a small maximum");
        }
        if (halvesPairs(term)) {
            throw PatternSource.mistake(
                    regex,
                    "a look-behind has characters beyond U+FFFF, of which Java sees a half: write"
                            + " those that it is about, as [a-z]");
        }
        boolean endsEarly =
                term instanceof Term.Repeat repeat
                        && repeat.minimum() > 1
                        && Shape.mayBeEmpty(repeat.body())
                        && Shape.all(repeat.body()).anyMatch(JavaDifferences::isPlace);
        if (endsEarly) {
            throw PatternSource.mistake(
                    regex,
                    "a repeat of what is empty at some places only ends early in Java: take the"
                            + " places, as ^ and $, out of it");
        }
    }

    /**
     * Java looks behind by halves of surrogate pairs: what is beyond the BMP has to be no part of it,
     * or any character of one that is looked for alone.
     */
    private static boolean halvesPairs(Term term) {
        if (!(term instanceof Term.Look look) || !isBehind(look)) {
            return false;
        }
        boolean takesAnyPair =
                look.body() instanceof Term.Characters one
                        && !one.set().complement().meets(BEYOND_BMP);
        return !takesAnyPair
                && Shape.all(look.body())
                        .anyMatch(
                                each ->
                                        each instanceof Term.Characters characters
                                                && characters.set().meets(BEYOND_BMP));
    }

    private static boolean isBehind(Term term) {
        return term instanceof Term.Look look && look.direction() == Term.Direction.BEHIND;
    }

    private static boolean isPlace(Term term) {
        return term instanceof Term.Anchor || term instanceof Term.Look;
    }

    /** The most chars that a match may have, two for a code point; no more than is asked for. */
    private static long greatestLength(Term term) {
        if (term instanceof Term.Characters) {
            return 2;
        }
        long most = 0;
        for (Term child : Shape.children(term)) {
            long length = greatestLength(child);
            most = term instanceof Term.Choice ? Math.max(most, length) : most + length;
        }
        long times = term instanceof Term.Repeat repeat ? repeat.maximum() : 1;
        return Math.min(most * times, MOST_BEHIND + 1);
    }

    private static void checkReferences(Term term, Set<Integer> captured, String regex) {
        if (term instanceof Term.BackReference reference && !captured.contains(reference.group())) {
            throw PatternSource.mistake(
                    regex,
                    "group "
                            + reference.group()
                            + " may have captured nothing, or another text than in ECMA-262, when"
                            + " it is referred to");
        }
        boolean isOptional =
                term instanceof Term.Choice
                        || term instanceof Term.Repeat repeat && mayCaptureElse(repeat)
                        || term instanceof Term.Look look && look.isNegative();
        for (Term child : Shape.children(term)) {
            // what one branch captures is there within that branch
            Set<Integer> inside = isOptional ? new HashSet<>(captured) : captured;
            checkReferences(child, inside, regex);
        }
        if (term instanceof Term.Group group) {
            captured.add(group.number());
        }
    }

    /**
     * Whether a repeat may leave its groups without a text; or, in Java alone, with the empty text of
     * one more repetition.
     */
    private static boolean mayCaptureElse(Term.Repeat repeat) {
        return repeat.minimum() == 0 || repeat.maximum() > 1 && Shape.mayBeEmpty(repeat.body());
    }
}
