package dev.satya.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Message templates by key and language, in files in UTF-8 beside a class: {@code NAME.properties} in
 * English, {@code NAME_de.properties} in a language, {@code NAME_de_AT.properties} of a country. The
 * machine's language has no say. A key with {@code .one}, {@code .few} or {@code .many} behind it is the
 * text for so many things, in languages that have a form for it. A file that cannot be read has no texts.
 *
 * <p>Files are read when a language is first asked for. Thread-safe.
 */
public final class MessageBundle {
    private static final Properties NONE = new Properties();

    /** Of the files that are not there no more are remembered, whatever languages are asked for. */
    private static final int MOST_ABSENT = 1_000;

    private final Class<?> owner;
    private final String path;
    private final Map<String, Properties> bySuffix = new ConcurrentHashMap<>();

    private MessageBundle(Class<?> owner, String path) {
        this.owner = owner;
        this.path = path;
    }

    /**
     * The files of a name.
     *
     * @param owner in whose jar or module they are
     * @param path as {@link Class#getResource} takes it, without {@code .properties}; in a named module
     *     one below {@code /META-INF}, which no package encapsulates
     */
    public static MessageBundle of(Class<?> owner, String path) {
        return new MessageBundle(owner, path);
    }

    /** The template of a key: that of the country, of the language, or in English; null: none. */
    public @Nullable String text(String key, Locale locale) {
        for (String suffix : suffixes(locale)) {
            String text = texts(suffix).getProperty(key);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The same for so many things. */
    public @Nullable String text(String key, Number count, Locale locale) {
        for (String suffix : suffixes(locale)) {
            Properties texts = texts(suffix);
            Locale language = suffix.isEmpty() ? Locale.ENGLISH : locale;
            String form = key + "." + MessageTemplate.form(count, language);
            String text = texts.getProperty(form, texts.getProperty(key));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The languages that have a text of their own for a key; not those that have it for a country alone. */
    public Set<String> languages(String key) {
        Set<String> found = new TreeSet<>();
        for (String language : Locale.getISOLanguages()) {
            boolean isEnglish = language.equals("en") && texts("").containsKey(key);
            if (isEnglish || texts("_" + language).containsKey(key)) {
                found.add(language);
            }
        }
        return found;
    }

    /** None but those of ISO, so that what is asked for does not fill the memory. */
    private List<String> suffixes(Locale locale) {
        String language = locale.getLanguage();
        if (!isAmong(language, Locale.getISOLanguages())) {
            return List.of("");
        }
        String ofLanguage = "_" + language;
        String country = locale.getCountry();
        return isAmong(country, Locale.getISOCountries())
                ? List.of(ofLanguage + "_" + country, ofLanguage, "")
                : List.of(ofLanguage, "");
    }

    private static boolean isAmong(String code, String[] codes) {
        return !code.isEmpty() && Arrays.asList(codes).contains(code);
    }

    private Properties texts(String suffix) {
        Properties known = bySuffix.get(suffix);
        if (known != null) {
            return known;
        }
        Properties read = read(suffix);
        if (read != NONE || bySuffix.size() < MOST_ABSENT) {
            bySuffix.put(suffix, read);
        }
        return read;
    }

    private Properties read(String suffix) {
        try (InputStream in = owner.getResourceAsStream(path + suffix + ".properties")) {
            if (in == null) {
                return NONE;
            }
            Properties texts = new Properties();
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            texts.load(new StringReader(withBracesAsWritten(file)));
            return texts;
        } catch (IOException | IllegalArgumentException e) {
            return NONE;
        }
    }

    /** A file in which a backslash before a brace is one, which such files else drop. */
    private static String withBracesAsWritten(String file) {
        StringBuilder text = new StringBuilder(file.length());
        boolean isEscaped = false;
        for (int i = 0; i < file.length(); i++) {
            char c = file.charAt(i);
            if (isEscaped && (c == '{' || c == '}')) {
                text.append('\\');
            }
            isEscaped = c == '\\' && !isEscaped;
            text.append(c);
        }
        return text.toString();
    }
}
