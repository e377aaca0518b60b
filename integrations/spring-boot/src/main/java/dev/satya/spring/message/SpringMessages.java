package dev.satya.spring.message;

import dev.satya.Violation;
import dev.satya.spi.MessageTemplate;
import dev.satya.spi.Printable;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The words of violations from Spring's {@link MessageSource}, where it has any. The keys are {@code
 * satya.maximum.items.sku}, with the names of the path, and {@code satya.maximum}. Arguments are in the text
 * by their names in braces, as in Satya's own: {@code must be at most {maximum}}. Thread-safe.
 */
public final class SpringMessages implements dev.satya.MessageSource {
    private static final String PREFIX = "satya.";
    private static final int LONGEST_ARGUMENT = 500;

    private final Supplier<? extends @Nullable MessageSource> messages;

    /**
     * Messages from there.
     *
     * @param messages is asked for each message; null: there are none yet
     */
    public SpringMessages(Supplier<? extends @Nullable MessageSource> messages) {
        this.messages = messages;
    }

    @Override
    public @Nullable String message(Violation violation, Locale locale) {
        MessageSource source = messages.get();
        if (source == null) {
            return null;
        }
        String key = PREFIX + violation.code();
        String template = template(source, key + names(violation), locale);
        if (template == null) {
            template = template(source, key, locale);
        }
        return template == null
                ? null
                : MessageTemplate.fill(template, new Arguments(violation), locale);
    }

    private static String names(Violation violation) {
        StringBuilder names = new StringBuilder();
        for (Object segment : violation.path().segments()) {
            if (segment instanceof String name) {
                names.append('.').append(name);
            }
        }
        return names.toString();
    }

    /** A source that has no text may return null or the key. */
    private static @Nullable String template(MessageSource source, String key, Locale locale) {
        String text = source.getMessage(key, null, null, locale);
        return text == null || text.equals(key) ? null : text;
    }

    /** The arguments of a violation. */
    private record Arguments(Violation violation) implements MessageTemplate.Values {
        @Override
        public String text(String name) {
            return Printable.of(String.valueOf(value(name)), LONGEST_ARGUMENT);
        }

        @Override
        public @Nullable Object value(String name) {
            return violation.arguments().get(name);
        }
    }
}
