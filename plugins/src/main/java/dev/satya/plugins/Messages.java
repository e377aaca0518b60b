package dev.satya.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Message templates by format and language. Not a {@code ResourceBundle}, which answers in the
 * machine's default language where it lacks the wanted one.
 */
final class Messages {
    private static final Properties ENGLISH = read("messages.properties");
    private static final Properties GERMAN = read("messages_de.properties");

    private Messages() {}

    /** The template in the language of {@code locale}, or in English; null: there is none. */
    static @Nullable String template(String name, Locale locale) {
        boolean isGerman = locale.getLanguage().equals("de");
        return (isGerman ? GERMAN : ENGLISH).getProperty(name);
    }

    private static Properties read(String resource) {
        Properties templates = new Properties();
        try (InputStream bytes =
                Objects.requireNonNull(Messages.class.getResourceAsStream(resource), resource)) {
            templates.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return templates;
    }
}
