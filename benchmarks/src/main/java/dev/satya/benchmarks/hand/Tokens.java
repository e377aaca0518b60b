package dev.satya.benchmarks.hand;

import dev.satya.benchmarks.workload.Outcome;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** JSON tokens as values, as {@link Read} does for Java objects. */
final class Tokens {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Tokens() {}

    /** A text that is one object, or its faults. */
    static Outcome object(byte[] json, Function<JsonParser, Outcome> members) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            Outcome outcome;
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                outcome = members.apply(parser);
            } else {
                parser.skipChildren();
                outcome = new Faults().add("type", "", null);
            }
            return parser.nextToken() == null
                    ? outcome
                    : new Faults().add("json", "", "more than one value");
        } catch (JacksonException malformed) {
            return new Faults().add("json", "", malformed.getOriginalMessage());
        }
    }

    /** Each object of a text that is an array of objects, or its faults. */
    static void objects(
            byte[] json, Function<JsonParser, Outcome> members, Consumer<Outcome> consumer) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                consumer.accept(members.apply(parser));
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                consumer.accept(new Faults().add("type", "", null));
            }
        } catch (JacksonException malformed) {
            consumer.accept(new Faults().add("json", "", malformed.getOriginalMessage()));
        }
    }

    static long whole(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        return Read.whole(scalar(parser));
    }

    /** NaN if it is none. */
    static double number(JsonParser parser) {
        return parser.currentToken().isNumeric()
                ? parser.getDoubleValue()
                : Read.number(scalar(parser));
    }

    /** Null if it is none. */
    static String text(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_STRING
                ? parser.getString()
                : Read.text(scalar(parser));
    }

    /** Null if it is none. */
    static Boolean truth(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_TRUE) {
            return Boolean.TRUE;
        }
        return token == JsonToken.VALUE_FALSE ? Boolean.FALSE : Read.truth(scalar(parser));
    }

    /** The value of a single token; null for null, and for arrays and objects, which it skips. */
    private static Object scalar(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> {
                parser.skipChildren();
                yield null;
            }
        };
    }
}
