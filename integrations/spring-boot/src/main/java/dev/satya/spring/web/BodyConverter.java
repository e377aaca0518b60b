package dev.satya.spring.web;

import dev.satya.Model;
import dev.satya.Path;
import dev.satya.ValidationException;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import dev.satya.spring.check.Checks;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractSmartHttpMessageConverter;
import org.springframework.util.MultiValueMap;

/**
 * Reads JSON bodies of types that Satya makes values of, from bytes to the value, and writes models. A body is
 * held in memory up to the limit; of a longer one nothing is kept.
 */
final class BodyConverter extends AbstractSmartHttpMessageConverter<Object> {
    /** ASCII is a part of UTF-8. */
    private static final Set<Charset> CHARSETS =
            Set.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII);

    private final Satya satya;
    private final TypeChecks types;
    private final Scope scope;
    private final OtherBodies others;
    private final Refusals refusals;
    private final int maximum;

    /**
     * Reads bodies.
     *
     * @param maximum of bytes in one of them
     */
    BodyConverter(
            Satya satya,
            TypeChecks types,
            Scope scope,
            OtherBodies others,
            Refusals refusals,
            int maximum) {
        super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
        this.satya = satya;
        this.types = types;
        this.scope = scope;
        this.others = others;
        this.refusals = refusals;
        this.maximum = maximum;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return canRead(ResolvableType.forClass(type), mediaType);
    }

    /**
     * Whether Satya reads it.
     *
     * @throws UncheckableTypeException if nobody is to read it
     */
    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return canRead(mediaType) && reads(type);
    }

    boolean reads(ResolvableType type) {
        if (isUnread(type) || !scope.contains(type)) {
            return false;
        }
        if (others == OtherBodies.JACKSON) {
            return types.find(type) != null;
        }
        types.require(type);
        return true;
    }

    /**
     * Refuses a body of which Spring does not tell the parameter that it is of, unless its type alone says
     * that Satya reads it.
     *
     * @throws UncheckableTypeException if others would read it
     */
    void requireReadOf(ResolvableType type) {
        if (!reads(type) && !isUnread(type) && others == OtherBodies.REFUSE) {
            throw new UncheckableTypeException(
                    "Satya reads the body of an HttpEntity if a class of the application describes it, and"
                            + " not "
                            + type
                            + ": take a parameter with @RequestBody",
                    null);
        }
    }

    /** Nobody reads the body, or its bytes or text are asked for, whatever they say. */
    private static boolean isUnread(ResolvableType type) {
        Class<?> raw = type.resolve();
        return raw != null
                && (raw == Void.class
                        || raw == String.class
                        || raw == byte[].class
                        || Resource.class.isAssignableFrom(raw)
                        || InputStream.class.isAssignableFrom(raw)
                        || MultiValueMap.class.isAssignableFrom(raw));
    }

    @Override
    public Object read(
            ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        Checks checks = types.require(type);
        requireEncoding(message.getHeaders());
        byte[] json = bytes(message);
        Object value;
        try {
            value = checks.json(json);
        } catch (ValidationException e) {
            throw refusals.of(e);
        }
        if (value == null) {
            throw refusals.of(new ValidationException(Vector.of(refusals.absent())));
        }
        return value;
    }

    private static void requireEncoding(HttpHeaders headers) {
        MediaType type = headers.getContentType();
        Charset charset = type == null ? null : type.getCharset();
        if (charset != null && !CHARSETS.contains(charset)) {
            throw InvalidRequestException.unsupported(
                    "JSON is read in UTF-8, not in " + charset.name());
        }
        for (String coding : headers.getOrEmpty(HttpHeaders.CONTENT_ENCODING)) {
            if (!coding.equalsIgnoreCase("identity")) {
                throw InvalidRequestException.unsupported(
                        "the body is read as it is, not in a Content-Encoding");
            }
        }
    }

    private byte[] bytes(HttpInputMessage message) throws IOException {
        if (message.getHeaders().getContentLength() > maximum) {
            throw tooLong();
        }
        byte[] json = message.getBody().readNBytes(maximum + 1);
        if (json.length > maximum) {
            throw tooLong();
        }
        return json;
    }

    private InvalidRequestException tooLong() {
        Violation violation =
                Violation.builder("limit", Path.ROOT, Satya.catalogue())
                        .arguments(Map.of("limit", "documentLength", "maximum", (long) maximum))
                        .build();
        return InvalidRequestException.of(HttpStatus.CONTENT_TOO_LARGE, Vector.of(violation));
    }

    @Override
    public boolean canWrite(ResolvableType type, Class<?> raw, @Nullable MediaType mediaType) {
        boolean isModel =
                Model.class.isAssignableFrom(raw)
                        || Model.class.isAssignableFrom(
                                type.as(Iterable.class).getGeneric(0).resolve(Void.class));
        return isModel && canWrite(mediaType);
    }

    @Override
    public boolean canWrite(Class<?> raw, @Nullable MediaType mediaType) {
        return Model.class.isAssignableFrom(raw) && canWrite(mediaType);
    }

    @Override
    protected void writeInternal(
            Object value,
            ResolvableType type,
            HttpOutputMessage message,
            @Nullable Map<String, Object> hints)
            throws IOException {
        satya.writeJson(value, message.getBody());
    }
}
