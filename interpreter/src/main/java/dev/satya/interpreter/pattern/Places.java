package dev.satya.interpreter.pattern;

import dev.satya.interpreter.pattern.Program.Op;

/** Whether a place in a text is what an anchor asks for (ECMA-262 §22.2.2.4). */
final class Places {
    private Places() {}

    static boolean holds(Op anchor, String text, int at) {
        return switch (anchor) {
            case START -> at == 0;
            case END -> at == text.length();
            case WORD_BOUNDARY -> isWord(text, at - 1) != isWord(text, at);
            case NO_WORD_BOUNDARY -> isWord(text, at - 1) == isWord(text, at);
            default -> throw new IllegalArgumentException(anchor.name());
        };
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && EscapeParser.WORD.has(text.charAt(at));
    }
}
