package dev.satya.propertytests.laws;

import dev.satya.propertytests.laws.ConstraintLaws.Breach;
import dev.satya.propertytests.laws.ConstraintLaws.Law;
import dev.satya.propertytests.laws.ConstraintLaws.Subject;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.MessageTemplate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Messages name arguments that there are, and are whole where an optional one is absent. What is asked
 * is known where the constraint has a schema for its arguments.
 */
final class MessagesLaw implements Law {
    /** The last one is Jakarta Validation's word for the instance. */
    private static final Set<String> ALWAYS = Set.of("code", "instance", "validatedValue");

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public @Nullable Breach breach(Subject subject, Budget budget) {
        ConstraintPlugin plugin = subject.plugin();
        ObjectSchema arguments = plugin.arguments();
        if (arguments == null) {
            return null;
        }
        for (String language : Locale.getISOLanguages()) {
            Locale locale = Locale.forLanguageTag(language);
            String own = plugin.message(locale);
            String text = own == null ? plugin.messages().text(plugin.name(), locale) : own;
            String words = text == null ? null : complaint(text, arguments);
            if (words != null) {
                return new Breach("its message \"" + text + "\" (" + language + ") " + words, null);
            }
        }
        return null;
    }

    private static @Nullable String complaint(String template, ObjectSchema arguments) {
        Set<String> all = arguments.fields().stream().map(Field::name).collect(Collectors.toSet());
        for (String name : MessageTemplate.names(template)) {
            if (!all.contains(name) && !ALWAYS.contains(name)) {
                return "names {" + name + "}, which is no argument";
            }
        }
        Set<String> gaps = MessageTemplate.namesWithoutChoice(template);
        for (Field field : arguments.fields()) {
            boolean mayBeAbsent = !field.isRequired() && field.fallback() == null;
            if (mayBeAbsent && gaps.contains(field.name())) {
                return "has a gap where "
                        + field.name()
                        + " is absent: {"
                        + field.name()
                        + ", select, absent {} other {…}}";
            }
        }
        return null;
    }
}
