package dev.satya.interpreter.resolve;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Hook.Before;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OnError;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.SimpleSchemaVisitor;
import dev.satya.schema.StringSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The Java class of what a schema makes of valid data; {@link Object} where several are possible. */
public final class ProducedType implements SimpleSchemaVisitor<Class<?>> {
    private final Map<String, Schema> targets;
    private final Map<String, Class<?>> known = new HashMap<>();

    /** What stands for several classes below it. */
    private final Class<?> wanted;

    private ProducedType(Map<String, Schema> targets, Class<?> wanted) {
        this.targets = targets;
        this.wanted = wanted;
    }

    /** The class for the root of a resolved schema. */
    public static Class<?> of(Resolved schema) {
        return of(schema, Object.class);
    }

    /**
     * The same.
     *
     * @param wanted is the class where several are possible, all of them below it
     */
    public static Class<?> of(Resolved schema, Class<?> wanted) {
        return schema.root().accept(new ProducedType(schema.targets(), wanted));
    }

    @Override
    public Class<?> defaultAction(Schema schema) {
        return Object.class;
    }

    private Class<?> common(List<Schema> branches) {
        return common(branches.stream().map(branch -> branch.accept(this)));
    }

    private Class<?> common(Stream<Class<?>> produced) {
        return produced.reduce((a, b) -> a == b ? a : together(a, b)).orElse(Object.class);
    }

    private Class<?> together(Class<?> one, Class<?> other) {
        boolean areWanted = wanted.isAssignableFrom(one) && wanted.isAssignableFrom(other);
        return areWanted ? wanted : Object.class;
    }

    /** Models are merged; one model among the branches makes the value a model. */
    @Override
    public Class<?> visitAllOf(AllOfSchema schema) {
        List<Class<?>> produced = new ArrayList<>();
        for (Schema branch : schema.branches()) {
            produced.add(branch.accept(this));
        }
        return produced.contains(Model.class) ? Model.class : common(produced.stream());
    }

    @Override
    public Class<?> visitAnyOf(AnyOfSchema schema) {
        return common(schema.branches());
    }

    @Override
    public Class<?> visitOneOf(OneOfSchema schema) {
        return common(schema.branches());
    }

    @Override
    public Class<?> visitNullable(NullableSchema schema) {
        return schema.schema().accept(this);
    }

    @Override
    public Class<?> visitReference(ReferenceSchema schema) {
        Class<?> type = known.get(schema.name());
        if (type == null) {
            type = Objects.requireNonNull(targets.get(schema.name())).accept(this);
            known.put(schema.name(), type);
        }
        return type;
    }

    @Override
    public Class<?> visitDefinitions(DefinitionsSchema schema) {
        return schema.root().accept(this);
    }

    @Override
    public Class<?> visitObject(ObjectSchema schema) {
        Class<?> type = schema.javaType();
        return type == null ? Model.class : type;
    }

    @Override
    public Class<?> visitArray(ArraySchema schema) {
        return List.class;
    }

    @Override
    public Class<?> visitMap(MapSchema schema) {
        return Map.class;
    }

    @Override
    public Class<?> visitString(StringSchema schema) {
        return String.class;
    }

    @Override
    public Class<?> visitBoolean(BooleanSchema schema) {
        return Boolean.class;
    }

    @Override
    public Class<?> visitInteger(IntegerSchema schema) {
        return Number.class;
    }

    @Override
    public Class<?> visitNumber(NumberSchema schema) {
        return switch (schema.form()) {
            case DOUBLE -> Double.class;
            case FLOAT -> Float.class;
            case DECIMAL -> BigDecimal.class;
            case AS_WRITTEN -> Number.class;
        };
    }

    @Override
    public Class<?> visitScalar(ScalarSchema<?> schema) {
        return schema.type().javaType();
    }

    @Override
    public Class<?> visitEnum(EnumSchema schema) {
        Class<?> type = schema.javaType();
        return type == null ? Object.class : type;
    }

    @Override
    public Class<?> visitHooked(HookedSchema schema) {
        boolean isKept = schema.hook() instanceof Before || schema.hook() instanceof OnError;
        return isKept ? schema.schema().accept(this) : Object.class;
    }

    @Override
    public Class<?> visitConditional(ConditionalSchema schema) {
        return common(List.of(schema.whenValid(), schema.whenInvalid()));
    }

    @Override
    public Class<?> visitUnevaluated(UnevaluatedSchema schema) {
        return schema.schema().accept(this);
    }
}
