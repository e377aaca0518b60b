package dev.satya.jackson;

import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Writes what Satya has a JSON text for, in whatever format is written, digit by digit. */
final class WrittenSerializer<T> extends ValueSerializer<T> {
    private final Class<T> type;
    private final Function<? super T, String> json;

    WrittenSerializer(Class<T> type, Function<? super T, String> json) {
        this.type = type;
        this.json = json;
    }

    @Override
    public Class<T> handledType() {
        return type;
    }

    @Override
    public void serialize(T value, JsonGenerator gen, SerializationContext context)
            throws JacksonException {
        try (JsonParser parser = JacksonVersion.parser(json.apply(value))) {
            parser.nextToken();
            gen.copyCurrentStructureExact(parser);
        }
    }

    /** Nothing tells the class: a schema is needed to read it anyway. */
    @Override
    public void serializeWithType(
            T value, JsonGenerator gen, SerializationContext context, TypeSerializer types)
            throws JacksonException {
        serialize(value, gen, context);
    }
}
