package dev.satya.jackson2;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DefaultDeserializationContext;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * What Jackson 2 and Jackson 3 do not say with the same words. All else is the bridge to Jackson 3,
 * with the names of Jackson 2.
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
    static boolean isOfSource(IOException e) {
        return !(e instanceof JacksonException);
    }

    /** The same failure, as one that need not be declared. */
    static RuntimeException unchecked(IOException e) {
        return new UncheckedIOException(e);
    }

    /** The first line of what Jackson says, without the place. */
    static String reason(IOException e) {
        String message =
                e instanceof JacksonException said ? said.getOriginalMessage() : e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    /** Where the text is wrong; null: Jackson does not say. */
    static @Nullable JsonLocation location(IOException e) {
        return e instanceof JacksonException said ? said.getLocation() : null;
    }

    /** A parser of a text that Satya has written. */
    static JsonParser parser(String json) throws IOException {
        return TEXTS.createParser(json);
    }

    /** A parser of what was buffered, at its first token. */
    static JsonParser replay(TokenBuffer buffer, DeserializationContext context)
            throws IOException {
        return buffer.asParserOnFirstToken();
    }

    /** A context of a mapper, to ask it about classes. */
    static DeserializationContext context(ObjectMapper mapper) {
        return ((DefaultDeserializationContext) mapper.getDeserializationContext())
                .createDummyInstance(mapper.getDeserializationConfig());
    }

    /** What is known of the properties of a class. */
    static BeanDescription describe(DeserializationContext context, JavaType type) {
        BeanDescription bean = context.getConfig().introspect(type);
        bean.findProperties(); // collects them; the ignored names are not known before
        return bean;
    }
}
