package dev.satya.jackson;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.util.TokenBuffer;

/**
 * What Jackson 2 and Jackson 3 do not say with the same words. The bridge to Jackson 2 has a class of
 * this name for itself, and all else from here.
 */
final class JacksonVersion {

    /** Depth and lengths are the concern of whoever made the text. */
    private static final JsonFactory TEXTS =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(Integer.MAX_VALUE)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .maxNameLength(Integer.MAX_VALUE)
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private JacksonVersion() {}

    /** Whether the source of a text has failed, and not the text. */
    static boolean isOfSource(JacksonException e) {
        return e instanceof JacksonIOException;
    }

    /** The same failure, as one that need not be declared. */
    static RuntimeException unchecked(JacksonException e) {
        return e;
    }

    /** The first line of what Jackson says, without the place. */
    static String reason(JacksonException e) {
        String message = e.getOriginalMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    /** Where the text is wrong; null: Jackson does not say. */
    static @Nullable TokenStreamLocation location(JacksonException e) {
        return e.getLocation();
    }

    /** A parser of a text that Satya has written. */
    static JsonParser parser(String json) {
        return TEXTS.createParser(ObjectReadContext.empty(), json);
    }

    /** A parser of what was buffered, at its first token. */
    static JsonParser replay(TokenBuffer buffer, DeserializationContext context) {
        return buffer.asParserOnFirstToken(context);
    }

    /** A context of a mapper, to ask it about classes. */
    static DeserializationContext context(ObjectMapper mapper) {
        return mapper._deserializationContext();
    }

    /** What is known of the properties of a class. */
    static BeanDescription describe(DeserializationContext context, JavaType type) {
        return context.introspectBeanDescription(type);
    }
}
