package dev.satya.interpreter;

import dev.satya.Schema;
import dev.satya.schema.ObjectSchema;

/** Three kinds of objects, told apart by a constant or a list of values. */
final class Pets {
    static final ObjectSchema CAT =
            Schema.object()
                    .field("kind", Schema.constant("cat"))
                    .field("lives", Schema.integer())
                    .optional("name", Schema.string())
                    .build();
    static final ObjectSchema DOG =
            Schema.object()
                    .field("kind", Schema.constant("dog"))
                    .field("tail", Schema.bool())
                    .build();
    static final ObjectSchema BIRD =
            Schema.object()
                    .field("kind", Schema.enumOf("owl", "wren"))
                    .field("wings", Schema.integer().ge(2))
                    .build();
    static final Schema PET = Schema.oneOf(CAT, DOG, BIRD);
}
