package dev.satya.propertytests.laws;

import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts that trip careless scanners: halves of characters, other scripts, what formats are made of,
 * examples with one change, and long ones.
 */
final class TextProbes implements Generator<Object> {
    private static final int LONGEST_REPETITION = 20_000;
    private static final int MOST_PIECES = 12;

    /** What grammars speak about, and what they do not expect. */
    static final List<String> PIECES =
            List.of(
                    "a",
                    "Z",
                    "0",
                    "9",
                    "-",
                    ".",
                    ":",
                    "/",
                    "@",
                    "[",
                    "]",
                    "(",
                    ")",
                    "{",
                    "}",
                    "%",
                    "%41",
                    "\"",
                    "'",
                    "\\",
                    "+",
                    "_",
                    ",",
                    ";",
                    "=",
                    "#",
                    "?",
                    "&",
                    "*",
                    "$",
                    "^",
                    "|",
                    "<",
                    ">",
                    "!",
                    "~",
                    "::",
                    "//",
                    "--",
                    "T",
                    "Z",
                    "xn--",
                    "2024-02-29",
                    "23:59:60",
                    "255",
                    "http:",
                    " ",
                    "\n",
                    "\t",
                    "\r",
                    "\0",
                    "\u007f",
                    "\u00a0",
                    "\u00e9",
                    "e\u0301",
                    "\u0130",
                    "\u0131",
                    "\u00df",
                    "\ufb01",
                    "\u0660",
                    "\uff10",
                    "\u200b",
                    "\u200d",
                    "\u202e",
                    "\u2028",
                    "\ufeff",
                    "\uff0e",
                    "\u4e2d",
                    "\uffff",
                    "\ud83d\ude00",
                    "\udbff\udfff",
                    "\ud800",
                    "\udc00");

    static final List<Object> FIXED = fixed();

    private final List<String> examples = new ArrayList<>();

    TextProbes(List<Object> examples) {
        for (Object example : examples) {
            if (example instanceof String text) {
                this.examples.add(text);
            }
        }
        if (this.examples.isEmpty()) {
            this.examples.add("");
        }
    }

    private static List<Object> fixed() {
        List<Object> fixed = new ArrayList<>();
        fixed.add("");
        fixed.addAll(PIECES);
        fixed.addAll(
                List.of(
                        "\udc00\ud800",
                        "a\ud800",
                        "\udc00a",
                        "\ud83d\ude00\ud83d",
                        "${jndi:x}",
                        "%s%n",
                        "{value}",
                        "null",
                        "a".repeat(100_000),
                        "\ud83d\ude00".repeat(50_000),
                        "\ud800".repeat(10_000)));
        return List.copyOf(fixed);
    }

    @Override
    public Object generate(Choices choices) {
        return switch (choices.weighted(50, 30, 10, 10)) {
            case 0 -> changed(choices, choices.pick(examples));
            case 1 -> pieces(choices);
            case 2 -> changed(choices, changed(choices, choices.pick(examples)));
            default -> repetition(choices);
        };
    }

    /** A text that is cut, or has something put in or taken out at one place. */
    private static String changed(Choices choices, String text) {
        int place = choices.below(text.length() + 1);
        String before = text.substring(0, place);
        String after = text.substring(place);
        return switch (choices.below(5)) {
            case 0 -> before;
            case 1 -> after;
            case 2 -> before + (after.isEmpty() ? "" : after.substring(1));
            case 3 -> before + piece(choices) + after;
            default -> before + piece(choices) + (after.isEmpty() ? "" : after.substring(1));
        };
    }

    private static String piece(Choices choices) {
        return choices.chance(25)
                ? Character.toString((char) choices.below(0x10000))
                : choices.pick(PIECES);
    }

    private static String pieces(Choices choices) {
        StringBuilder text = new StringBuilder();
        for (int i = choices.few(MOST_PIECES); i > 0; i--) {
            text.append(piece(choices));
        }
        return text.toString();
    }

    private String repetition(Choices choices) {
        String repeated = choices.flip() ? choices.pick(examples) : piece(choices);
        int most = LONGEST_REPETITION / Math.max(1, repeated.length());
        String text = repeated.repeat(choices.below(most));
        return choices.flip() ? text + piece(choices) : text;
    }
}
