package dev.satya.interpreter.output;

import dev.satya.Path;
import dev.satya.Violation;
import io.vavr.collection.Seq;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schema that is being applied to a value.
 *
 * @param instance in canonical form
 * @param unit what comes of it
 */
record Application(
        Walk walk, Subschema schema, @Nullable Object instance, AskedStrictness asked, Unit unit) {

    private static final Set<String> SAID_BY_PARENT =
            Set.of("additionalProperties", "unevaluatedItems", "unevaluatedProperties");

    /** Applies a schema to the same value; what comes of it is not added yet. */
    Unit applyHere(Subschema below, AskedStrictness asked, String... trail) {
        return walk.apply(below, instance, asked, unit.place().through(trail));
    }

    /** Applies the schema at {@code trail} to a member or an item, which counts. */
    Unit applyTo(Object segment, @Nullable Object value, @Nullable Object node, String... trail) {
        Unit below = applyAside(segment, value, node, asked, trail);
        unit.add(below, Unit.Weight.COUNTS);
        return below;
    }

    /** The same; what comes of it is not added yet. */
    Unit applyAside(
            Object segment,
            @Nullable Object value,
            @Nullable Object node,
            AskedStrictness asked,
            String... trail) {
        Subschema below = schema.below(node, trail);
        Place place = unit.place().through(trail).at(segment);
        if (below.part().isFalse()) {
            Unit never = new Unit(below, place);
            String code = SAID_BY_PARENT.contains(trail[0]) ? trail[0] : "never";
            never.fail(Unit.NO_KEYWORD, below.message(code, Map.of()));
            return never;
        }
        Unit unit = walk.apply(below, value, asked, place);
        unit.forgetEvaluated();
        return unit;
    }

    boolean isScalar() {
        return !(instance instanceof Map || instance instanceof List);
    }

    /** The instance with nothing in its items or members: what a keyword about those is to see. */
    @Nullable Object shape() {
        if (instance instanceof List<?> items) {
            return Collections.nCopies(items.size(), null);
        }
        if (instance instanceof Map<?, ?> members) {
            Map<Object, @Nullable Object> shape = new LinkedHashMap<>();
            members.keySet().forEach(name -> shape.put(name, null));
            return shape;
        }
        return instance;
    }

    Seq<Violation> ask(Collection<String> keywords) {
        return schema.ask(keywords, shape(), asked);
    }

    Seq<Violation> askOfWhole(Collection<String> keywords) {
        return schema.ask(keywords, instance, asked);
    }

    /** Tells a keyword's error in the words of violations, if there are any. */
    void tell(String keyword, Seq<Violation> violations) {
        Set<String> words = new LinkedHashSet<>();
        boolean hasReason = violations.exists(violation -> !violation.code().equals("anyOf"));
        for (Violation violation : unit.place().onlookers().hide(violations)) {
            if (!hasReason || !violation.code().equals("anyOf")) {
                words.add(words(violation));
            }
        }
        if (!words.isEmpty()) {
            unit.fail(keyword, String.join("; ", words));
        }
    }

    private static String words(Violation violation) {
        boolean isHere = violation.path().equals(Path.ROOT);
        return (isHere ? "" : violation.path() + ": ") + violation.message();
    }

    /** Tells a keyword's error that no piece was asked about. */
    void tell(String keyword, Map<String, @Nullable Object> arguments) {
        unit.fail(keyword, schema.message(keyword, arguments));
    }
}
