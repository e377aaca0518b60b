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
 * valid; an absent field is valid, and the condition sees it as not set. Immutable.
 */
public final class Rule extends Structured {
    private final String code;
    private final List<String> fields;
    private final Predicate<Model> test;
    private final @Nullable String place;
    private final Absence absence;
    private final Words words;

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

    /** Of the same condition. */
    private Rule(Rule same, @Nullable String place, Absence absence, Words words) {
        this.code = same.code;
        this.fields = same.fields;
        this.test = same.test;
        this.place = place;
        this.absence = absence;
        this.words = words;
    }

    private Rule(String code, List<String> fields, Predicate<Model> test) {
        this.code = Objects.requireNonNull(code, "code");
        this.fields = List.copyOf(fields);
        this.test = Objects.requireNonNull(test, "test");
        this.place = null;
        this.absence = Absence.READ;
        this.words = Words.NONE;
        if (fields.isEmpty()) {
            throw new SchemaException("rule \"" + code + "\" names no field");
        }
    }

    /**
     * A rule about the object, with the words of the catalogue.
     *
     * @param test called by any thread; what it throws is a violation {@code pluginFailure}
     * @param fields that it reads, at least one
     */
    public static Rule of(String code, Predicate<Model> test, String... fields) {
        return new Rule(code, List.of(fields), test);
    }

    /** The violation's code. */
    public String code() {
        return code;
    }

    /** The fields that it reads, at least one. */
    public List<String> fields() {
        return fields;
    }

    /** The condition, called by any thread; what it throws is a violation {@code pluginFailure}. */
    public Predicate<Model> test() {
        return test;
    }

    /** The field that the violation is about; null: the object. */
    public @Nullable String place() {
        return place;
    }

    /** Whether it runs where a field is absent. */
    public Absence absence() {
        return absence;
    }

    /** Its messages. */
    public Words words() {
        return words;
    }

    /** The same rule, whose violation is about this field of the object, read or not. */
    public Rule at(String field) {
        return new Rule(this, field, absence, words);
    }

    /**
     * The same rule, which runs only where the instance has all of its fields. A default that
     * stands in for one does not count. A faulty one that {@link OnError#use} replaces is there, and
     * the rule sees what stands in; one that {@link OnError#omit} leaves out is not.
     */
    public Rule whenGiven() {
        return new Rule(this, place, Absence.SKIPPED, words);
    }

    /** The same rule with this message template, in every language that has no other. */
    public Rule message(String template) {
        return new Rule(this, place, absence, new Words(template, words.translations()));
    }

    /**
     * The same rule with this message template in one language. That of {@link Locale#GERMAN} is
     * also for {@code de-AT}, unless that has its own.
     */
    public Rule message(Locale locale, String template) {
        Map<Locale, String> all = new LinkedHashMap<>(words.translations());
        all.put(locale, template);
        return new Rule(this, place, absence, new Words(words.message(), all));
    }

    @Override
    Map<String, @Nullable Object> components() {
        Map<String, @Nullable Object> components = new LinkedHashMap<>();
        components.put("code", code);
        components.put("fields", fields);
        components.put("test", test);
        components.put("place", place);
        components.put("absence", absence);
        components.put("words", words);
        return components;
    }
}
