package dev.satya.interpreter.build;

import dev.satya.BackReferences;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.slot.FieldValues;
import dev.satya.interpreter.slot.JavaForm;
import dev.satya.interpreter.slot.ModelConverter;
import dev.satya.interpreter.slot.Product;
import dev.satya.interpreter.slot.RecordShape;
import dev.satya.interpreter.slot.ValueWriter;
import dev.satya.schema.PropertyCheck;
import dev.satya.spi.ConstraintPlugin;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What nodes need from outside the schema.
 *
 * @param plugins named constraints by name
 * @param run for defaults and for changes to models
 * @param writer writes any value that a model holds
 * @param shapes finds out how an object of a class is read and made
 * @param forms how values of a run become those of a Java type
 * @param product what becomes of valid objects of classes
 * @param converter makes objects of classes of models
 * @param backReferences what becomes of patterns that have them
 * @param clock tells the present
 */
public record NodeSettings(
        Map<String, ConstraintPlugin> plugins,
        Evaluation run,
        ValueWriter writer,
        Shapes shapes,
        Function<Type, JavaForm> forms,
        Product product,
        ModelConverter converter,
        BackReferences backReferences,
        Clock clock) {

    /** The same, with another product. */
    public NodeSettings with(Product other) {
        return new NodeSettings(
                plugins, run, writer, shapes, forms, other, converter, backReferences, clock);
    }

    /** The same, without named constraints. */
    public NodeSettings withoutPlugins() {
        return new NodeSettings(
                Map.of(), run, writer, shapes, forms, product, converter, backReferences, clock);
    }

    /** Finds out how objects of classes are read and made. */
    @FunctionalInterface
    public interface Shapes {
        /**
         * The shape of a class whose members are these fields, in slot order.
         *
         * @param type the class, with its arguments if it has any
         * @param checks of whole objects
         * @throws dev.satya.schema.SchemaException if they are not its members, are out of reach or
         *     take other values
         */
        RecordShape of(Type type, List<FieldValues> fields, List<PropertyCheck> checks);
    }
}
