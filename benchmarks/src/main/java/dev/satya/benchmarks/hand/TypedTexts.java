package dev.satya.benchmarks.hand;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The texts of a JSON array, each read by a parser of the JDK. */
public final class TypedTexts {
    private static final JsonFactory FACTORY = new JsonFactory();

    private TypedTexts() {}

    /** A loop over the tokens of jackson-core; what is no array of texts is an exception. */
    public static List<Object> parse(byte[] json, Function<String, ?> text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new IllegalArgumentException("no array");
            }
            List<Object> values = new ArrayList<>();
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                values.add(text.apply(parser.getString()));
            }
            return values;
        }
    }
}
