package dev.satya.jackson;

import dev.satya.Validator;
import dev.satya.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.util.AccessPattern;

/** Reads the values of a class by a validator, which makes them. */
final class ReadingDeserializer<T> extends ValueDeserializer<T> {
    private final Class<T> type;
    private final Validator<? extends T> validator;
    private final JacksonValidator<? extends T> tokens;

    ReadingDeserializer(Class<T> type, Validator<? extends T> validator) {
        this.type = type;
        this.validator = validator;
        this.tokens = JacksonValidator.of(validator);
    }

    @Override
    public Class<?> handledType() {
        return type;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context)
            throws JacksonException {
        Validation<Seq<Violation>, ? extends T> answer = tokens.validate(parser);
        if (answer.isInvalid()) {
            throw new InvalidDataException(parser, type, answer.getError());
        }
        return answer.get();
    }

    /** The schema says which subtypes there are, and how they are told apart. */
    @Override
    public Object deserializeWithType(
            JsonParser parser, DeserializationContext context, TypeDeserializer types)
            throws JacksonException {
        return deserialize(parser, context);
    }

    @Override
    public T getNullValue(DeserializationContext context) throws DatabindException {
        Validation<Seq<Violation>, ? extends T> answer = validator.validate(null);
        if (answer.isInvalid()) {
            throw new InvalidDataException(context.getParser(), type, answer.getError());
        }
        return answer.get();
    }

    /** Whether a member may be absent is for the object to say that has it. */
    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }

    @Override
    public AccessPattern getNullAccessPattern() {
        return AccessPattern.DYNAMIC;
    }
}
