package dev.satya.interpreter.output;

import dev.satya.interpreter.jsonschema.keyword.KeywordFamily;
import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One walk of the document with an instance. Keywords are taken in the document's order, but for
 * those that look at what the others have done: what is unevaluated, then named constraints. Not for
 * use by several threads.
 */
final class Walk {
    /** Schemas that are being applied within each other; what is written of them nests twice as deep. */
    private static final int DEEPEST = 4_500;

    private long steps;
    private int depth;

    /** More steps, or more of them within each other, than there are. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;

        Spent() {
            super("no steps are left", null, false, false);
        }
    }

    /**
     * A walk.
     *
     * @param steps schemas that may be applied
     */
    Walk(long steps) {
        this.steps = steps;
    }

    /**
     * What comes of applying a schema to a value.
     *
     * @param instance in canonical form
     * @throws Spent if it takes too many steps, after which the walk is of no use
     */
    Unit apply(Subschema schema, @Nullable Object instance, AskedStrictness asked, Place place) {
        if (steps == 0 || depth == DEEPEST) {
            throw new Spent();
        }
        steps--;
        depth++;
        Unit unit = applied(schema, instance, asked, place);
        depth--;
        return unit.isValid() || !schema.part().has(OwnKeywords.ON_ERROR)
                ? unit
                : dropped(unit, schema);
    }

    /** What is said of a value that is not valid, where that is no violation. */
    private static Unit dropped(Unit invalid, Subschema schema) {
        Unit unit = new Unit(schema, invalid.place());
        unit.annotate(OwnKeywords.ON_ERROR, schema.get(OwnKeywords.ON_ERROR));
        return unit;
    }

    private Unit applied(
            Subschema schema, @Nullable Object instance, AskedStrictness asked, Place place) {
        Unit unit = new Unit(schema, place);
        if (schema.part().isFalse()) {
            unit.fail(Unit.NO_KEYWORD, schema.message("never", Map.of()));
            return unit;
        }
        Application here = new Application(this, schema, instance, asked, unit);
        List<String> named = new ArrayList<>();
        for (String keyword : schema.part().keywords().keySet()) {
            if (schema.part().isNamedConstraint(keyword)) {
                named.add(keyword);
            } else if (schema.part().isAnnotation(keyword)) {
                annotate(here, keyword);
            } else if (schema.part().has(keyword)) {
                apply(here, keyword);
            }
        }
        Assertions.testUnion(here);
        applyToRest(here);
        named.forEach(keyword -> Assertions.testNamed(here, keyword));
        return unit;
    }

    private static void apply(Application here, String keyword) {
        switch (here.schema().part().role(keyword)) {
            case ASSERTION, FORMAT -> Assertions.test(here, keyword);
            case IN_PLACE -> InPlaceKeywords.apply(here, keyword);
            case WITHIN -> applyWithin(here, keyword);
            case UNEVALUATED, BESIDE, CONVERSION, IDENTITY, COMMENT, ANNOTATION, DESCRIPTION -> {}
        }
    }

    private static void applyWithin(Application here, String keyword) {
        boolean isAboutItems = here.schema().part().family(keyword) == KeywordFamily.ARRAYS;
        if (isAboutItems && here.instance() instanceof List<?> items) {
            ItemKeywords.apply(here, keyword, items);
        } else if (!isAboutItems && here.instance() instanceof Map<?, ?> members) {
            MemberKeywords.apply(here, keyword, members);
        }
    }

    /** Where something else is wrong, nothing is said about the rest: it would be noise. */
    private static void applyToRest(Application here) {
        boolean isValid = here.unit().isValid();
        if (isValid
                && here.schema().part().has("unevaluatedItems")
                && here.instance() instanceof List<?> items) {
            ItemKeywords.unevaluated(here, items);
        }
        if (isValid
                && here.schema().part().has("unevaluatedProperties")
                && here.instance() instanceof Map<?, ?> members) {
            MemberKeywords.unevaluated(here, members);
        }
    }

    /** What texts contain is said of texts alone, and a schema for it where it is said what it is. */
    private static void annotate(Application here, String keyword) {
        boolean isKnown = here.schema().part().has(keyword);
        boolean isContent = isKnown && keyword.startsWith("content");
        boolean isOfText = here.instance() instanceof String;
        boolean hasType =
                !keyword.equals("contentSchema") || here.schema().part().has("contentMediaType");
        if (!isContent || (isOfText && hasType)) {
            here.unit()
                    .annotate(
                            keyword,
                            here.unit()
                                    .place()
                                    .onlookers()
                                    .annotation(keyword, here.schema().get(keyword)));
        }
    }
}
