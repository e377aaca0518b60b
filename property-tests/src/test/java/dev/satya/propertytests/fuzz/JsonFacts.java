package dev.satya.propertytests.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * What jackson-core says about a text, without limits of its own.
 *
 * @param isJson whether it is one value in strict UTF-8 and the grammar of RFC 8259, behind a byte
 *     order mark or not
 * @param repeatsNames whether an object in it has two members of one name
 * @param isDeep whether its containers are nested deeper than {@link #DEEP}
 * @param hasLongNumber whether a number in it is not quickly written out as a decimal
 */
record JsonFacts(boolean isJson, boolean repeatsNames, boolean isDeep, boolean hasLongNumber) {
    /** Well below the limit of depth, and with room for recursion. */
    private static final int DEEP = 300;

    private static final int LONG = 400;
    private static final int LONG_EXPONENT = 4;
    private static final JsonFacts NO_JSON = new JsonFacts(false, false, false, false);
    private static final JsonFactory JACKSON =
            JsonFactory.builder()
                    .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(Integer.MAX_VALUE)
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .maxNameLength(Integer.MAX_VALUE)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    static JsonFacts of(byte[] json) {
        byte[] text = withoutByteOrderMark(json);
        if (!isUtf8(text)) {
            return NO_JSON;
        }
        try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), text)) {
            return parser.nextToken() == null ? NO_JSON : walk(parser);
        } catch (JacksonException e) {
            return NO_JSON;
        }
    }

    static byte[] withoutByteOrderMark(byte[] json) {
        boolean isThere =
                json.length >= 3
                        && json[0] == (byte) 0xEF
                        && json[1] == (byte) 0xBB
                        && json[2] == (byte) 0xBF;
        return isThere ? Arrays.copyOfRange(json, 3, json.length) : json;
    }

    static boolean isUtf8(byte[] text) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).hasArray();
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /**
     * Whether a text has an escape of a surrogate: a lone one is in the grammar, but jackson-core
     * refuses it.
     */
    static boolean hasSurrogateEscape(byte[] text) {
        for (int i = 0; i + 3 < text.length; i++) {
            boolean isEscape = text[i] == '\\' && text[i + 1] == 'u' && (text[i + 2] | 0x20) == 'd';
            if (isEscape && "89abcdefABCDEF".indexOf(text[i + 3]) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static JsonFacts walk(JsonParser parser) {
        Deque<Set<String>> open = new ArrayDeque<>();
        boolean repeats = false;
        boolean isDeep = false;
        boolean hasLongNumber = false;
        JsonToken token = parser.currentToken();
        do {
            switch (token) {
                case START_ARRAY, START_OBJECT -> open.push(new HashSet<>());
                case END_ARRAY, END_OBJECT -> open.pop();
                case PROPERTY_NAME -> repeats |= !open.element().add(parser.currentName());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                        hasLongNumber |= isLong(parser.getString());
                case VALUE_STRING -> parser.getString();
                default -> {}
            }
            isDeep |= open.size() > DEEP;
            token = parser.nextToken();
            if (open.isEmpty() && token != null) {
                return NO_JSON;
            }
        } while (token != null);
        return new JsonFacts(true, repeats, isDeep, hasLongNumber);
    }

    private static boolean isLong(String number) {
        int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
        return number.length() > LONG
                || (exponent >= 0 && number.length() - exponent > LONG_EXPONENT + 1);
    }
}
