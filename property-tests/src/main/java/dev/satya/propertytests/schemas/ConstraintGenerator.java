package dev.satya.propertytests.schemas;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.schema.Constraint;
import dev.satya.schema.Kind;
import java.util.Map;

/** Adds named constraints and predicates of the catalogue, now and then. */
final class ConstraintGenerator {
    private static final int RARELY = 8;

    private ConstraintGenerator() {}

    /** A named constraint and a predicate for values of {@code type}. */
    static <S extends Kind<S>> Schema addNamed(
            Choices choices, S schema, CatalogueConstraint constraint, Class<?> type) {
        S constrained = schema;
        if (choices.chance(RARELY)) {
            long least = choices.below(3);
            constrained =
                    constrained.constraint(
                            constraint.name(),
                            Map.of("least", least, "most", least + choices.below(4)));
        }
        return addPredicate(choices, constrained, type);
    }

    /** A named constraint and a predicate that go with every kind. */
    static Schema addAnywhere(Choices choices, Kind<?> schema) {
        Kind<?> constrained = schema;
        if (choices.chance(RARELY)) {
            constrained = constrained.constraint(CatalogueConstraint.LUCKY.name());
        }
        return addPredicate(choices, constrained, Object.class);
    }

    static Schema addPredicate(Choices choices, Kind<?> schema, Class<?> type) {
        return choices.chance(RARELY)
                ? schema.with(
                        new Constraint.Satisfies(
                                CataloguePredicate.CODE, type, new CataloguePredicate(type)))
                : schema;
    }
}
