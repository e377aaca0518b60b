package dev.satya.interpreter.json;

import dev.satya.interpreter.evaluate.MalformedJson;

/** The inside of a JSON string: escapes, and UTF-8 as RFC 3629 has it. */
final class StringText {
    private StringText() {}

    /** Makes the exception for a mistake at an offset. */
    interface Mistake {
        /** The exception. */
        MalformedJson at(String reason, int offset);
    }

    /**
     * Decodes up to the closing quote.
     *
     * @param text takes what is decoded
     * @return the offset behind the closing quote
     */
    static int decode(byte[] bytes, int from, int end, StringBuilder text, Mistake mistake) {
        int i = from;
        while (i < end) {
            byte unit = bytes[i];
            if (unit == '"') {
                return i + 1;
            }
            if (unit == '\\') {
                i = escape(bytes, i, end, text, mistake);
            } else if (unit < 0) {
                i = sequence(bytes, i, end, text, mistake);
            } else if (unit < ' ') {
                throw mistake.at("a control character stands in a text unescaped", i);
            } else {
                text.append((char) unit);
                i++;
            }
        }
        throw mistake.at("the text ends early", end);
    }

    private static int escape(
            byte[] bytes, int backslash, int end, StringBuilder text, Mistake mistake) {
        int i = backslash + 1;
        if (i >= end) {
            throw mistake.at("the text ends early", end);
        }
        switch (bytes[i]) {
            case '"', '\\', '/' -> text.append((char) bytes[i]);
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'u' -> {
                text.append(hex(bytes, i + 1, end, mistake));
                return i + 5;
            }
            default -> throw mistake.at("no such escape", i);
        }
        return i + 1;
    }

    private static char hex(byte[] bytes, int from, int end, Mistake mistake) {
        int unit = 0;
        for (int i = from; i < from + 4; i++) {
            if (i >= end) {
                throw mistake.at("the text ends early", end);
            }
            int digit = Character.digit(bytes[i], 16);
            if (digit < 0) {
                throw mistake.at("four hexadecimal digits are expected", i);
            }
            unit = unit << 4 | digit;
        }
        return (char) unit;
    }

    /** Decodes one multi-byte sequence: no overlong form, no surrogate, nothing above 10FFFF. */
    private static int sequence(
            byte[] bytes, int from, int end, StringBuilder text, Mistake mistake) {
        int lead = bytes[from] & 0xFF;
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4) {
            throw mistake.at("not UTF-8", from);
        }
        if (from + length > end) {
            throw mistake.at("the text ends early", end);
        }
        int point = lead & (0x7F >> length);
        for (int i = from + 1; i < from + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                throw mistake.at("not UTF-8", from);
            }
            point = point << 6 | (bytes[i] & 0x3F);
        }
        boolean isOverlong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
        boolean isSurrogate = point >= 0xD800 && point <= 0xDFFF;
        if (isOverlong || isSurrogate || point > Character.MAX_CODE_POINT) {
            throw mistake.at("not UTF-8", from);
        }
        text.appendCodePoint(point);
        return from + length;
    }
}
