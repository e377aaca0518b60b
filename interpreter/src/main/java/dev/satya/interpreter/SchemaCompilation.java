package dev.satya.interpreter;

import dev.satya.BackReferences;
import dev.satya.Limits;
import dev.satya.MessageSource;
import dev.satya.Options;
import dev.satya.Schema;
import dev.satya.Slot;
import dev.satya.Validator;
import dev.satya.interpreter.build.NodeBuilder;
import dev.satya.interpreter.build.NodeSettings;
import dev.satya.interpreter.build.NormalisedValues;
import dev.satya.interpreter.build.Tree;
import dev.satya.interpreter.evaluate.ContainerView;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Evaluation.Detail;
import dev.satya.interpreter.evaluate.WrittenForms;
import dev.satya.interpreter.json.JsonWriter;
import dev.satya.interpreter.members.ClassMembers;
import dev.satya.interpreter.message.Catalogue;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.plan.ScalarUses;
import dev.satya.interpreter.resolve.ProducedType;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.interpreter.slot.Product;
import dev.satya.interpreter.slot.SlotLayout;
import dev.satya.interpreter.slot.SlotModel;
import dev.satya.interpreter.source.ClassCache;
import dev.satya.interpreter.source.ClassShapes;
import dev.satya.interpreter.types.DriverText;
import dev.satya.interpreter.types.KnownScalars;
import dev.satya.schema.Extras;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.Strictness;
import dev.satya.spi.ConstraintPlugin;
import io.vavr.Lazy;
import java.lang.ref.SoftReference;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes validators of schemas: the stages of the compiler, one after the other. Thread-safe. */
final class SchemaCompilation {
    private final Map<String, ConstraintPlugin> plugins;
    private final Limits limits;
    private final MessageSource messages;
    private final KnownScalars scalars;
    private final ClassShapes shapes;
    private final JsonWriter writer;
    private final BackReferences backReferences;
    private final Clock clock;

    /** The validators of the classes that models become. */
    private final ClassCache<Validator<?>> converters;

    /**
     * One with the choices of a builder.
     *
     * @param ofClass compiles a class
     */
    SchemaCompilation(
            Satya.Builder choices,
            KnownScalars scalars,
            Function<Class<?>, ? extends Validator<?>> ofClass) {
        this.plugins = choices.plugins();
        this.limits = choices.limits;
        this.messages = messages(choices.messages, new Catalogue(plugins));
        this.scalars = scalars;
        this.shapes = new ClassShapes(choices.lookup, scalars);
        this.writer = writer(scalars);
        this.backReferences = choices.backReferences;
        this.clock = choices.clock;
        this.converters =
                new ClassCache<>(
                        type -> ofClass.apply(type).with(Strictness.STRICT), SoftReference::new);
    }

    /** Where a source has no words the catalogue has. */
    private static MessageSource messages(@Nullable MessageSource given, Catalogue catalogue) {
        if (given == null) {
            return catalogue;
        }
        return (violation, locale) -> {
            String own = given.message(violation, locale);
            return own == null ? catalogue.message(violation, locale) : own;
        };
    }

    Map<String, ConstraintPlugin> plugins() {
        return plugins;
    }

    JsonWriter writer() {
        return writer;
    }

    private JsonWriter writer(KnownScalars known) {
        return new JsonWriter(shapes::membersOf, known, limits.depth());
    }

    /** What a run begins with. */
    Evaluation run(KnownScalars known) {
        return new Evaluation(Options.DEFAULT, limits, messages, forms(known), Detail.FAULTS);
    }

    /**
     * The validator of a schema.
     *
     * @throws SchemaException if it has a mistake, or its values are of another class
     */
    <T> Validator<T> compile(Schema schema, Class<T> type) {
        Resolved resolved = Resolved.of(bound(schema, type)).shortened();
        Class<?> produced = ProducedType.of(resolved, type);
        if (!type.isAssignableFrom(produced)) {
            boolean areAlike = produced.getSimpleName().equals(type.getSimpleName());
            throw new SchemaException(
                    "the values of this schema are "
                            + (areAlike ? produced.getName() : produced.getSimpleName())
                            + ", not "
                            + (areAlike ? type.getName() : type.getSimpleName())
                            + ": compile(schema, Object.class) takes any",
                    "",
                    null);
        }
        KnownScalars known = scalars.and(ScalarUses.of(resolved));
        NodeSettings settings =
                new NodeSettings(
                        plugins,
                        run(known),
                        known == scalars ? writer : writer(known),
                        (bound, fields, checks) -> shapes.of(bound, fields, checks, known),
                        ClassShapes::form,
                        Product.OBJECTS,
                        this::convert,
                        backReferences,
                        clock);
        Resolved normalised = NormalisedValues.in(resolved, settings);
        Tree tree = NodeBuilder.build(normalised, settings);
        Lazy<Tree> ofModels =
                Lazy.of(() -> NodeBuilder.build(normalised, settings.with(Product.MODELS)));
        return new CompiledValidator<>(
                schema,
                tree,
                ofModels,
                limits,
                messages,
                forms(known),
                slots(tree.root()),
                Options.DEFAULT);
    }

    /** An object of a class of a model. Values have their kinds already, so nothing is converted. */
    private <T> T convert(SlotModel model, Class<T> type) {
        if (type.isInstance(model)) {
            return type.cast(model);
        }
        if (!ClassMembers.mayHave(type)) {
            throw new SchemaException(
                    type.getName()
                            + " has no members that those of a model could become: a model is a map"
                            + " by toMap() and a text by toJson()");
        }
        return type.cast(Objects.requireNonNull(converters.of(type).parse(model)));
    }

    /**
     * What objects are in JSON: those of scalar types, long texts of a driver, and what holds others. A
     * secret is nothing, whatever its class.
     */
    private WrittenForms forms(KnownScalars known) {
        return object -> {
            if (known.has(object)) {
                return known.shown(object);
            }
            Object text = DriverText.of(object, limits.stringLength());
            return text == null ? ContainerView.of(object) : text;
        };
    }

    private static Schema bound(Schema schema, Class<?> type) {
        boolean isUnbound = schema instanceof ObjectSchema object && object.javaType() == null;
        boolean isOfModels = type.isAssignableFrom(SlotModel.class);
        if (!isUnbound || isOfModels || !ClassMembers.mayHave(type)) {
            return schema;
        }
        ObjectSchema bound = ((ObjectSchema) schema).as(type);
        return bound.extras() == Extras.KEEP ? bound.withExtras(Extras.IGNORE) : bound;
    }

    private static Function<String, Slot> slots(Node root) {
        SlotLayout layout = root.layout();
        return name -> {
            if (layout == null) {
                throw new UnsupportedOperationException("this schema has no slots of its own");
            }
            return layout.slot(name);
        };
    }
}
