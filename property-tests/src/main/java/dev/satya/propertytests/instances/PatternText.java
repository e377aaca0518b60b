package dev.satya.propertytests.instances;

import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes texts that a regular expression likely finds a match in: a reader of the usual part of the
 * syntax. What has to be ahead or behind it writes there, what must not be it leaves to chance, and
 * what it does not know it takes for a literal; so the caller checks with the reference.
 */
final class PatternText {
    private static final int MOST_REPETITIONS = 3;

    private final String regex;
    private int position;

    private PatternText(String regex) {
        this.regex = regex;
    }

    /** Texts for {@code regex}, with something around it where it is not anchored. */
    static Generator<String> of(String regex) {
        PatternText parser = new PatternText(regex);
        List<Generator<String>> parts = new ArrayList<>();
        parts.add(parser.alternation());
        while (parser.hasMore()) {
            parser.position++;
            parts.add(parser.alternation());
        }
        Generator<String> matching = sequence(parts);
        return choices -> surrounding(choices) + matching.generate(choices) + surrounding(choices);
    }

    private static String surrounding(Choices choices) {
        return choices.chance(15) ? Texts.ofLength(choices, choices.between(1, 2)) : "";
    }

    private static Generator<String> sequence(List<Generator<String>> parts) {
        List<Generator<String>> all = List.copyOf(parts);
        return choices -> {
            StringBuilder text = new StringBuilder();
            all.forEach(part -> text.append(part.generate(choices)));
            return text.toString();
        };
    }

    private boolean hasMore() {
        return position < regex.length();
    }

    private boolean at(char c) {
        return hasMore() && regex.charAt(position) == c;
    }

    private boolean takes(String text) {
        boolean isThere = regex.startsWith(text, position);
        position += isThere ? text.length() : 0;
        return isThere;
    }

    private Generator<String> alternation() {
        List<Generator<String>> branches = new ArrayList<>();
        do {
            branches.add(concatenation());
        } while (takes("|"));
        return choices -> choices.pick(branches).generate(choices);
    }

    private Generator<String> concatenation() {
        List<Generator<String>> parts = new ArrayList<>();
        while (hasMore() && !at('|') && !at(')')) {
            parts.add(repeated(atom()));
        }
        return sequence(parts);
    }

    private Generator<String> atom() {
        if (takes("^") || takes("$")) {
            return choices -> "";
        }
        if (takes("(")) {
            return group();
        }
        if (takes("[")) {
            return CharacterSet.bracketed(this::next, this::takes).generator();
        }
        if (takes(".")) {
            return CharacterSet.ANY.generator();
        }
        if (takes("\\")) {
            return escape();
        }
        String literal = Character.toString(next());
        return choices -> literal;
    }

    private int next() {
        if (!hasMore()) {
            return ']';
        }
        int point = regex.codePointAt(position);
        position += Character.charCount(point);
        return point;
    }

    private Generator<String> group() {
        if (takes("?")) {
            if (takes("!") || takes("<!")) {
                alternation();
                takes(")");
                return choices -> "";
            }
            if (takes("=") || takes("<=")) {
                Generator<String> wanted = alternation();
                takes(")");
                return wanted;
            }
            while (hasMore() && !at(':') && !at(')') && !at('>')) {
                position++;
            }
            if (takes(")")) {
                return choices -> "";
            }
            position++;
        }
        Generator<String> inside = alternation();
        takes(")");
        return inside;
    }

    private Generator<String> escape() {
        int kind = next();
        if (kind == 'p' || kind == 'P') {
            if (takes("{")) {
                while (hasMore() && !takes("}")) {
                    position++;
                }
            } else {
                next();
            }
            return CharacterSet.LETTERS.generator();
        }
        if (kind == 'b' || kind == 'B') {
            return choices -> "";
        }
        return CharacterSet.ofEscape(kind).generator();
    }

    private Generator<String> repeated(Generator<String> atom) {
        if (takes("*")) {
            return repeated(atom, 0, MOST_REPETITIONS);
        }
        if (takes("+")) {
            return repeated(atom, 1, MOST_REPETITIONS);
        }
        if (takes("?")) {
            return repeated(atom, 0, 1);
        }
        if (takes("{")) {
            int least = count();
            int most = takes(",") ? (at('}') ? least + MOST_REPETITIONS : count()) : least;
            most = Math.min(most, least + MOST_REPETITIONS);
            takes("}");
            return repeated(atom, least, Math.max(least, most));
        }
        return atom;
    }

    private Generator<String> repeated(Generator<String> atom, int least, int most) {
        takes("?");
        return choices -> {
            StringBuilder text = new StringBuilder();
            for (int i = choices.between(least, most); i > 0; i--) {
                text.append(atom.generate(choices));
            }
            return text.toString();
        };
    }

    private int count() {
        int count = 0;
        while (hasMore() && Character.isDigit(regex.charAt(position))) {
            count = count * 10 + regex.charAt(position) - '0';
            position++;
        }
        return count;
    }
}
