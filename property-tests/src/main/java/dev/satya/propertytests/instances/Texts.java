package dev.satya.propertytests.instances;

import dev.satya.propertytests.generate.Choices;
import java.util.List;

/** Random texts. */
final class Texts {
    private static final List<String> HARMLESS =
            List.of("", "a", "abc", "foo", "b", "x y", "A", "Abc", "13", "DARK", "12", "aaaa");

    /** What trips a careless reader: numbers, words of JSON, escapes, other scripts, markup. */
    private static final List<String> HOSTILE =
            List.of(
                    "unlucky",
                    "boom",
                    "true",
                    "false",
                    "null",
                    "NaN",
                    "Infinity",
                    "1e5",
                    "0x10",
                    "\u0000",
                    "\u00e9",
                    "e\u0301",
                    "\ud83d\ude00",
                    "\ud83d\ude00\ud83d\ude00",
                    "\u200b",
                    "\u00a0",
                    "\u2003 a\u2003",
                    "\ufeff",
                    "\u0130",
                    "\u00df",
                    "\ufb01",
                    "\u0645\u0631\u062d\u0628\u0627",
                    "\"\\/\b\f\n\r\t",
                    "{expected}",
                    "${jndi:x}",
                    "<script>",
                    "'; --",
                    "../..",
                    "%s%n",
                    "\u2028\u2029",
                    "\u007f\u0080",
                    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!");

    /** Text that no Unicode encoding can hold. */
    static final List<String> LONE_SURROGATES =
            List.of("\ud800", "a\udc00", "\udc00\ud800", "\ud83d\ude00\ud83d", "\udbff\u0041");

    private Texts() {}

    /** A text, harmless as a rule. */
    static String any(Choices choices) {
        return switch (choices.weighted(60, 20, 20)) {
            case 0 -> choices.pick(HARMLESS);
            case 1 -> choices.pick(HOSTILE);
            default -> ofLength(choices, choices.few(6));
        };
    }

    static String hostile(Choices choices) {
        return choices.pick(HOSTILE);
    }

    /** A text of so many code points. */
    static String ofLength(Choices choices, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(codePoint(choices));
        }
        return text.toString();
    }

    private static int codePoint(Choices choices) {
        return switch (choices.weighted(70, 8, 6, 6, 6, 4)) {
            case 0 -> choices.between('a', 'z');
            case 1 -> choices.between('0', '9');
            case 2 -> choices.between('A', 'Z');
            case 3 -> choices.between(' ', '/');
            case 4 -> choices.between(0xA0, 0x24F);
            default -> choices.between(0x1F600, 0x1F64F);
        };
    }
}
