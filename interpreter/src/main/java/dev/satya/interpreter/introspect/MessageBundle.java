package dev.satya.interpreter.introspect;

import dev.satya.schema.SchemaException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The texts of {@code ValidationMessages.properties} on the class path of a class, which Jakarta
 * Validation 3.1 §6.3.1 has for keys in messages. That file alone is read, in UTF-8, and not those of
 * languages: what violations say in other languages is a {@link dev.satya.MessageSource}'s.
 */
final class MessageBundle {
    private static final String NAME = "ValidationMessages.properties";

    private final @Nullable ClassLoader loader;
    private @Nullable Properties texts;

    MessageBundle(@Nullable ClassLoader loader) {
        this.loader = loader;
    }

    /** The text of a key; null: there is none. */
    @Nullable String text(String key) {
        if (texts == null) {
            texts = read();
        }
        return texts.getProperty(key);
    }

    private Properties read() {
        Properties read = new Properties();
        ClassLoader from = loader == null ? ClassLoader.getSystemClassLoader() : loader;
        try (InputStream in = from.getResourceAsStream(NAME)) {
            if (in != null) {
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
                read.load(text);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new SchemaException(NAME + " cannot be read", null, e);
        }
        return read;
    }
}
