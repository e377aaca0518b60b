package dev.satya.interpreter.plan;

import dev.satya.Schema;
import dev.satya.interpreter.convert.Text;
import dev.satya.interpreter.plan.Claims.Claim;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SchemaPart;
import dev.satya.schema.SimpleSchemaVisitor;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which schemas look at every text, number and name of a value that they accept: any, asked about the
 * same value, finds nothing more. An object that ignores members does not. For one thread.
 */
public final class WholeLooks implements SimpleSchemaVisitor<Claim<Schema>> {
    private final Claims<Schema> claims =
            new Claims<>(new IdentityHashMap<>(), schema -> schema.accept(this));
    private final Map<String, Schema> targets;
    private final int nameLength;

    /**
     * Of schemas that are resolved.
     *
     * @param targets of references, by name
     * @param nameLength the limit on the length of names
     */
    public WholeLooks(Map<String, Schema> targets, int nameLength) {
        this.targets = targets;
        this.nameLength = nameLength;
    }

    /** Whether a schema does. */
    public boolean areOf(Schema schema) {
        return claims.holds(schema);
    }

    /** All parts; a schema without any looks at a scalar, or at anything. */
    @Override
    public Claim<Schema> defaultAction(Schema schema) {
        return Claim.all(
                schema.parts().stream()
                        .filter(part -> part.role() != SchemaPart.Role.DEFINITION)
                        .map(SchemaPart::schema)
                        .toList());
    }

    @Override
    public Claim<Schema> visitArray(ArraySchema schema) {
        List<Schema> items = new ArrayList<>(schema.prefix());
        items.add(schema.items());
        return Claim.all(items);
    }

    @Override
    public Claim<Schema> visitMap(MapSchema schema) {
        return Claim.all(List.of(schema.values()));
    }

    @Override
    public Claim<Schema> visitObject(ObjectSchema schema) {
        boolean areNamesFine =
                schema.fields().stream().flatMap(WholeLooks::names).allMatch(this::isFine);
        return schema.extras() == Extras.IGNORE || !areNamesFine
                ? Claim.of(false)
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
    public Claim<Schema> visitAllOf(AllOfSchema schema) {
        return Claim.some(schema.branches());
    }

    @Override
    public Claim<Schema> visitConditional(ConditionalSchema schema) {
        return Claim.all(List.of(schema.whenValid(), schema.whenInvalid()));
    }

    /** Asks any itself. */
    @Override
    public Claim<Schema> visitNot(NotSchema schema) {
        return Claim.of(true);
    }

    /** Asks any itself. */
    @Override
    public Claim<Schema> visitUnevaluated(UnevaluatedSchema schema) {
        return Claim.of(true);
    }

    @Override
    public Claim<Schema> visitReference(ReferenceSchema schema) {
        return Claim.all(List.of(Objects.requireNonNull(targets.get(schema.name()))));
    }
}
