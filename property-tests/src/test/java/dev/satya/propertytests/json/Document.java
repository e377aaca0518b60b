package dev.satya.propertytests.json;

import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.instances.JsonSpelling;
import dev.satya.propertytests.instances.JsonSpelling.Repetition;
import dev.satya.propertytests.instances.JsonValues;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Bytes that are JSON, or were before something happened to them.
 *
 * @param bytes not to be changed
 */
public record Document(byte[] bytes) {
    private static final int DEPTH = 4;
    private static final int MOST_MUTATIONS = 4;

    /** What stands in JSON, and what people mistake for it. */
    private static final List<String> FRAGMENTS =
            List.of(
                    "\"",
                    "\\",
                    "{",
                    "}",
                    "[",
                    "]",
                    ":",
                    ",",
                    "0",
                    "1",
                    "-",
                    "+",
                    ".",
                    "e",
                    "E",
                    " ",
                    "\n",
                    "\t",
                    "\r",
                    "\f",
                    "\u000b",
                    "\u0000",
                    "\u001f",
                    "\u007f",
                    "\u00a0",
                    "/",
                    "'",
                    "a",
                    "n",
                    "t",
                    "\\u",
                    "\\ud834",
                    "\\udd1e",
                    "\\u0000",
                    "\\u00e9",
                    "\\x",
                    "\ud834\udd1e",
                    "\u00e9",
                    "\u20ac",
                    "\ufeff",
                    "null",
                    "true",
                    "false",
                    "NaN",
                    "Infinity",
                    "-0",
                    "00",
                    "0.1",
                    "1e400",
                    "1E-400",
                    "1e99999999999",
                    "9223372036854775808",
                    "-9223372036854775809",
                    "0.1000000000000000055511",
                    "//",
                    "/**/",
                    "\"\":",
                    "\"a\":1,",
                    "[]",
                    "{}",
                    "[[[[[[[[",
                    "]]]]]]]]");

    /** Bytes that are no UTF-8 as they stand: lone, cut off, overlong, surrogates, too large. */
    private static final List<String> RAW =
            List.of(
                    "80",
                    "bf",
                    "c3",
                    "e2",
                    "e282",
                    "f0",
                    "f09d84",
                    "c080",
                    "c1bf",
                    "e08080",
                    "e09fbf",
                    "f0808080",
                    "f08fbfbf",
                    "eda080",
                    "edbfbf",
                    "f4908080",
                    "f5808080",
                    "f888808080",
                    "fe",
                    "ff",
                    "feff",
                    "fffe",
                    "0000feff",
                    "00",
                    "efbbbf");

    /** Documents as JSON has them: any spelling, now and then with a name repeated. */
    public static final Generator<Document> WHOLE = choices -> new Document(whole(choices));

    /** Documents in which bytes are replaced, put in, taken out, repeated or moved. */
    public static final Generator<Document> MUTATED =
            choices -> {
                byte[] bytes = whole(choices);
                for (int i = choices.between(1, MOST_MUTATIONS); i > 0; i--) {
                    bytes = mutated(bytes, choices);
                }
                return new Document(bytes);
            };

    /** Documents without their end. */
    public static final Generator<Document> TRUNCATED =
            choices -> {
                byte[] bytes = whole(choices);
                return new Document(Arrays.copyOf(bytes, choices.below(bytes.length)));
            };

    /** All of these. */
    public static final Generator<Document> ANY =
            choices ->
                    switch (choices.weighted(20, 65, 15)) {
                        case 0 -> WHOLE.generate(choices);
                        case 1 -> MUTATED.generate(choices);
                        default -> TRUNCATED.generate(choices);
                    };

    private static byte[] whole(Choices choices) {
        Object value = JsonValues.any(choices, choices.below(DEPTH + 1));
        return utf8(new JsonSpelling(choices, Repetition.SOMETIMES).write(value));
    }

    private static byte[] mutated(byte[] bytes, Choices choices) {
        int at = choices.below(bytes.length + 1);
        int to = Math.min(bytes.length, at + choices.between(1, 8));
        byte[] slice = Arrays.copyOfRange(bytes, at, to);
        return switch (choices.weighted(30, 20, 10, 15, 10, 10)) {
            case 0 -> spliced(bytes, at, at, fragment(choices));
            case 1 -> spliced(bytes, at, Math.min(bytes.length, at + 1), fragment(choices));
            case 2 -> flipped(bytes, at, choices);
            case 3 -> spliced(bytes, at, to, new byte[0]);
            case 4 -> spliced(bytes, to, to, slice);
            default -> {
                int elsewhere = choices.below(bytes.length + 1);
                yield spliced(bytes, elsewhere, elsewhere, slice);
            }
        };
    }

    private static byte[] fragment(Choices choices) {
        return choices.chance(15)
                ? HexFormat.of().parseHex(choices.pick(RAW))
                : utf8(choices.pick(FRAGMENTS));
    }

    private static byte[] flipped(byte[] bytes, int at, Choices choices) {
        byte[] copy = bytes.clone();
        if (at < copy.length) {
            copy[at] ^= (byte) (1 << choices.below(8));
        }
        return copy;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.write(between, 0, between.length);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes) + " " + new String(bytes, StandardCharsets.UTF_8);
    }
}
