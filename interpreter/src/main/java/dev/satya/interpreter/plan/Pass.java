package dev.satya.interpreter.plan;

import java.util.List;

/** One look at a value that stands for one or more branches of an allOf. Immutable. */
public sealed interface Pass {

    /** Which branches it stands for, by their positions, as in {@code 0.1 and 2 in one pass}. */
    String label();

    /**
     * A schema as it is.
     *
     * @param place where the value is handed to it
     */
    record Single(PlacedSchema place, String label) implements Pass {}

    /** A schema that accepts any value. */
    record Anything() implements Pass {
        @Override
        public String label() {
            return "any";
        }
    }

    /**
     * Objects with one layout, in which a member is looked up once however many of them declare it.
     * It accepts what all of them accept, and its model is the merger of theirs.
     *
     * @param objects at least one
     * @param fields of the one layout, in the order of its slots
     * @param model what it makes
     */
    record Fused(
            List<PlacedSchema> objects, List<FusedField> fields, FusedModel model, String label)
            implements Pass {}

    /** Whose model fused objects make. */
    enum FusedModel {
        /** One that is still to be merged with those of other branches. */
        PART,
        /** That of the whole allOf: it has all of its fields. */
        WHOLE
    }

    /**
     * A field that one or more of the objects declare.
     *
     * @param asked the declarations whose schemas are asked; the first has the value
     * @param absent the declarations of which the first with something to put there says what becomes
     *     of an absent member
     */
    record FusedField(String name, List<Declaration> asked, List<Declaration> absent) {}

    /**
     * A field of one of the objects.
     *
     * @param object its position
     * @param slot the position of the field in it
     */
    record Declaration(int object, int slot) {}
}
