package dev.satya.examples;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;

/** A constraint without a plugin: a name and a predicate, known to one {@code Satya} alone. */
public final class LambdaForm {
    private LambdaForm() {}

    /** Boxes of which there are two, four, six … */
    public static Validator<Model> pairs() {
        Satya satya = Satya.builder().constraint("even", Long.class, n -> n % 2 == 0).build();
        Schema boxes = Schema.object().field("count", Schema.integer().constraint("even")).build();
        return satya.compile(boxes);
    }
}
