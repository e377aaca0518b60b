package dev.satya.cli;

import static dev.satya.cli.ArrayStance.DESCRIBED;
import static dev.satya.cli.ArrayStance.REFUSED;
import static dev.satya.cli.ArrayStance.UNMENTIONED;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NeverSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.NullSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.SchemaVisitor;
import dev.satya.schema.StringSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the {@link ArrayStance} of a schema; each definition is looked at once. */
final class ArrayStanceFinder implements SchemaVisitor<ArrayStance> {
    /** Of references that lead to references; beyond it nothing is said. */
    private static final int LONGEST_CHAIN = 1_000;

    private final Map<String, Schema> definitions = new HashMap<>();
    private final Map<String, ArrayStance> known = new HashMap<>();
    private int chain;

    /** The stance of a value that has to conform to one of several. */
    private ArrayStance ofOne(Collection<Schema> schemas) {
        return schemas.stream()
                .map(schema -> schema.accept(this))
                .reduce(REFUSED, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }

    private ArrayStance ofValues(List<? extends @Nullable Object> values) {
        return values.stream().anyMatch(value -> value instanceof List) ? DESCRIBED : REFUSED;
    }

    @Override
    public ArrayStance visitAllOf(AllOfSchema schema) {
        boolean isRefused = false;
        ArrayStance most = UNMENTIONED;
        for (Schema branch : schema.branches()) {
            ArrayStance stance = branch.accept(this);
            isRefused |= stance == REFUSED;
            most = stance == DESCRIBED ? DESCRIBED : most;
        }
        return isRefused ? REFUSED : most;
    }

    @Override
    public ArrayStance visitAnyOf(AnyOfSchema schema) {
        return ofOne(schema.branches());
    }

    @Override
    public ArrayStance visitOneOf(OneOfSchema schema) {
        return ofOne(schema.branches());
    }

    @Override
    public ArrayStance visitConditional(ConditionalSchema schema) {
        return ofOne(List.of(schema.whenValid(), schema.whenInvalid()));
    }

    @Override
    public ArrayStance visitNullable(NullableSchema schema) {
        return schema.schema().accept(this);
    }

    @Override
    public ArrayStance visitUnevaluated(UnevaluatedSchema schema) {
        ArrayStance stance = schema.schema().accept(this);
        return stance != REFUSED && schema.items() != null ? DESCRIBED : stance;
    }

    @Override
    public ArrayStance visitGuarded(GuardedSchema schema) {
        return schema.type() == JsonType.ARRAY ? schema.schema().accept(this) : UNMENTIONED;
    }

    @Override
    public ArrayStance visitDefinitions(DefinitionsSchema schema) {
        definitions.putAll(schema.definitions());
        return schema.root().accept(this);
    }

    @Override
    public ArrayStance visitReference(ReferenceSchema schema) {
        ArrayStance stance = known.get(schema.name());
        if (stance == null) {
            // What leads back here adds nothing; an object, which may be referred to, is no array.
            known.put(schema.name(), REFUSED);
            Schema target = chain < LONGEST_CHAIN ? definitions.get(schema.name()) : null;
            chain++;
            stance = target == null ? UNMENTIONED : target.accept(this);
            chain--;
            known.put(schema.name(), stance);
        }
        return stance;
    }

    @Override
    public ArrayStance visitArray(ArraySchema schema) {
        return DESCRIBED;
    }

    @Override
    public ArrayStance visitConst(ConstSchema schema) {
        return schema.value() instanceof List ? DESCRIBED : REFUSED;
    }

    @Override
    public ArrayStance visitEnum(EnumSchema schema) {
        return ofValues(schema.values());
    }

    @Override
    public ArrayStance visitAny(AnySchema schema) {
        return UNMENTIONED;
    }

    @Override
    public ArrayStance visitNot(NotSchema schema) {
        return UNMENTIONED;
    }

    @Override
    public ArrayStance visitDependent(DependentSchema schema) {
        return UNMENTIONED;
    }

    @Override
    public ArrayStance visitNever(NeverSchema schema) {
        return REFUSED;
    }

    @Override
    public ArrayStance visitNull(NullSchema schema) {
        return REFUSED;
    }

    @Override
    public ArrayStance visitScalar(ScalarSchema<?> schema) {
        return REFUSED;
    }

    @Override
    public ArrayStance visitBoolean(BooleanSchema schema) {
        return REFUSED;
    }

    @Override
    public ArrayStance visitInteger(IntegerSchema schema) {
        return REFUSED;
    }

    @Override
    public ArrayStance visitNumber(NumberSchema schema) {
        return REFUSED;
    }

    @Override
    public ArrayStance visitString(StringSchema schema) {
        return REFUSED;
    }

    @Override
    public ArrayStance visitMap(MapSchema schema) {
        return REFUSED;
    }

    @Override
    public ArrayStance visitObject(ObjectSchema schema) {
        return REFUSED;
    }
}
