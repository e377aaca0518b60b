package dev.satya.interpreter.plan;

import dev.satya.Schema;
import dev.satya.interpreter.convert.Text;
import dev.satya.interpreter.plan.FixedPoint.Premises;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.MapSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which schemas look at every text, number and name of a value that they accept: any, asked about the
 * same value, finds nothing more. An object that ignores members does not. For one thread.
 */
public final class ExhaustiveSchemas extends ValuePremises {
    private final FixedPoint<Schema> facts =
            new FixedPoint<>(new IdentityHashMap<>(), schema -> schema.accept(this));
    private final int nameLength;

    /**
     * Of schemas that are resolved.
     *
     * @param targets of references, by name
     * @param nameLength the limit on the length of names
     */
    public ExhaustiveSchemas(Map<String, Schema> targets, int nameLength) {
        super(targets);
        this.nameLength = nameLength;
    }

    /** Whether a schema does. */
    public boolean areOf(Schema schema) {
        return facts.holds(schema);
    }

    @Override
    public Premises<Schema> visitMap(MapSchema schema) {
        return Premises.all(List.of(schema.values()));
    }

    @Override
    public Premises<Schema> visitObject(ObjectSchema schema) {
        boolean areNamesFine =
                schema.fields().stream().flatMap(ExhaustiveSchemas::names).allMatch(this::isFine);
        boolean hasPaths = schema.fields().stream().anyMatch(it -> !it.aliasPaths().isEmpty());
        return schema.extras() == Extras.IGNORE || hasPaths || !areNamesFine
                ? Premises.of(false)
                : defaultAction(schema);
    }

    private static Stream<String> names(Field field) {
        return Stream.concat(Stream.of(field.name()), field.aliases().stream());
    }

    private boolean isFine(String name) {
        return name.length() <= nameLength && Text.isWellFormed(name);
    }

    /** One branch is enough, since all are asked. */
    @Override
    public Premises<Schema> visitAllOf(AllOfSchema schema) {
        return Premises.some(schema.branches());
    }

    @Override
    public Premises<Schema> visitHooked(HookedSchema schema) {
        return Premises.of(false);
    }

    /** Asks any itself. */
    @Override
    public Premises<Schema> visitUnevaluated(UnevaluatedSchema schema) {
        return Premises.of(true);
    }
}
