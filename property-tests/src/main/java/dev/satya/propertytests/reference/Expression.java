package dev.satya.propertytests.reference;

import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * REGEX-1: regular expressions of ECMA-262 in Unicode mode. What an expression means is taken for
 * what it does to places in a text: from the places at which it begins to those at which it may
 * end. References back to groups are the one thing that cannot be said so.
 */
public final class Expression {
    private static final int MANY = 500;

    /** What was read last. */
    private static final Map<String, Part> RECENT =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Part> eldest) {
                            return size() > MANY;
                        }
                    });

    private Expression() {}

    /** A part of an expression. */
    @FunctionalInterface
    interface Part {
        /** Where matches end that begin at one of {@code starts}. */
        BitSet ends(String text, BitSet starts);
    }

    /**
     * Whether {@code regex} matches somewhere in {@code text}.
     *
     * @throws IllegalArgumentException if it is no expression, or not one that can be judged here
     */
    public static boolean isFoundIn(String text, String regex) {
        Part expression = RECENT.get(regex);
        if (expression == null) {
            expression = new ExpressionReader(regex).read();
            RECENT.put(regex, expression);
        }
        return !expression.ends(text, places(text)).isEmpty();
    }

    /** Every place in a text, but for those within a surrogate pair. */
    static BitSet places(String text) {
        BitSet places = new BitSet(text.length() + 1);
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            places.set(at);
        }
        places.set(text.length());
        return places;
    }
}
