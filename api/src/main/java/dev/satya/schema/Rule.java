package dev.satya.schema;

import dev.satya.Model;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A condition over several fields of an object. It runs only where every field that it names is
 * valid; an absent field is valid, and the condition sees it as not set.
 *
 * @param code the violation's code
 * @param fields the fields that it reads, at least one
 * @param test called by any thread; what it throws is a violation {@code pluginFailure}
 * @param place the field that the violation is about; null: the object
 * @param absence whether it runs where a field is absent
 * @param words its messages
 */
public record Rule(
        String code,
        List<String> fields,
        Predicate<Model> test,
        @Nullable String place,
        Absence absence,
        Words words) {

    /** What an absent field means to a rule. */
    public enum Absence {
        /** The rule runs. */
        READ,
        /** The rule runs only where the instance has every field that it reads. */
        SKIPPED
    }

    /**
     * Message templates.
     *
     * @param message where no translation fits; null: the catalogue's
     * @param translations by language, see {@link dev.satya.Violation#template(Locale)}
     */
    public record Words(@Nullable String message, Map<Locale, String> translations) {
        /** None of its own. */
        public static final Words NONE = new Words(null, Map.of());

        /** Copies the translations. */
        public Words {
            translations = Map.copyOf(translations);
        }
    }

    /** Copies the names. */
    public Rule {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(absence, "absence");
        Objects.requireNonNull(words, "words");
        fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new SchemaException("rule \"" + code + "\" names no field");
        }
    }

    /**
     * A rule about the object, with the words of the catalogue.
     *
     * @param fields that it reads, at least one
     */
    public static Rule of(String code, Predicate<Model> test, String... fields) {
        return new Rule(code, List.of(fields), test, null, Absence.READ, Words.NONE);
    }

    /** The same rule, whose violation is about this field of the object, read or not. */
    public Rule at(String field) {
        return new Rule(code, fields, test, field, absence, words);
    }

    /**
     * The same rule, which runs only where the instance has all of its fields. A default that
     * stands in for one does not count.
     */
    public Rule whenGiven() {
        return new Rule(code, fields, test, place, Absence.SKIPPED, words);
    }

    /** The same rule with this message template, in every language that has no other. */
    public Rule message(String template) {
        return with(new Words(template, words.translations()));
    }

    /**
     * The same rule with this message template in one language. That of {@link Locale#GERMAN} is
     * also for {@code de-AT}, unless that has its own.
     */
    public Rule message(Locale locale, String template) {
        Map<Locale, String> all = new LinkedHashMap<>(words.translations());
        all.put(locale, template);
        return with(new Words(words.message(), all));
    }

    private Rule with(Words words) {
        return new Rule(code, fields, test, place, absence, words);
    }
}
