package dev.satya.interpreter.message;

import dev.satya.MessageSource;
import dev.satya.Violation;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Messages from the bundles of this package and from plugins. A language without a bundle gets
 * English. Nothing in an argument's text is looked at again; it is printable, and cut if it is long.
 */
public final class Catalogue implements MessageSource {
    /** The languages with a bundle, English first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final String OTHER = "other";

    /** Of a text that an argument has in a message. */
    private static final int LONGEST_ARGUMENT = 500;

    /** Of the items of a list, before it is cut. */
    private static final int LONGEST_LIST = 200;

    private final Map<String, Properties> bundles = new HashMap<>();
    private final Map<String, ConstraintPlugin> plugins;

    /** A catalogue with the messages of these plugins. */
    public Catalogue(Map<String, ConstraintPlugin> plugins) {
        this.plugins = Map.copyOf(plugins);
        for (Locale language : LANGUAGES) {
            bundles.put(language.getLanguage(), load(language.getLanguage()));
        }
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
        Properties bundle = bundles.getOrDefault(locale.getLanguage(), english);
        return fill(template(violation, bundle, locale), violation, new ArgumentText(bundle));
    }

    private Properties bundle(Locale language) {
        return Objects.requireNonNull(bundles.get(language.getLanguage()));
    }

    private String template(Violation violation, Properties bundle, Locale locale) {
        String own = violation.template(locale);
        if (own != null) {
            return own;
        }
        String code = violation.code();
        String variant = variant(violation);
        String template =
                variant == null ? null : ofNumber(violation, code + "." + variant, bundle);
        if (template == null) {
            template = ofNumber(violation, code, bundle);
        }
        if (template == null && plugins.containsKey(code)) {
            template = plugins.get(code).message(locale);
        }
        return template == null ? bundle.getProperty(OTHER) : template;
    }

    /** The words of a key; where what they count is one thing, those in the singular. */
    private static @Nullable String ofNumber(Violation violation, String key, Properties bundle) {
        String singular = isOne(violation) ? bundle.getProperty(key + ".one") : null;
        return singular == null ? bundle.getProperty(key) : singular;
    }

    /** Whether the argument by the code's own name, or else the maximum, is 1 or a list of one. */
    private static boolean isOne(Violation violation) {
        Map<String, @Nullable Object> arguments = violation.arguments();
        Object own = arguments.get(violation.code());
        if (own instanceof List<?> list) {
            return list.size() == 1;
        }
        Object count = own instanceof Number ? own : arguments.get("maximum");
        return count instanceof Number number && number.doubleValue() == 1;
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

    /**
     * Puts arguments in place of names in braces; a name without argument stays. A brace behind a
     * backslash is a brace, and begins no name.
     */
    private static String fill(String template, Violation violation, ArgumentText arguments) {
        StringBuilder text = new StringBuilder(template.length() + 32);
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (open > at && template.charAt(open - 1) == '\\') {
                text.append(template, at, open - 1).append('{');
                at = open + 1;
                continue;
            }
            if (close < 0) {
                break;
            }
            text.append(template, at, open);
            String name = template.substring(open + 1, close);
            text.append(Printable.of(arguments.of(name, violation), LONGEST_ARGUMENT));
            at = close + 1;
        }
        return text.append(template, at, template.length()).toString();
    }

    /** The codes that a language has words for; tests ask. */
    public Map<String, String> words(Locale language) {
        Map<String, String> words = new TreeMap<>();
        bundle(language).forEach((code, text) -> words.put((String) code, (String) text));
        return words;
    }
}
