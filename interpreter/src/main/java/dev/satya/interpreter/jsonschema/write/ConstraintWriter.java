package dev.satya.interpreter.jsonschema.write;

import dev.satya.interpreter.jsonschema.keyword.Formats;
import dev.satya.interpreter.jsonschema.keyword.KeywordIndex;
import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import dev.satya.interpreter.jsonschema.keyword.Vocabulary;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.Named;
import dev.satya.schema.Constraint.ScalarBound;
import dev.satya.schema.Constraint.ScalarMoment;
import dev.satya.schema.Constraint.ScalarMultiple;
import dev.satya.schema.SchemaException;
import dev.satya.spi.ConstraintPlugin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes constraints as keywords; one whose keyword is taken goes into an allOf.
 *
 * @param asserted is told of each {@code format} that is an assertion
 * @param used is told of each name of a constraint that becomes a keyword
 */
record ConstraintWriter(Vocabulary vocabulary, Runnable asserted, Consumer<String> used) {
    /** What a branch of the allOf needs to see the same converted value. */
    private static final List<String> CONVERTING =
            List.of("type", "format", "x-transforms", OwnKeywords.SCALAR);

    Map<String, Object> write(Map<String, Object> words, List<Constraint> constraints) {
        Map<String, Object> converting = new LinkedHashMap<>(words);
        converting.keySet().retainAll(CONVERTING);
        List<Object> more = new ArrayList<>();
        for (Constraint constraint : constraints) {
            Map<String, Object> keyword = keyword(constraint, words);
            boolean isTaken = keyword.keySet().stream().anyMatch(words::containsKey);
            if (isTaken) {
                Map<String, Object> branch = new LinkedHashMap<>(converting);
                branch.putAll(keyword);
                more.add(branch);
            } else {
                words.putAll(keyword);
            }
        }
        if (more.isEmpty()) {
            return words;
        }
        if (!words.containsKey("allOf")) {
            words.put("allOf", more);
            return words;
        }
        Map<String, Object> outer = new LinkedHashMap<>();
        more.add(0, words);
        outer.put("allOf", more);
        return outer;
    }

    private Map<String, Object> keyword(Constraint constraint, Map<String, Object> words) {
        Map.Entry<String, Object> plain = KeywordIndex.write(constraint);
        if (plain != null) {
            return one(plain.getKey(), plain.getValue());
        }
        if (constraint instanceof ScalarBound bound) {
            return one(bound.code(), bound.bound());
        }
        if (constraint instanceof ScalarMoment moment) {
            return one(ScalarMoment.KEYWORD, moment.code());
        }
        if (constraint instanceof ScalarMultiple multiple) {
            return one(multiple.code(), multiple.divisor());
        }
        if (constraint instanceof Named named) {
            return named(named, words);
        }
        throw new SchemaException(
                "predicate \""
                        + constraint.code()
                        + "\" has no written form: register it as a named constraint");
    }

    /** One of numbers is no format where the format says which numbers these are, such as double. */
    private Map<String, Object> named(Named named, Map<String, Object> words) {
        ConstraintPlugin plugin = vocabulary.plugin(named.name());
        Map<String, ?> arguments = named.arguments();
        if (arguments.isEmpty()) {
            boolean isOfNumbers =
                    words.get("format") instanceof String format && Formats.isOfNumbers(format);
            if (plugin != null && plugin.isFormat() && !isOfNumbers) {
                asserted.run();
                return one("format", named.name());
            }
        }
        used.accept(named.name());
        if (arguments.isEmpty()) {
            return one(named.name(), true);
        }
        boolean isSingle = arguments.size() == 1 && arguments.containsKey(Named.VALUE);
        Object single = isSingle ? arguments.get(Named.VALUE) : null;
        boolean isMistakable = single instanceof Map || single instanceof Boolean;
        return one(named.name(), single == null || isMistakable ? arguments : single);
    }

    private static Map<String, Object> one(String keyword, Object value) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put(keyword, value);
        return words;
    }
}
