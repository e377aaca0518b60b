package dev.satya.interpreter.plan;

import dev.satya.Schema;
import dev.satya.interpreter.plan.Claims.Claim;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ArraySchema.Repeats;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.NumberSchema.Form;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.Strictness;
import dev.satya.schema.StringSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which schemas make of a canonical value one that is equal to it, so that what is asked of the one can
 * be asked of the other. For one thread.
 */
public final class KeptValues {
    private final Map<String, Schema> targets;
    private final List<Claims<SchemaUse>> byCall = new ArrayList<>();

    /**
     * Of schemas that are resolved.
     *
     * @param targets of references, by name
     */
    public KeptValues(Map<String, Schema> targets) {
        this.targets = targets;
        for (Call call : Call.values()) {
            byCall.add(new Claims<>(new HashMap<>(), use -> claim(use, call.strictness())));
        }
    }

    /**
     * Whether all of these keep their values, by the number of a {@link Call}.
     *
     * @param mode that the schemas around give to them
     */
    public boolean[] by(List<Schema> schemas, ConversionMode mode) {
        boolean[] areKept = new boolean[byCall.size()];
        for (int i = 0; i < areKept.length; i++) {
            Claims<SchemaUse> claims = byCall.get(i);
            areKept[i] = schemas.stream().allMatch(it -> claims.holds(new SchemaUse(it, mode)));
        }
        return areKept;
    }

    private Claim<SchemaUse> claim(SchemaUse use, @Nullable Strictness call) {
        ConversionMode mode = use.mode().within(use.schema().annotations());
        Claim<Schema> claim = use.schema().accept(new Kinds(targets, mode.isStrict(call)));
        return new Claim<>(
                claim.quantifier(),
                claim.parts().stream().map(part -> new SchemaUse(part, mode)).toList());
    }

    /** What each kind says of itself. */
    private static final class Kinds extends ValueClaims {
        private final boolean isStrict;

        Kinds(Map<String, Schema> targets, boolean isStrict) {
            super(targets);
            this.isStrict = isStrict;
        }

        @Override
        public Claim<Schema> visitString(StringSchema schema) {
            return Claim.of(schema.transforms().isEmpty());
        }

        @Override
        public Claim<Schema> visitBoolean(BooleanSchema schema) {
            return Claim.of(isStrict);
        }

        @Override
        public Claim<Schema> visitInteger(IntegerSchema schema) {
            return Claim.of(isStrict);
        }

        @Override
        public Claim<Schema> visitNumber(NumberSchema schema) {
            return Claim.of(isStrict && schema.form() == Form.AS_WRITTEN);
        }

        @Override
        public Claim<Schema> visitScalar(ScalarSchema<?> schema) {
            return Claim.of(false);
        }

        @Override
        public Claim<Schema> visitArray(ArraySchema schema) {
            return schema.repeats() == Repeats.DROPPED ? Claim.of(false) : super.visitArray(schema);
        }

        @Override
        public Claim<Schema> visitEnum(EnumSchema schema) {
            return Claim.of(schema.javaType() == null);
        }

        /** A model has all members, or is a record; defaults do not count ({@code convert.Equality}). */
        @Override
        public Claim<Schema> visitObject(ObjectSchema schema) {
            boolean hasAll =
                    schema.javaType() == null
                            && schema.extras() != Extras.IGNORE
                            && schema.fields().stream().allMatch(Field::hasOneName);
            return hasAll ? defaultAction(schema) : Claim.of(false);
        }

        @Override
        public Claim<Schema> visitHooked(HookedSchema schema) {
            return Claim.of(false);
        }

        /** What is for the rest makes no value of it. */
        @Override
        public Claim<Schema> visitUnevaluated(UnevaluatedSchema schema) {
            return Claim.all(List.of(schema.schema()));
        }
    }
}
