package dev.satya.propertytests.instances;

import dev.satya.propertytests.generate.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The characters that one place of a regular expression takes.
 *
 * @param members some of them, at least one
 */
record CharacterSet(List<Integer> members) {
    /** What negated sets are taken from. */
    private static final List<Integer> POOL =
            IntStream.concat(
                            IntStream.concat(
                                    IntStream.rangeClosed('a', 'z'), IntStream.range(' ', 'a')),
                            IntStream.of('{', '~', '\t', 0xE9, 0x416, 0x4E2D, 0x1F600))
                    .boxed()
                    .toList();

    static final CharacterSet ANY = of(point -> true);
    static final CharacterSet LETTERS = of(Character::isLetter);

    private static CharacterSet of(IntPredicate test) {
        List<Integer> members = POOL.stream().filter(test::test).toList();
        return new CharacterSet(members.isEmpty() ? List.of((int) 'a') : members);
    }

    /** What follows a backslash. */
    static CharacterSet ofEscape(int kind) {
        return switch (kind) {
            case 'd' -> of(point -> point >= '0' && point <= '9');
            case 'D' -> of(point -> point < '0' || point > '9');
            case 'w' -> of(CharacterSet::isWord);
            case 'W' -> of(point -> !isWord(point));
            case 's' -> of(point -> point == ' ' || point == '\t');
            case 'S' -> of(point -> point != ' ' && point != '\t');
            case 'n' -> new CharacterSet(List.of((int) '\n'));
            case 't' -> new CharacterSet(List.of((int) '\t'));
            default -> new CharacterSet(List.of(kind));
        };
    }

    private static boolean isWord(int point) {
        return point < 128 && (Character.isLetterOrDigit(point) || point == '_');
    }

    /** What stands in brackets; the opening one is read already. */
    static CharacterSet bracketed(IntSupplier next, Predicate<String> takes) {
        boolean isNegated = takes.test("^");
        List<Integer> listed = new ArrayList<>();
        while (!takes.test("]")) {
            int point = next.getAsInt();
            if (point == '\\') {
                listed.addAll(ofEscape(next.getAsInt()).members());
            } else if (takes.test("-]")) {
                listed.add(point);
                listed.add((int) '-');
                break;
            } else if (takes.test("-")) {
                int last = next.getAsInt();
                IntStream.rangeClosed(point, last).limit(200).forEach(listed::add);
            } else {
                listed.add(point);
            }
        }
        return isNegated || listed.isEmpty()
                ? of(point -> !listed.contains(point))
                : new CharacterSet(listed);
    }

    Generator<String> generator() {
        return choices -> Character.toString(choices.pick(members));
    }
}
