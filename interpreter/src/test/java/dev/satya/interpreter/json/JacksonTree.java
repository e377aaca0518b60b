package dev.satya.interpreter.json;

import dev.satya.schema.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** JSON texts as jackson-core reads them: lists, maps, texts, and numbers as decimals by value. */
final class JacksonTree {
    /** What is read of a text that is not JSON. */
    static final Object MALFORMED = "no JSON \uFFFF";

    private static final JsonFactory JACKSON = new JsonFactory();

    private JacksonTree() {}

    static Object read(byte[] json) {
        try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() == null) {
                return MALFORMED;
            }
            Object value = value(parser);
            return parser.nextToken() == null ? value : MALFORMED;
        } catch (JacksonException e) {
            return MALFORMED;
        }
    }

    /** The tree of a value, with its numbers by value alone. */
    static Object of(Object value) {
        if (value instanceof Double number) {
            return Decimals.shortest(number).stripTrailingZeros();
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(of(item)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((name, item) -> copy.put(name, of(item)));
            return copy;
        }
        return value;
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, value(parser));
                }
                yield members;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /** The grammar allows exponents that no BigDecimal has. */
    private static Object number(String text) {
        try {
            return new BigDecimal(text).stripTrailingZeros();
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
