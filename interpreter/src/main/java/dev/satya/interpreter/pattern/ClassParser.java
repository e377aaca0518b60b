package dev.satya.interpreter.pattern;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is between brackets (ECMA-262 §22.2.1, CharacterClass in Unicode mode). */
final class ClassParser {
    private static final int BACKSPACE = 8;

    private final PatternSource source;
    private final EscapeParser escapes;

    /** A class before, behind which a bracket that closes nothing shows what was meant. */
    private @Nullable String suspicion;

    private int suspect;

    ClassParser(PatternSource source, EscapeParser escapes) {
        this.source = source;
        this.escapes = escapes;
    }

    /** One member of a class: a character, or else a set. */
    private record Member(int character, @Nullable CodePoints set) {}

    /** The class whose opening bracket has been read. */
    CodePoints parse() {
        int start = source.position() - 1;
        boolean isNegated = source.take("^");
        List<CodePoints> members = new ArrayList<>();
        while (!source.isAt("]")) {
            members.add(members(start));
        }
        source.next();
        suspect(start, members.isEmpty());
        CodePoints set = CodePoints.union(members);
        return isNegated ? set.complement() : set;
    }

    private void suspect(int start, boolean isEmpty) {
        String text = source.since(start);
        if (isEmpty) {
            suspicion = "is a whole class in ECMA-262: a bracket in a class is \\]";
            suspect = start;
        } else if (text.indexOf("[:", 1) > 0 && text.endsWith(":]")) {
            suspicion = "is not in ECMA-262: it has no classes of POSIX; write [A-Za-z] or \\p{L}";
            suspect = start;
        }
    }

    /** Takes a closing bracket that closes nothing for itself, unless a class before explains it. */
    CodePoints strayBracket() {
        if (suspicion != null) {
            throw source.refuse(suspect, suspicion);
        }
        return CodePoints.of(']');
    }

    /** A member, or a range of them. */
    private CodePoints members(int start) {
        int from = source.position();
        Member first = member(start);
        int dash = source.position();
        if (!source.take("-")) {
            return set(first);
        }
        if (source.isAt("]")) {
            source.moveTo(dash);
            return set(first);
        }
        Member last = member(start);
        if (first.set() != null || last.set() != null) {
            // without Unicode mode the dash is itself, as nothing else makes sense
            return CodePoints.union(List.of(set(first), CodePoints.of('-'), set(last)));
        }
        if (last.character() < first.character()) {
            throw source.refuse(from, "is a range out of order");
        }
        return CodePoints.ofRanges(first.character(), last.character());
    }

    private static CodePoints set(Member member) {
        return member.set() == null ? CodePoints.of(member.character()) : member.set();
    }

    private Member member(int start) {
        int at = source.position();
        int codePoint = source.next();
        if (codePoint == PatternSource.END) {
            throw source.refuse(start, "is a class without its closing ]");
        }
        if (codePoint != '\\') {
            return new Member(codePoint, null);
        }
        if (source.take("b")) {
            return new Member(BACKSPACE, null);
        }
        if (source.take("B") || source.take("k")) {
            throw source.refuse(at, "has no meaning in a class");
        }
        CodePoints set = escapes.set();
        return set == null ? new Member(escapes.character(), null) : new Member(0, set);
    }
}
