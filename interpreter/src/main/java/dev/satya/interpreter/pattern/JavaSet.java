package dev.satya.interpreter.pattern;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The set of a class, as members of classes of ECMA-262. That has neither intersections nor classes
 * within classes, but De Morgan's laws make {@code [^\P{L}a-z]} of {@code [\p{L}&&[^a-z]]}; code
 * points are listed where they do not help.
 *
 * @param members those of the set itself; null: to be listed
 * @param others those of its complement; null: to be listed; not both are
 */
record JavaSet(@Nullable String members, @Nullable String others) {

    static JavaSet of(String members) {
        return new JavaSet(members, null);
    }

    JavaSet complement() {
        return new JavaSet(others, members);
    }

    static JavaSet union(List<JavaSet> sets) {
        return sets.size() == 1
                ? sets.get(0)
                : of(sets.stream().map(JavaSet::listed).collect(Collectors.joining()));
    }

    static JavaSet intersection(List<JavaSet> sets) {
        if (sets.size() == 1) {
            return sets.get(0);
        }
        List<JavaSet> complements = sets.stream().map(JavaSet::complement).toList();
        JavaSet shared = union(complements).complement();
        String members = shared.listed();
        String others = String.valueOf(shared.others);
        return members.length() <= others.length() ? of(members) : shared;
    }

    private String listed() {
        return members != null
                ? members
                : codePoints(String.valueOf(others)).complement().toMembers();
    }

    private static CodePoints codePoints(String members) {
        return ((Term.Characters) PatternParser.parse("[" + members + "]")).set();
    }

    /** As a class. */
    String toTerm() {
        return members != null ? "[" + members + "]" : "[^" + others + "]";
    }
}
