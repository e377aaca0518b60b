package dev.satya.propertytests.coverage;

import dev.satya.Limits;
import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.propertytests.coverage.Situation.Kind;
import dev.satya.propertytests.reference.Fault;
import dev.satya.propertytests.reference.Outcome;
import dev.satya.propertytests.reference.ReferenceValidator;
import dev.satya.schema.Annotations;
import dev.satya.schema.Strictness;
import dev.satya.spi.ConstraintPlugin;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One schema looking at one value.
 *
 * @param place of the schema
 * @param scope for its references
 * @param strictness that surrounds it; null: nothing is said
 * @param depth of the value, from 0
 * @param references that led here from schemas that look at the same value
 * @param notes what is shared by all visits
 */
record Visit(
        String place,
        Scope scope,
        @Nullable Strictness strictness,
        int depth,
        Set<String> references,
        Notes notes) {

    /**
     * What all visits share.
     *
     * @param plugins that the schema uses
     * @param exercised is added to
     */
    record Notes(Collection<? extends ConstraintPlugin> plugins, Set<Situation> exercised) {}

    static void of(Schema schema, @Nullable Object instance, Notes notes) {
        new Visit("", Scope.EMPTY, null, 0, Set.of(), notes).look(schema, instance);
    }

    void look(Schema schema, @Nullable Object value) {
        if (depth > Limits.DEFAULT.depth()) {
            return;
        }
        Object plain = value instanceof Model model ? model.toMap() : value;
        Visit inside =
                new Visit(
                        place,
                        scope.inside(schema, place),
                        strictness(schema.annotations()),
                        depth,
                        references,
                        notes);
        new SituationRecorder(this, schema, plain).add();
        new Descent(inside, plain).into(schema);
    }

    private @Nullable Strictness strictness(Annotations said) {
        if (said.strictness() != null) {
            return said.strictness();
        }
        return strictness != null ? strictness : said.usualStrictness();
    }

    void add(Situation situation) {
        notes.exercised().add(situation);
    }

    void add(Kind kind) {
        add(Situation.of(place, kind));
    }

    /** What the reference says about a value here. */
    Outcome ask(Schema schema, @Nullable Object value) {
        return ReferenceValidator.of(scope.closed(schema))
                .with(notes.plugins())
                .with(strictness)
                .with(Limits.DEFAULT.withViolations(Integer.MAX_VALUE))
                .validate(value);
    }

    List<Fault> faults(Schema schema, @Nullable Object value) {
        return ask(schema, value).faults();
    }

    /** A schema within this one that looks at the same value. */
    Visit under(String word) {
        String there = word.isEmpty() ? place : place + "/" + word;
        return new Visit(there, scope, strictness, depth, references, notes);
    }

    /** A schema within this one that looks at a member or an item. */
    Visit below(String word) {
        return new Visit(place + "/" + word, scope, strictness, depth + 1, Set.of(), notes);
    }

    /** Where a reference leads. */
    Visit at(String place, Scope scope, Set<String> references) {
        return new Visit(place, scope, strictness, depth, references, notes);
    }
}
