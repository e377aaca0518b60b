package dev.satya.interpreter.jsonschema.write;

import dev.satya.Schema;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.schema.Annotations;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ArraySchema.Contains;
import dev.satya.schema.ArraySchema.Repeats;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.Field.Default;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.Strictness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller may send: a schema without the fields that are read-only. */
final class InputView extends View<InputView.Position> {
    private final boolean hasLax;

    /**
     * What is said around a schema.
     *
     * @param isTried whether more instances that conform here would be fewer that conform to the
     *     whole: within a not, say, where nothing is left out
     * @param isObserved whether something looks at the value, and so at extras that are ignored
     */
    record Position(boolean isTried, boolean isObserved) {}

    private InputView(Resolved schema) {
        super(schema, new Position(false, false));
        hasLax = holds(schema.root(), part -> part.annotations().strictness() == Strictness.LAX);
    }

    static Resolved of(Resolved schema) {
        return new InputView(schema).whole();
    }

    @Override
    Position within(Schema schema) {
        boolean isObserved =
                schema.constraints().stream()
                        .anyMatch(
                                each ->
                                        each instanceof Constraint.Named
                                                || each instanceof Constraint.UniqueItems);
        return new Position(position().isTried, position().isObserved || isObserved);
    }

    @Override
    Position simplest(Schema target) {
        return new Position(
                position().isTried || !holds(target, this::hasReadOnly),
                position().isObserved && holds(target, InputView::ignores));
    }

    private static boolean ignores(Schema schema) {
        return schema instanceof ObjectSchema object && object.extras() == Extras.IGNORE;
    }

    private boolean hasReadOnly(Schema schema) {
        return schema instanceof ObjectSchema object
                && object.fields().stream().anyMatch(this::isReadOnly);
    }

    private boolean isReadOnly(Field field) {
        return Search.isMarked(field.schema(), "readOnly", targets());
    }

    /** What is strict says so only where something around it may be lax. */
    @Override
    @Nullable Strictness strictness(Annotations said) {
        return hasLax ? said.strictness() : null;
    }

    private Schema tried(Schema part) {
        return seenFrom(new Position(true, position().isObserved), part);
    }

    @Override
    public Schema visitObject(ObjectSchema schema) {
        ObjectWriter.refuseRules(schema);
        boolean mayCome = schema.extras() == Extras.IGNORE && !position().isObserved;
        ObjectSchema written =
                schema.withoutComputed()
                        .withFields(
                                schema.fields().stream()
                                        .filter(field -> position().isTried || !isReadOnly(field))
                                        .map(InputView::withoutSupplier)
                                        .toList());
        return super.visitObject(mayCome ? written.withExtras(Schema.any()) : written);
    }

    @Override
    public Schema visitHooked(HookedSchema schema) {
        SchemaWriter.refuseCode(schema);
        return super.visitHooked(schema);
    }

    private static Field withoutSupplier(Field field) {
        return field.fallback() instanceof Default.Supplied ? field.withFallback(null) : field;
    }

    @Override
    public Schema visitArray(ArraySchema schema) {
        Contains contains = schema.contains();
        ArraySchema array = (ArraySchema) super.visitArray(containing(counted(schema), null));
        return contains == null
                ? array
                : containing(array, contains.with(tried(contains.schema())));
    }

    /** What is dropped before it is counted may be there more often. */
    private static ArraySchema counted(ArraySchema array) {
        return array.repeats() == Repeats.KEPT
                ? array
                : array.withConstraints(
                        array.constraints().stream()
                                .filter(
                                        each ->
                                                !(each instanceof Constraint.MaxItems
                                                        || each instanceof Constraint.UniqueItems))
                                .toList());
    }

    private static ArraySchema containing(ArraySchema array, @Nullable Contains contains) {
        return array.withContains(contains);
    }

    @Override
    public Schema visitNot(NotSchema schema) {
        return new NotSchema(tried(schema.schema()), schema.constraints(), schema.annotations());
    }

    @Override
    public Schema visitConditional(ConditionalSchema schema) {
        return schema.withParts(
                List.of(
                        tried(schema.condition()),
                        rewrite(schema.whenValid(), "then"),
                        rewrite(schema.whenInvalid(), "else")));
    }

    /** Without a field of which they differ, several branches may be valid. */
    @Override
    public Schema visitOneOf(OneOfSchema schema) {
        OneOfSchema one = (OneOfSchema) super.visitOneOf(schema);
        return !position().isTried && holds(schema, this::hasReadOnly)
                ? new AnyOfSchema(one.branches(), one.constraints(), one.annotations())
                : one;
    }
}
