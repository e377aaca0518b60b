package dev.satya.interpreter.jsonschema.write;

import dev.satya.Schema;
import dev.satya.interpreter.plan.ConversionMode;
import dev.satya.interpreter.resolve.InPlace;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.Field;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.Kind;
import dev.satya.schema.MapSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.Strictness;
import dev.satya.schema.StringSchema;
import dev.satya.schema.UnevaluatedSchema;
import dev.satya.spi.SchemaCompiler;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is written of the values that a schema makes. Where nothing is converted a value is its
 * instance, and the schema stays as it is; elsewhere what it says of the instance is dropped where it
 * may not be so of the value.
 */
final class OutputView extends View<OutputView.Position> {
    private final SchemaCompiler compiler;
    private final boolean hasLax;
    private final MergedView merged = new MergedView(this);

    /** Whose value is described. */
    enum Subject {
        /** The schema's own. */
        VALUE,
        /** That of a branch, from which one is merged. */
        BRANCH,
        /** The instance, of which the value does not differ. */
        INSTANCE
    }

    /**
     * What is said around a schema.
     *
     * @param shared the fields that several branches have; empty but for branches
     */
    record Position(Subject subject, ConversionMode mode, Set<String> shared) {
        Position of(Subject other, Set<String> names) {
            return new Position(other, mode, names);
        }
    }

    private OutputView(Resolved schema, SchemaCompiler compiler) {
        super(schema, new Position(Subject.VALUE, ConversionMode.USUALLY_LAX, Set.of()));
        this.compiler = compiler;
        hasLax = holds(schema.root(), part -> part.annotations().strictness() == Strictness.LAX);
    }

    static Resolved of(Resolved schema, SchemaCompiler compiler) {
        return new OutputView(schema, compiler).whole();
    }

    @Override
    Position within(Schema schema) {
        ConversionMode mode = position().mode.within(schema.annotations());
        return new Position(position().subject, mode, position().shared);
    }

    @Override
    Position simplest(Schema target) {
        return position().subject == Subject.INSTANCE
                ? new Position(Subject.INSTANCE, ConversionMode.USUALLY_LAX, Set.of())
                : position();
    }

    @Override
    @Nullable Strictness strictness(Annotations said) {
        return hasLax && position().subject == Subject.INSTANCE ? said.strictness() : null;
    }

    @Override
    protected Schema rewrite(Schema schema) {
        return position().subject == Subject.VALUE && !converts(schema)
                ? instance(schema)
                : super.rewrite(schema);
    }

    @Override
    Schema visited(Schema schema) {
        return position().subject == Subject.BRANCH
                ? merged.branch(schema, position().shared)
                : super.visited(schema);
    }

    private boolean converts(Schema schema) {
        return Conversions.mayHappen(schema, targets(), position().mode);
    }

    /** A schema that looks at the instance; a lax one does so in its own way whatever the call says. */
    private Schema instance(Schema schema) {
        Position outer = position();
        Schema seen = seenFrom(outer.of(Subject.INSTANCE, Set.of()), schema);
        boolean isLax =
                outer.mode == ConversionMode.LAX
                        && schema.annotations().strictness() == null
                        && holds(schema, Conversions::readsText);
        return isLax
                ? ((Kind<?>) seen)
                        .withAnnotations(seen.annotations().withStrictness(Strictness.LAX))
                : seen;
    }

    Schema value(Schema schema) {
        return seenFrom(position().of(Subject.VALUE, Set.of()), schema);
    }

    private boolean isOfInstance() {
        return position().subject == Subject.INSTANCE;
    }

    @Override
    public Schema visitString(StringSchema schema) {
        return isOfInstance()
                ? schema
                : new StringSchema(List.of(), schema.constraints(), schema.annotations());
    }

    /** What the items contain is known only where they are the instance's. */
    @Override
    public Schema visitArray(ArraySchema schema) {
        if (isOfInstance()) {
            return super.visitArray(schema);
        }
        return super.visitArray(schema.withContains(null));
    }

    /** Keys are written as text, whatever they have been converted to. */
    @Override
    public Schema visitMap(MapSchema schema) {
        boolean isText = schema.keys() instanceof StringSchema;
        return isOfInstance() || isText || !converts(schema.keys())
                ? super.visitMap(schema)
                : super.visitMap(
                        new MapSchema(
                                Schema.any(),
                                schema.values(),
                                schema.constraints(),
                                schema.annotations()));
    }

    @Override
    public Schema visitObject(ObjectSchema schema) {
        ObjectWriter.refuseRules(schema);
        if (isOfInstance()) {
            return super.visitObject(schema.withoutComputed());
        }
        return super.visitObject(written(schema));
    }

    /** What is written of an object's members, of whose values nothing is said yet. */
    ObjectSchema written(ObjectSchema object) {
        return new WrittenObject(object, targets(), position().mode, compiler)
                .described(isPlain(object));
    }

    /** Whether the values of fields and members do not differ from the instance's. */
    private boolean isPlain(ObjectSchema object) {
        return object.fields().stream().map(Field::schema).noneMatch(this::converts)
                && object.patterns().stream().noneMatch(it -> converts(it.schema()));
    }

    /** Converted, a value may conform to several branches. */
    @Override
    public Schema visitOneOf(OneOfSchema schema) {
        return isOfInstance() ? super.visitOneOf(schema) : either(schema.branches(), schema);
    }

    /** One of these; the rest is what another schema says. */
    private Schema either(List<Schema> branches, Schema rest) {
        return branches.size() == 1
                ? super.visitAllOf(
                        new AllOfSchema(branches, rest.constraints(), rest.annotations()))
                : super.visitAnyOf(
                        new AnyOfSchema(branches, rest.constraints(), rest.annotations()));
    }

    /**
     * Models become one; of other values that of a branch which converts is it, whatever the others
     * say of the instance.
     */
    @Override
    public Schema visitAllOf(AllOfSchema schema) {
        if (isOfInstance()) {
            return super.visitAllOf(schema);
        }
        List<ObjectSchema> objects = InPlace.objects(schema, targets());
        if (objects.isEmpty()) {
            return either(schema.branches().stream().filter(this::converts).toList(), schema);
        }
        Position branch = position().of(Subject.BRANCH, shared(objects));
        List<Schema> branches = new ArrayList<>();
        for (Schema each : schema.branches()) {
            branches.add(seenFrom(branch, each));
        }
        return new AllOfSchema(branches, schema.constraints(), schema.annotations());
    }

    private static Set<String> shared(List<ObjectSchema> objects) {
        Set<String> names = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (ObjectSchema object : objects) {
            for (Field field : object.fields()) {
                if (!names.add(field.name())) {
                    shared.add(field.name());
                }
            }
        }
        return shared;
    }

    /** The condition is about the instance. */
    @Override
    public Schema visitConditional(ConditionalSchema schema) {
        return isOfInstance()
                ? super.visitConditional(schema)
                : either(List.of(schema.whenValid(), schema.whenInvalid()), schema);
    }

    /** What is required of the instance may be ignored. */
    @Override
    public Schema visitDependent(DependentSchema schema) {
        return isOfInstance()
                ? super.visitDependent(schema)
                : super.visitDependent(schema.withRequired(List.of()));
    }

    /** What stands in for a value conforms, too. */
    @Override
    public Schema visitHooked(HookedSchema schema) {
        SchemaWriter.refuseCode(schema);
        return isOfInstance() ? super.visitHooked(schema) : rewrite(schema.schema());
    }

    /** What is left of the instance is not what is left of the value. */
    @Override
    public Schema visitUnevaluated(UnevaluatedSchema schema) {
        return isOfInstance()
                ? super.visitUnevaluated(schema)
                : super.visitUnevaluated(schema.withItems(null).withProperties(null));
    }
}
