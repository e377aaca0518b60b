package dev.satya.propertytests.laws;

import dev.satya.propertytests.laws.ConstraintLaws.Breach;
import dev.satya.propertytests.laws.ConstraintLaws.Law;
import dev.satya.propertytests.laws.ConstraintLaws.Subject;
import dev.satya.spi.ConstraintPlugin;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A name, types, and a message in every language; the same whenever asked. */
final class DeclarationLaw implements Law {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final List<Locale> LOCALES =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.JAPANESE, Locale.ROOT);

    @Override
    public String name() {
        return "declaration";
    }

    @Override
    public @Nullable Breach breach(Subject subject, Budget budget) {
        ConstraintPlugin plugin = subject.plugin();
        String words = null;
        if (!NAME.matcher(plugin.name()).matches()) {
            words = "its name is not a letter, then letters, digits, - or _";
        } else if (plugin.types().isEmpty()) {
            words = "it applies to no type";
        } else if (!plugin.name().equals(plugin.name()) || !plugin.types().equals(plugin.types())) {
            words = "its name or its types change from call to call";
        } else {
            words = ofMessages(plugin);
        }
        return words == null ? null : new Breach(words, null);
    }

    private static @Nullable String ofMessages(ConstraintPlugin plugin) {
        for (Locale locale : LOCALES) {
            String message;
            try {
                message = plugin.message(locale);
            } catch (RuntimeException e) {
                return "its message for the locale \"" + locale + "\" throws " + e;
            }
            if (message != null && message.isBlank()) {
                return "its message for the locale \"" + locale + "\" is blank";
            }
            if (!Objects.equals(message, plugin.message(locale))) {
                return "its message for the locale \"" + locale + "\" changes from call to call";
            }
        }
        return null;
    }
}
