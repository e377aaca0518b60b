package dev.satya.propertytests.schemas;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.schema.Annotations;
import dev.satya.schema.Kind;
import dev.satya.schema.Strictness;

/** Says something beside the assertions, now and then: mode, secrecy, words. */
final class AnnotationGenerator {
    private AnnotationGenerator() {}

    static Schema annotate(Choices choices, Schema schema) {
        Annotations said = schema.annotations();
        if (choices.chance(8)) {
            said = said.withStrictness(strictness(choices));
        }
        if (choices.chance(4)) {
            said = said.withUsualStrictness(strictness(choices));
        }
        if (choices.chance(4)) {
            said = said.withSecret();
        }
        if (choices.chance(3)) {
            said = said.withTitle("a title").withMessage("type", "it is {actual}");
        }
        return said.equals(schema.annotations())
                ? schema
                : ((Kind<?>) schema).withAnnotations(said);
    }

    private static Strictness strictness(Choices choices) {
        return choices.flip() ? Strictness.LAX : Strictness.STRICT;
    }
}
