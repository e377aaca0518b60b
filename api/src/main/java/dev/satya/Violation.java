package dev.satya;

import dev.satya.spi.Printable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One reason why an instance is not valid: data first, words on request. Immutable. Two violations
 * are equal if code, path, arguments and instance are: the same data has the same violations,
 * wherever it comes from.
 */
public final class Violation {

    /** Stands for the instance of a secret schema. */
    public static final String SECRET = "***";

    private static final int SHOWN_OF_PATH = 300;
    private static final int SHOWN_OF_MESSAGE = 1_000;

    private final String code;
    private final Path path;
    private final Map<String, @Nullable Object> arguments;
    private final @Nullable Object instance;
    private final @Nullable String template;
    private final @Nullable Throwable cause;
    private final MessageSource messages;
    private final Locale locale;
    private final @Nullable Position position;
    private final Map<Locale, String> translations;

    private Violation(Builder parts, @Nullable Position position) {
        this.code = parts.code;
        this.path = parts.path;
        this.arguments = parts.arguments;
        this.instance = parts.instance;
        this.template = parts.template;
        this.cause = parts.cause;
        this.messages = parts.messages;
        this.locale = parts.locale;
        this.position = position;
        this.translations = parts.translations;
    }

    /**
     * Starts a violation without arguments, of an instance that is null.
     *
     * @param messages is asked for its words, again at each call
     */
    public static Builder builder(String code, Path path, MessageSource messages) {
        return new Builder(code, path, messages);
    }

    /** Collects what a violation tells. Not for use by several threads. */
    public static final class Builder {
        private final String code;
        private final Path path;
        private final MessageSource messages;
        private Map<String, @Nullable Object> arguments = Map.of();
        private @Nullable Object instance;
        private @Nullable String template;
        private @Nullable Throwable cause;
        private Locale locale = Locale.ROOT;
        private Map<Locale, String> translations = Map.of();

        private Builder(String code, Path path, MessageSource messages) {
            this.code = Objects.requireNonNull(code, "code");
            this.path = Objects.requireNonNull(path, "path");
            this.messages = Objects.requireNonNull(messages, "messages");
        }

        /** What the constraint was given, in JSON terms; not copied. */
        public Builder arguments(Map<String, @Nullable Object> arguments) {
            this.arguments = arguments;
            return this;
        }

        /** The offending value; null also where a value is missing. */
        public Builder instance(@Nullable Object instance) {
            this.instance = instance;
            return this;
        }

        /** The message template in place of the catalogue's; null: the catalogue's. */
        public Builder template(@Nullable String template) {
            this.template = template;
            return this;
        }

        /** What was thrown, see {@link Violation#cause}; null: nothing. */
        public Builder cause(@Nullable Throwable cause) {
            this.cause = cause;
            return this;
        }

        /** The language of {@link Violation#message()}; {@link Locale#ROOT} without it. */
        public Builder locale(Locale locale) {
            this.locale = locale;
            return this;
        }

        /** Message templates by language, for {@link Violation#template(Locale)}; not copied. */
        public Builder translations(Map<Locale, String> translations) {
            this.translations = translations;
            return this;
        }

        /** The violation. */
        public Violation build() {
            return new Violation(this, null);
        }
    }

    /** The JSON Schema keyword where there is one, otherwise the name of the plugin or rule. */
    public String code() {
        return code;
    }

    /** Where the offending value is. */
    public Path path() {
        return path;
    }

    /**
     * Where the offending value begins in the text that it comes from; of a missing value, where the
     * object begins that lacks it. Null: the instance was no text.
     */
    public @Nullable Position position() {
        return position;
    }

    /** The same violation at this position. */
    public Violation at(Position position) {
        Builder parts = builder(code, path, messages).arguments(arguments).instance(instance);
        parts.template(template).cause(cause).locale(locale).translations(translations);
        return new Violation(parts, position);
    }

    /** What the constraint was given: {@code {"minimum": 0}}. Immutable. */
    public Map<String, @Nullable Object> arguments() {
        return arguments;
    }

    /** The offending value, or {@link #SECRET}; null also where a value is missing. */
    public @Nullable Object instance() {
        return instance;
    }

    /** The template that stands in for the catalogue's; null: none does. */
    public @Nullable String template() {
        return template;
    }

    /**
     * The template that stands in for the catalogue's in a language: that of the locale, of its
     * language and country, of its language, or else {@link #template()}.
     */
    public @Nullable String template(Locale locale) {
        String found = translations.get(locale);
        if (found == null) {
            found = translations.get(new Locale(locale.getLanguage(), locale.getCountry()));
        }
        if (found == null) {
            found = translations.get(new Locale(locale.getLanguage()));
        }
        return found == null ? template : found;
    }

    /** Message templates by language; empty: there is one for all at most. */
    public Map<Locale, String> translations() {
        return translations;
    }

    /**
     * What a plugin, predicate, supplier, constructor or the instance itself threw, or the reader of
     * another format than JSON; null with other codes than {@code pluginFailure}, {@code
     * construction}, {@code unreadable} and {@code json}, and where there are secrets that it may
     * quote.
     */
    public @Nullable Throwable cause() {
        return cause;
    }

    /** The language of the call. */
    Locale locale() {
        return locale;
    }

    /** The message in the locale of the call. */
    public String message() {
        return message(locale);
    }

    /** The message in {@code locale}; if the source of messages throws, the code. */
    public String message(Locale locale) {
        String message;
        try {
            message = messages.message(this, locale);
        } catch (VirtualMachineError e) {
            if (!(e instanceof StackOverflowError)) {
                throw e;
            }
            message = null;
        } catch (Throwable e) { // words are not worth losing the violation
            message = null;
        }
        return message == null ? code : message;
    }

    /**
     * The violation in JSON terms: {@code code}, {@code path} (a JSON Pointer), {@code arguments},
     * {@code instance} and {@code message}, in this order. To be changed by whoever asked.
     */
    public Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("code", code);
        map.put("path", path.toPointer());
        map.put("arguments", arguments);
        map.put("instance", instance);
        map.put("message", message());
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Violation that
                && code.equals(that.code)
                && path.equals(that.path)
                && arguments.equals(that.arguments)
                && Objects.equals(instance, that.instance);
    }

    @Override
    public int hashCode() {
        return 31 * code.hashCode() + path.hashCode();
    }

    /**
     * {@code items[0].sku: must match … (pattern)}, on one line: {@linkplain Printable printable}, a
     * long path and a long message cut.
     */
    @Override
    public String toString() {
        String place = path.toString(SHOWN_OF_PATH);
        String message = Printable.of(message(), SHOWN_OF_MESSAGE);
        return (place.isEmpty() ? "" : place + ": ") + message + " (" + Printable.of(code) + ")";
    }
}
