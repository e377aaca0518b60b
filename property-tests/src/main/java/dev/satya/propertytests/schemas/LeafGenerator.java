package dev.satya.propertytests.schemas;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.instances.JsonValues;
import dev.satya.scalar.ScalarType;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Kind;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.NumericKind;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.StringSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Random schemas without schemas in them. */
record LeafGenerator(Choices choices) {

    Schema generate() {
        return switch (choices.weighted(20, 22, 16, 8, 8, 8, 4, 10, 2, 6)) {
            case 0 -> integer();
            case 1 -> string();
            case 2 -> number();
            case 3 -> predicate(Schema.bool(), Boolean.class);
            case 4 -> enumeration();
            case 5 -> constant();
            case 6 -> ConstraintGenerator.addAnywhere(choices, Schema.nullValue());
            case 7 -> ConstraintGenerator.addAnywhere(choices, Schema.any());
            case 8 -> Schema.never();
            default -> scalar(choices.pick(Catalogue.SCALARS));
        };
    }

    private Schema integer() {
        var schema = bounded(Schema.integer());
        if (choices.chance(12)) {
            schema = schema.constraint(CatalogueConstraint.EVEN.name());
        }
        return predicate(schema, choices.flip() ? BigInteger.class : Long.class);
    }

    private Schema number() {
        NumberSchema schema =
                switch (choices.below(4)) {
                    case 0 -> Schema.number();
                    case 1 -> Schema.decimal();
                    case 2 -> Schema.float32();
                    default ->
                            new NumberSchema(
                                    NumberSchema.Form.AS_WRITTEN,
                                    List.of(),
                                    Schema.any().annotations());
                };
        schema = bounded(schema);
        if (choices.chance(12)) {
            schema =
                    schema.constraint(
                            CatalogueConstraint.WITHIN.name(),
                            choices.pick(Catalogue.BOUNDS).abs());
        }
        return switch (schema.form()) {
            case DOUBLE, FLOAT -> predicate(schema, Double.class);
            case DECIMAL -> predicate(schema, BigDecimal.class);
            case AS_WRITTEN -> predicate(schema, Object.class);
        };
    }

    private <T> Schema scalar(ScalarType<T> type) {
        ScalarSchema<T> schema = Schema.scalar(type);
        for (int i = type.order() == null ? 0 : choices.few(3); i > 0; i--) {
            T bound = choices.pick(type.examples());
            try {
                schema =
                        switch (choices.below(4)) {
                            case 0 -> schema.ge(bound);
                            case 1 -> schema.le(bound);
                            case 2 -> schema.gt(bound);
                            default -> schema.lt(bound);
                        };
            } catch (SchemaException contradiction) {
                continue;
            }
        }
        if (choices.chance(30)) {
            schema = withMoment(schema);
        }
        if (choices.chance(30)) {
            schema = withMultiple(schema);
        }
        return ConstraintGenerator.addPredicate(choices, schema, type.javaType());
    }

    private <T> ScalarSchema<T> withMoment(ScalarSchema<T> schema) {
        if (schema.type().now(Clock.systemUTC()) == null) {
            return schema;
        }
        return switch (choices.below(4)) {
            case 0 -> schema.past();
            case 1 -> schema.pastOrPresent();
            case 2 -> schema.future();
            default -> schema.futureOrPresent();
        };
    }

    private <T> ScalarSchema<T> withMultiple(ScalarSchema<T> schema) {
        T divisor = choices.pick(schema.type().examples());
        BigDecimal amount = schema.type().amount(divisor);
        return amount == null || amount.signum() <= 0 ? schema : schema.multipleOf(divisor);
    }

    /** With random bounds; those that contradict what is there are left out. */
    private <S extends NumericKind<S>> S bounded(S schema) {
        S bounded = schema;
        for (int i = choices.few(3); i > 0; i--) {
            try {
                bounded = bound(bounded);
            } catch (SchemaException contradiction) {
                continue;
            }
        }
        return bounded;
    }

    private <S extends NumericKind<S>> S bound(S schema) {
        BigDecimal bound = choices.pick(Catalogue.BOUNDS);
        return switch (choices.below(5)) {
            case 0 -> schema.ge(bound);
            case 1 -> schema.le(bound);
            case 2 -> schema.gt(bound);
            case 3 -> schema.lt(bound);
            default -> schema.multipleOf(choices.pick(Catalogue.DIVISORS));
        };
    }

    private Schema string() {
        StringSchema schema = Schema.string();
        if (choices.chance(20)) {
            schema = schema.strip();
        }
        if (choices.chance(15)) {
            schema = choices.flip() ? schema.upper() : schema.lower();
        }
        if (choices.chance(8)) {
            schema = schema.fromNumbers();
        }
        int least = choices.below(4);
        if (choices.chance(30)) {
            schema = schema.minLength(least);
        }
        if (choices.chance(30)) {
            schema = schema.maxLength(least + choices.below(4));
        }
        boolean hasPattern = choices.chance(25);
        if (hasPattern) {
            schema = schema.pattern(choices.pick(Catalogue.PATTERNS));
        }
        if (choices.chance(5)) {
            String pattern = choices.pick(Catalogue.PATTERNS);
            schema = hasPattern ? schema.pattern(pattern) : schema.notBlank();
        }
        if (choices.chance(12)) {
            schema = schema.constraint(CatalogueConstraint.WORD.name());
        }
        return ConstraintGenerator.addNamed(
                choices, schema, CatalogueConstraint.SIZE, String.class);
    }

    private Schema enumeration() {
        if (choices.chance(25)) {
            return Schema.enumOf(Shade.class);
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = choices.between(1, 3); i > 0; i--) {
            values.add(JsonValues.any(choices, 1));
        }
        return ConstraintGenerator.addAnywhere(choices, EnumSchema.of(values));
    }

    private Schema constant() {
        Schema schema = Schema.constant(JsonValues.any(choices, 2));
        return ConstraintGenerator.addAnywhere(choices, (Kind<?>) schema);
    }

    private <S extends Kind<S>> Schema predicate(S schema, Class<?> type) {
        return ConstraintGenerator.addPredicate(choices, schema, type);
    }
}
