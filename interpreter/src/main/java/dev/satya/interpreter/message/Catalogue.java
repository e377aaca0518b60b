package dev.satya.interpreter.message;

import dev.satya.MessageSource;
import dev.satya.Violation;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.MessageBundle;
import dev.satya.spi.MessageTemplate;
import dev.satya.spi.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Messages from the bundles of this package and from plugins. A language without a bundle gets
 * English. Nothing in an argument's text is looked at again; it is printable, and cut if it is long.
 */
public final class Catalogue implements MessageSource {
    /** The languages with a bundle, English first. */
    public static final List<Locale> LANGUAGES =
            Stream.of("en", "de", "fr", "es", "pt", "it", "nl", "pl", "ja", "zh", "hi")
                    .map(Locale::forLanguageTag)
                    .toList();

    private static final String OTHER = "other";

    /** Of a text that an argument has in a message. */
    private static final int LONGEST_ARGUMENT = 500;

    /** Of the items of a list, before it is cut. */
    private static final int LONGEST_LIST = 200;

    private final Map<String, Properties> bundles = new ConcurrentHashMap<>();
    private final Map<String, ConstraintPlugin> plugins;
    private final Map<String, MessageBundle> pluginTexts = new ConcurrentHashMap<>();

    /** A catalogue with the messages of these plugins. */
    public Catalogue(Map<String, ConstraintPlugin> plugins) {
        this.plugins = Map.copyOf(plugins);
    }

    private static Properties load(String language) {
        String name = "messages_" + language + ".properties";
        try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String message(Violation violation, Locale locale) {
        Properties english = bundle(Locale.ENGLISH);
        Locale spoken = Locale.forLanguageTag(locale.getLanguage());
        Properties bundle = LANGUAGES.contains(spoken) ? bundle(spoken) : english;
        Locale language = bundle == english ? Locale.ENGLISH : locale;
        Worded template = template(violation, bundle, language, locale);
        return MessageTemplate.fill(
                template.text(),
                new Filling(violation, new ArgumentText(bundle), optional(violation)),
                template.language());
    }

    /**
     * A template.
     *
     * @param language that it is in, and by whose rules it has singular and plural
     */
    private record Worded(String text, Locale language) {}

    /** The arguments that a constraint may have been given, and was not. */
    private Set<String> optional(Violation violation) {
        ConstraintPlugin plugin = plugins.get(violation.code());
        try {
            ObjectSchema arguments = plugin == null ? null : plugin.arguments();
            return arguments == null
                    ? Set.of()
                    : arguments.fields().stream().map(Field::name).collect(Collectors.toSet());
        } catch (SchemaException e) { // the plugin fails, and could not be bound
            return Set.of();
        }
    }

    /**
     * The texts of a violation's arguments.
     *
     * @param optional the names of those that are nothing where they are absent
     */
    private record Filling(Violation violation, ArgumentText texts, Set<String> optional)
            implements MessageTemplate.Values {
        @Override
        public String text(String name) {
            boolean isNothing = optional.contains(name) && value(name) == null;
            return isNothing ? "" : Printable.of(texts.of(name, violation), LONGEST_ARGUMENT);
        }

        @Override
        public @Nullable Object value(String name) {
            return violation.arguments().get(name);
        }
    }

    private Properties bundle(Locale language) {
        return bundles.computeIfAbsent(language.getLanguage(), Catalogue::load);
    }

    private Worded template(
            Violation violation, Properties bundle, Locale language, Locale locale) {
        String own = violation.template(locale);
        if (own != null) {
            return new Worded(own, locale);
        }
        String code = violation.code();
        String variant = variant(violation);
        String template =
                variant == null
                        ? null
                        : ofNumber(violation, code + "." + variant, bundle, language);
        if (template == null) {
            template = ofNumber(violation, code, bundle, language);
        }
        Worded ofPlugin =
                template == null && plugins.containsKey(code)
                        ? ofPlugin(plugins.get(code), violation, locale)
                        : null;
        if (ofPlugin != null) {
            return ofPlugin;
        }
        return new Worded(template == null ? bundle.getProperty(OTHER) : template, language);
    }

    private @Nullable Worded ofPlugin(ConstraintPlugin plugin, Violation violation, Locale locale) {
        String own = plugin.message(locale);
        if (own != null) {
            return new Worded(own, locale);
        }
        MessageBundle texts;
        try {
            texts = pluginTexts.computeIfAbsent(violation.code(), code -> plugin.messages());
        } catch (SchemaException e) { // words that cannot be had are the catalogue's
            return null;
        }
        String text = text(texts, violation, locale);
        if (text == null) {
            return null;
        }
        boolean isEnglish = text.equals(text(texts, violation, Locale.ENGLISH));
        return new Worded(text, isEnglish ? Locale.ENGLISH : locale);
    }

    private static @Nullable String text(MessageBundle texts, Violation violation, Locale locale) {
        Number count = count(violation);
        return count == null
                ? texts.text(violation.code(), locale)
                : texts.text(violation.code(), count, locale);
    }

    /** The words of a key, in the form for what they count. */
    private static @Nullable String ofNumber(
            Violation violation, String key, Properties bundle, Locale language) {
        Number count = count(violation);
        String form =
                count == null
                        ? null
                        : bundle.getProperty(key + "." + MessageTemplate.form(count, language));
        return form == null ? bundle.getProperty(key) : form;
    }

    /** The argument by the code's own name, or how many items it has, or else the maximum. */
    private static @Nullable Number count(Violation violation) {
        Map<String, @Nullable Object> arguments = violation.arguments();
        Object own = arguments.get(violation.code());
        if (own instanceof List<?> list) {
            return list.size();
        }
        Object count = own instanceof Number ? own : arguments.get("maximum");
        return count instanceof Number number ? number : null;
    }

    /** What kind of violation of its code it is, where there are several. */
    private static @Nullable String variant(Violation violation) {
        if (violation.code().equals("limit")) {
            return String.valueOf(violation.arguments().get("limit"));
        }
        if (violation.code().equals("json") && violation.cause() != null) {
            return unreadable(violation.arguments());
        }
        if (violation.code().equals("type") && violation.arguments().containsKey("about")) {
            return String.valueOf(violation.arguments().get("about"));
        }
        if (violation.arguments().containsKey("constantOf")) {
            return "constant";
        }
        if (violation.code().equals("format")) {
            return String.valueOf(violation.arguments().get("format"));
        }
        boolean isOneOf = violation.code().equals("oneOf");
        return isOneOf && violation.arguments().get("valid") instanceof List<?> valid
                ? (valid.isEmpty() ? "none" : "several")
                : null;
    }

    /** Of an input in another format, by what is known of the place. */
    private static String unreadable(Map<String, @Nullable Object> arguments) {
        if (arguments.containsKey("line") && arguments.containsKey("column")) {
            return "unreadableAtLine";
        }
        return arguments.containsKey("offset") ? "unreadableAtOffset" : "unreadable";
    }

    /** The codes that a language has words for; tests ask. */
    public Map<String, String> words(Locale language) {
        Map<String, String> words = new TreeMap<>();
        bundle(language).forEach((code, text) -> words.put((String) code, (String) text));
        return words;
    }
}
