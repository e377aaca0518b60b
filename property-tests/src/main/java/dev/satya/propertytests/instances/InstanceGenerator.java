package dev.satya.propertytests.instances;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.HopelessException;
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
import dev.satya.schema.HookedSchema;
import dev.satya.schema.IntegerSchema;
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
import dev.satya.spi.ConstraintPlugin;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes an instance for each kind of schema. It aims: whoever needs certainty asks the reference
 * afterwards. An empty result is null.
 *
 * @param choices that decide
 * @param flavour of the instances
 * @param scope for references
 * @param budget of containers and references within each other; below 0 the shortest way out is
 *     taken
 */
public record InstanceGenerator(Choices choices, Flavour flavour, Scope scope, int budget)
        implements SchemaVisitor<Optional<Object>> {
    private static final int USUAL_BUDGET = 5;
    private static final int LAST_RESORT = -20;

    /**
     * An instance for {@code schema}, which stands alone.
     *
     * @param plugins that the schema uses
     */
    public static @Nullable Object generate(
            Choices choices,
            Schema schema,
            Flavour flavour,
            Collection<? extends ConstraintPlugin> plugins) {
        Scope scope = Scope.of(plugins);
        return new InstanceGenerator(choices, flavour, scope, USUAL_BUDGET).of(schema);
    }

    /** Instances for the schema of {@code instances}. */
    static Generator<@Nullable Object> of(Instances instances, Flavour flavour) {
        Scope scope = Scope.of(instances.plugins());
        return Generator.ofNullable(
                choices ->
                        new InstanceGenerator(choices, flavour, scope, USUAL_BUDGET)
                                .of(instances.schema()));
    }

    @Nullable Object of(Schema schema) {
        if (flavour.isMixed() && choices.chance(7)) {
            return flavour == Flavour.ANYTHING ? Wild.java(choices) : Wild.json(choices);
        }
        List<Object> examples = NamedExamples.of(schema, this);
        return examples.isEmpty() ? schema.accept(this).orElse(null) : choices.pick(examples);
    }

    InstanceGenerator deeper() {
        if (budget < LAST_RESORT) {
            throw new HopelessException("the schema asks for ever deeper instances");
        }
        return new InstanceGenerator(choices, flavour, scope, budget - 1);
    }

    private InstanceGenerator in(Scope scope) {
        return new InstanceGenerator(choices, flavour, scope, budget);
    }

    /** Whether the instance should end soon. */
    boolean isSpent() {
        return budget < 0;
    }

    @Override
    public Optional<Object> visitAny(AnySchema schema) {
        return Optional.ofNullable(JsonValues.any(choices, isSpent() ? 0 : 2));
    }

    @Override
    public Optional<Object> visitNever(NeverSchema schema) {
        if (flavour == Flavour.VALID) {
            throw new HopelessException("nothing conforms to never");
        }
        return Optional.ofNullable(JsonValues.any(choices, 1));
    }

    @Override
    public Optional<Object> visitNull(NullSchema schema) {
        return Optional.empty();
    }

    @Override
    public Optional<Object> visitBoolean(BooleanSchema schema) {
        return Optional.ofNullable(
                flavour.isMixed() && choices.chance(25)
                        ? LaxForms.truth(choices)
                        : (Object) choices.flip());
    }

    @Override
    public Optional<Object> visitInteger(IntegerSchema schema) {
        return Optional.ofNullable(ScalarInstances.integer(this, schema));
    }

    @Override
    public Optional<Object> visitNumber(NumberSchema schema) {
        return Optional.ofNullable(ScalarInstances.number(this, schema));
    }

    @Override
    public Optional<Object> visitString(StringSchema schema) {
        return Optional.ofNullable(ScalarInstances.string(this, schema));
    }

    @Override
    public Optional<Object> visitScalar(ScalarSchema<?> schema) {
        return Optional.of(ScalarValues.of(this, schema));
    }

    @Override
    public Optional<Object> visitEnum(EnumSchema schema) {
        Object value = choices.pick(schema.values());
        Class<? extends Enum<?>> type = schema.javaType();
        if (type != null && flavour == Flavour.ANYTHING && choices.chance(30)) {
            return Optional.ofNullable(choices.pick(List.of(type.getEnumConstants())));
        }
        return Optional.ofNullable(ScalarInstances.listed(this, value));
    }

    @Override
    public Optional<Object> visitConst(ConstSchema schema) {
        return Optional.ofNullable(ScalarInstances.listed(this, schema.value()));
    }

    @Override
    public Optional<Object> visitArray(ArraySchema schema) {
        return Optional.ofNullable(ArrayInstances.array(deeper(), schema));
    }

    @Override
    public Optional<Object> visitMap(MapSchema schema) {
        return Optional.ofNullable(ContainerInstances.map(deeper(), schema));
    }

    @Override
    public Optional<Object> visitObject(ObjectSchema schema) {
        InstanceGenerator inside =
                schema.name() == null ? this : in(scope.plus(Map.of(schema.name(), schema)));
        return Optional.ofNullable(ObjectInstances.object(inside.deeper(), schema));
    }

    /** What the schema within takes: what code makes of an instance is not known. */
    @Override
    public Optional<Object> visitHooked(HookedSchema schema) {
        return Optional.ofNullable(of(schema.schema()));
    }

    @Override
    public Optional<Object> visitNullable(NullableSchema schema) {
        return Optional.ofNullable(isSpent() || choices.chance(20) ? null : of(schema.schema()));
    }

    @Override
    public Optional<Object> visitAllOf(AllOfSchema schema) {
        return Optional.ofNullable(BranchInstances.allOf(this, schema));
    }

    @Override
    public Optional<Object> visitAnyOf(AnyOfSchema schema) {
        return Optional.ofNullable(BranchInstances.oneOf(deeper(), schema.branches()));
    }

    @Override
    public Optional<Object> visitOneOf(OneOfSchema schema) {
        return Optional.ofNullable(BranchInstances.oneOf(deeper(), schema.branches()));
    }

    @Override
    public Optional<Object> visitNot(NotSchema schema) {
        boolean isNear = flavour != Flavour.VALID && choices.chance(50);
        return Optional.ofNullable(
                isNear ? deeper().of(schema.schema()) : JsonValues.any(choices, 1));
    }

    @Override
    public Optional<Object> visitReference(ReferenceSchema schema) {
        Scope opening = scope.opening(schema.name());
        return Optional.ofNullable(in(opening).deeper().of(scope.schema(schema.name())));
    }

    @Override
    public Optional<Object> visitDefinitions(DefinitionsSchema schema) {
        return Optional.ofNullable(in(scope.plus(schema.definitions())).of(schema.root()));
    }

    @Override
    public Optional<Object> visitGuarded(GuardedSchema schema) {
        return Optional.ofNullable(
                choices.chance(35) ? JsonValues.any(choices, 1) : of(schema.schema()));
    }

    @Override
    public Optional<Object> visitConditional(ConditionalSchema schema) {
        return Optional.ofNullable(ConditionInstances.conditional(deeper(), schema));
    }

    @Override
    public Optional<Object> visitDependent(DependentSchema schema) {
        return Optional.ofNullable(ConditionInstances.dependent(this, schema));
    }

    @Override
    public Optional<Object> visitUnevaluated(UnevaluatedSchema schema) {
        return Optional.ofNullable(ConditionInstances.unevaluated(this, schema));
    }
}
