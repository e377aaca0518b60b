package dev.satya.jackson;

import dev.satya.Violation;
import io.vavr.collection.Seq;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.util.TokenBuffer;

/** Holds a value back until a validator has seen all of it; then databind makes the object. */
final class CheckingDeserializer extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    private final JavaType type;
    private final transient CheckSource source;

    CheckingDeserializer(JavaType type, CheckSource source, ValueDeserializer<?> databind) {
        super(databind);
        this.type = type;
        this.source = source;
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> databind) {
        return new CheckingDeserializer(type, source, databind);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
            throws JacksonException {
        return bind(parser, context, null, null);
    }

    /** What is read into an object that is there is validated alone, as any other. */
    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context, Object into)
            throws JacksonException {
        return bind(parser, context, null, into);
    }

    @Override
    public Object deserializeWithType(
            JsonParser parser, DeserializationContext context, TypeDeserializer types)
            throws JacksonException {
        return bind(parser, context, types, null);
    }

    private Object bind(
            JsonParser parser,
            DeserializationContext context,
            @Nullable TypeDeserializer types,
            @Nullable Object into)
            throws JacksonException {
        if (source.isSeenAlready(context)) {
            return databind(parser, context, types, into);
        }
        CheckSource.Checks checks = source.checks(type, context);
        JsonParser valid = validated(parser, context, checks);
        Object around = source.enter(context);
        try {
            return databind(valid, context, types, into);
        } catch (DatabindException e) {
            if (checks.hasSecrets() && !(e instanceof InvalidDataException)) {
                throw new InvalidDataException(
                        parser, type.getRawClass(), checks.refusedByDatabind(type));
            }
            throw e;
        } finally {
            source.leave(context, around);
        }
    }

    private Object databind(
            JsonParser parser,
            DeserializationContext context,
            @Nullable TypeDeserializer types,
            @Nullable Object into)
            throws JacksonException {
        if (types != null) {
            return super.deserializeWithType(parser, context, types);
        }
        return into == null
                ? super.deserialize(parser, context)
                : super.deserialize(parser, context, into);
    }

    private JsonParser validated(
            JsonParser parser, DeserializationContext context, CheckSource.Checks checks)
            throws JacksonException {
        TokenBuffer buffer = context.bufferForInputBuffering(parser);
        ParserTokens tokens;
        try {
            copy(parser, buffer);
            tokens = ParserTokens.of(JacksonVersion.replay(buffer, context));
        } catch (JacksonException e) {
            if (JacksonVersion.isOfSource(e)) {
                throw e;
            }
            tokens = ParserTokens.failed(parser, e);
        }
        Seq<Violation> violations = checks.violations(tokens);
        if (!violations.isEmpty()) {
            throw new InvalidDataException(parser, type.getRawClass(), violations);
        }
        return JacksonVersion.replay(buffer, context);
    }

    /** The rest of an object whose tag was read before has no beginning. */
    private static void copy(JsonParser parser, TokenBuffer buffer) throws JacksonException {
        if (parser.currentToken() != JsonToken.PROPERTY_NAME
                && parser.currentToken() != JsonToken.END_OBJECT) {
            buffer.copyCurrentStructure(parser);
            return;
        }
        buffer.writeStartObject();
        while (parser.currentToken() == JsonToken.PROPERTY_NAME) {
            buffer.copyCurrentStructure(parser);
            parser.nextToken();
        }
        buffer.writeEndObject();
    }
}
