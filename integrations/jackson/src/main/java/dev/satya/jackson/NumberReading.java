package dev.satya.jackson;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadCapability;
import tools.jackson.databind.node.TreeTraversingParser;

/** How exact numbers are had from a parser. */
enum NumberReading {
    /** The format writes decimal digits: the text is exact, and costs nothing to compute. */
    DIGITS {
        @Override
        Object whole(JsonParser parser) throws JacksonException {
            if (parser.getStringLength() > SAFE_LENGTH) {
                String text = parser.getString();
                if (isJson(text)) {
                    return text;
                }
            }
            return VALUES.whole(parser);
        }

        @Override
        Object fraction(JsonParser parser) throws JacksonException {
            String text = parser.getString();
            return isJson(text) ? text : decimal(parser);
        }
    },
    /** The format, or a tree, has numbers of certain types. */
    VALUES {
        @Override
        Object whole(JsonParser parser) throws JacksonException {
            return switch (parser.getNumberType()) {
                case INT, LONG -> parser.getLongValue();
                default -> parser.getBigIntegerValue();
            };
        }

        @Override
        Object fraction(JsonParser parser) throws JacksonException {
            return switch (parser.getNumberTypeFP()) {
                case FLOAT16, FLOAT32 -> parser.getFloatValue();
                case DOUBLE64 -> parser.getDoubleValue();
                default -> decimal(parser);
            };
        }
    };

    /** Characters of a whole number that surely fits {@code long}. */
    private static final int SAFE_LENGTH = 18;

    /** RFC 8259 §6. Possessive, so that it takes time linear in the text. */
    private static final Pattern JSON =
            Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][+-]?[0-9]++)?+");

    static NumberReading of(JsonParser parser) {
        boolean isExact =
                parser.streamReadCapabilities().isEnabled(StreamReadCapability.EXACT_FLOATS)
                        || parser instanceof TreeTraversingParser;
        return isExact ? VALUES : DIGITS;
    }

    /** The number at hand, as a source of tokens gives it. */
    Object read(JsonParser parser) throws JacksonException {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                ? whole(parser)
                : fraction(parser);
    }

    abstract Object whole(JsonParser parser) throws JacksonException;

    abstract Object fraction(JsonParser parser) throws JacksonException;

    private static boolean isJson(String text) {
        return JSON.matcher(text).matches();
    }

    private static Object decimal(JsonParser parser) throws JacksonException {
        return parser.isNaN() ? parser.getDoubleValue() : (Object) parser.getDecimalValue();
    }
}
