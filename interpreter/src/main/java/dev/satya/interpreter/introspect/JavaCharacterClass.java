package dev.satya.interpreter.introspect;

import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A character class of java.util.regex: unions, intersections and complements are worked out, and what
 * comes out is written as one class of ECMA-262. Java's own engine is asked whether it is the same
 * set, since the meaning of nested classes has changed between its versions.
 */
final class JavaCharacterClass {
    /** Code points up to here are compared with Java's answer one by one. */
    private static final int COMPARED = 0x300;

    /** Categories of Unicode, by names that both languages know. */
    private static final Set<String> CATEGORIES =
            Set.of(
                    "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No",
                    "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z",
                    "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Co");

    private final JavaPatternReader in;
    private final int flags;

    /** Categories that stand in the class, {@code \p{L}}; they are no sets that are known here. */
    private final List<String> categories = new ArrayList<>();

    JavaCharacterClass(JavaPatternReader in, int flags) {
        this.in = in;
        this.flags = flags;
    }

    /**
     * The class in the words of ECMA-262. The bracket has been read.
     *
     * @throws SchemaException if ECMA-262 has no words for it
     */
    String read() {
        int start = in.position() - 1;
        boolean isNegated = in.isNext("^");
        BitSet set = members(Nesting.OUTERMOST);
        if (categories.isEmpty()) {
            String source = in.since(start);
            requireSameAsJava(source, set);
            return CodePointSet.written(set);
        }
        BitSet listed = isNegated ? CodePointSet.complement(set) : set;
        String members = CodePointSet.members(listed) + String.join("", categories);
        return (isNegated ? "[^" : "[") + members + "]";
    }

    /** Whether a class stands in another. */
    private enum Nesting {
        OUTERMOST,
        NESTED
    }

    private BitSet members(Nesting nesting) {
        boolean isNegated = in.take('^');
        BitSet set = new BitSet();
        @Nullable BitSet left = null;
        boolean isFirst = true;
        while (isFirst || !in.isNext("]")) {
            if (in.take("&&")) {
                left = intersection(left, set);
                set = new BitSet();
            } else if (in.take('[')) {
                set.or(members(Nesting.NESTED));
            } else {
                addMember(set, nesting);
            }
            isFirst = false;
        }
        in.next(); // the closing bracket
        set = intersection(left, set);
        if ((left != null || nesting == Nesting.NESTED) && !categories.isEmpty()) {
            throw refusal(
                    "a category such as " + categories.get(0) + " in a nested class or behind &&");
        }
        return isNegated ? CodePointSet.complement(set) : set;
    }

    private static BitSet intersection(@Nullable BitSet left, BitSet right) {
        if (left != null) {
            right.and(left);
        }
        return right;
    }

    /** One character, range or escape. */
    private void addMember(BitSet set, Nesting nesting) {
        int c = in.next();
        if (c == '\\') {
            c = in.next();
            BitSet known = knownSet(c);
            if (known != null) {
                set.or(known);
                return;
            }
            if (c == 'Q') {
                while (!in.takeQuoteEnd()) {
                    set.or(folded(CodePointSet.range(c = in.next(), c)));
                }
                return;
            }
            c = in.escaped(c);
        }
        int last = c;
        boolean isRange = in.isNext("-") && !in.isNext("-]") && !in.isNext("-[");
        if (isRange) {
            in.next();
            last = in.next();
            last = last == '\\' ? in.escaped(in.next()) : last;
        }
        if (last < c) {
            throw refusal("a range that ends before it begins");
        }
        set.or(folded(CodePointSet.range(c, last)));
    }

    /** The set of an escape; null: it is one character. Categories are put aside. */
    private @Nullable BitSet knownSet(int letter) {
        if (letter == 'p' || letter == 'P') {
            String name = in.braced();
            BitSet posix = CodePointSet.posix(name);
            if (posix == null) {
                categories.add(category(name, letter == 'P', flags));
                return new BitSet();
            }
            return letter == 'P' ? CodePointSet.complement(posix) : posix;
        }
        return letter < 128 ? CodePointSet.escape((char) letter) : null;
    }

    private BitSet folded(BitSet set) {
        boolean ignoresCase = (flags & Pattern.CASE_INSENSITIVE) != 0;
        return ignoresCase ? CodePointSet.withBothCases(set) : set;
    }

    private void requireSameAsJava(String source, BitSet set) {
        Pattern java = Pattern.compile(source, flags);
        boolean isSame = true;
        for (int c = 0; c < COMPARED; c++) {
            isSame &= isSame(java, set, c);
        }
        for (int c = set.nextSetBit(0); c >= 0 && isSame; ) {
            int end = set.nextClearBit(c);
            isSame = isSame(java, set, c) && isSame(java, set, end - 1) && isSame(java, set, end);
            c = set.nextSetBit(end);
        }
        if (!isSame) {
            throw refusal("the class " + source + ", which versions of Java read in several ways,");
        }
    }

    private static boolean isSame(Pattern java, BitSet set, int codePoint) {
        boolean isText =
                codePoint <= Character.MAX_CODE_POINT
                        && (codePoint < Character.MIN_SURROGATE
                                || codePoint > Character.MAX_SURROGATE);
        try {
            return !isText
                    || java.matcher(Character.toString(codePoint)).matches() == set.get(codePoint);
        } catch (RuntimeException e) {
            return false; // so it does for [a&&] on JDK 17
        }
    }

    /** {@code \p{Alpha}}, {@code \pL}, {@code \P{Lu}} outside of a class; the letter has been read. */
    static String property(JavaPatternReader in, boolean isNegated, int flags) {
        String name = in.braced();
        BitSet posix = CodePointSet.posix(name);
        if (posix == null) {
            return category(name, isNegated, flags);
        }
        boolean dependsOnCase = (flags & Pattern.CASE_INSENSITIVE) != 0;
        if (dependsOnCase && (name.equals("Lower") || name.equals("Upper"))) {
            throw refusal("\\p{" + name + "} with the flag i");
        }
        return CodePointSet.written(isNegated ? CodePointSet.complement(posix) : posix);
    }

    private static String category(String name, boolean isNegated, int flags) {
        int equals = name.indexOf('=');
        boolean isNamed = name.startsWith("gc=") || name.startsWith("general_category=");
        String plain = isNamed ? name.substring(equals + 1) : name;
        plain = plain.startsWith("Is") ? plain.substring(2) : plain;
        boolean ignoresCase = (flags & Pattern.CASE_INSENSITIVE) != 0;
        if (!CATEGORIES.contains(plain) || ignoresCase) {
            throw refusal("\\p{" + name + "}" + (ignoresCase ? " with the flag i" : ""));
        }
        return (isNegated ? "\\P{" : "\\p{") + plain + "}";
    }

    private static SchemaException refusal(String construct) {
        return new SchemaException(construct + " has no words in ECMA-262");
    }
}
