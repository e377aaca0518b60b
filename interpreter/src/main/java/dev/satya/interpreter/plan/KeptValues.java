package dev.satya.interpreter.plan;

import dev.satya.Schema;
import dev.satya.interpreter.plan.FixedPoint.Premises;
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
    private final List<FixedPoint<SchemaUse>> byCall = new ArrayList<>();

    /**
     * Of schemas that are resolved.
     *
     * @param targets of references, by name
     */
    public KeptValues(Map<String, Schema> targets) {
        this.targets = targets;
        for (Call call : Call.values()) {
            byCall.add(new FixedPoint<>(new HashMap<>(), use -> premises(use, call.strictness())));
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
            FixedPoint<SchemaUse> facts = byCall.get(i);
            areKept[i] = schemas.stream().allMatch(it -> facts.holds(new SchemaUse(it, mode)));
        }
        return areKept;
    }

    private Premises<SchemaUse> premises(SchemaUse use, @Nullable Strictness call) {
        ConversionMode mode = use.mode().within(use.schema().annotations());
        Premises<Schema> ofSchema = use.schema().accept(new Kinds(targets, mode.isStrict(call)));
        return new Premises<>(
                ofSchema.quantifier(),
                ofSchema.parts().stream().map(part -> new SchemaUse(part, mode)).toList());
    }

    /** What each kind says of itself. */
    private static final class Kinds extends ValuePremises {
        private final boolean isStrict;

        Kinds(Map<String, Schema> targets, boolean isStrict) {
            super(targets);
            this.isStrict = isStrict;
        }

        @Override
        public Premises<Schema> visitString(StringSchema schema) {
            return Premises.of(schema.transforms().isEmpty());
        }

        @Override
        public Premises<Schema> visitBoolean(BooleanSchema schema) {
            return Premises.of(isStrict);
        }

        @Override
        public Premises<Schema> visitInteger(IntegerSchema schema) {
            return Premises.of(isStrict);
        }

        @Override
        public Premises<Schema> visitNumber(NumberSchema schema) {
            return Premises.of(isStrict && schema.form() == Form.AS_WRITTEN);
        }

        @Override
        public Premises<Schema> visitScalar(ScalarSchema<?> schema) {
            return Premises.of(false);
        }

        @Override
        public Premises<Schema> visitArray(ArraySchema schema) {
            return schema.repeats() == Repeats.DROPPED
                    ? Premises.of(false)
                    : super.visitArray(schema);
        }

        @Override
        public Premises<Schema> visitEnum(EnumSchema schema) {
            return Premises.of(schema.javaType() == null);
        }

        /** A model has all members, or is a record; defaults do not count ({@code convert.Equality}). */
        @Override
        public Premises<Schema> visitObject(ObjectSchema schema) {
            boolean hasAll =
                    schema.javaType() == null
                            && schema.extras() != Extras.IGNORE
                            && schema.fields().stream().allMatch(Field::hasOneName);
            return hasAll ? defaultAction(schema) : Premises.of(false);
        }

        @Override
        public Premises<Schema> visitHooked(HookedSchema schema) {
            return Premises.of(false);
        }

        /** What is for the rest makes no value of it. */
        @Override
        public Premises<Schema> visitUnevaluated(UnevaluatedSchema schema) {
            return Premises.all(List.of(schema.schema()));
        }
    }
}
