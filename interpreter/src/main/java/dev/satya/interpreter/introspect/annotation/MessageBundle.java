package dev.satya.interpreter.introspect.annotation;

import dev.satya.schema.SchemaException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of {@code ValidationMessages.properties} on the class path of a class, and of the files of
 * languages and countries beside it, such as {@code ValidationMessages_de_AT.properties}, which Jakarta
 * Validation 3.1 §6.3.1 has for keys in messages. They are in UTF-8. Files of languages are looked for
 * where there is that file, and a file of a country where there is one of its language.
 */
public final class MessageBundle {
    private static final String NAME = "ValidationMessages";

    private final ClassLoader loader;
    private final Properties base;
    private final boolean hasBase;
    private @Nullable Map<Locale, Properties> translations;

    public MessageBundle(@Nullable ClassLoader loader) {
        this.loader = loader == null ? ClassLoader.getSystemClassLoader() : loader;
        Properties read = read("");
        hasBase = read != null;
        base = read == null ? new Properties() : read;
    }

    /** The languages and countries that have a file. */
    public Set<Locale> languages() {
        return translations().keySet();
    }

    private Map<Locale, Properties> translations() {
        if (translations == null) {
            translations = hasBase ? findTranslations() : Map.of();
        }
        return translations;
    }

    /**
     * The text of a key in a language: its own, that of the language without the country, or the one
     * where no language has another; null: there is none.
     */
    public @Nullable String text(String key, @Nullable Locale locale) {
        if (locale == null) {
            return base.getProperty(key);
        }
        Properties own = translations().get(locale);
        String text = own == null ? null : own.getProperty(key);
        if (text != null) {
            return text;
        }
        boolean isOfCountry = !locale.getCountry().isEmpty();
        return text(key, isOfCountry ? new Locale(locale.getLanguage()) : null);
    }

    private Map<Locale, Properties> findTranslations() {
        Map<Locale, Properties> found = new LinkedHashMap<>();
        for (String language : Locale.getISOLanguages()) {
            Properties texts = read("_" + language);
            if (texts != null) {
                found.put(new Locale(language), texts);
            }
        }
        Map<Locale, Properties> countries = new HashMap<>();
        for (Locale each : Locale.getAvailableLocales()) {
            Locale locale = new Locale(each.getLanguage(), each.getCountry());
            boolean isOfFound = found.containsKey(new Locale(each.getLanguage()));
            if (isOfFound && !each.getCountry().isEmpty() && !countries.containsKey(locale)) {
                Properties texts = read("_" + locale);
                if (texts != null) {
                    countries.put(locale, texts);
                }
            }
        }
        found.putAll(countries);
        return found;
    }

    private @Nullable Properties read(String suffix) {
        String name = NAME + suffix + ".properties";
        try (InputStream in = loader.getResourceAsStream(name)) {
            if (in == null) {
                return null;
            }
            Properties read = new Properties();
            Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
            read.load(text);
            return read;
        } catch (IOException | IllegalArgumentException e) {
            throw new SchemaException(name + " cannot be read", null, e);
        }
    }
}
