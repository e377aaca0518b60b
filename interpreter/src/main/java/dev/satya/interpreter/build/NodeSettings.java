package dev.satya.interpreter.build;

import dev.satya.BackReferences;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.slot.RecordShape;
import dev.satya.interpreter.slot.ValueWriter;
import dev.satya.spi.ConstraintPlugin;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * What nodes need from outside the schema.
 *
 * @param plugins named constraints by name
 * @param run for defaults and for changes to models
 * @param writer writes any value that a model holds
 * @param shapes finds out how a record is read and built
 * @param backReferences what becomes of patterns that have them
 * @param clock tells the present
 */
public record NodeSettings(
        Map<String, ConstraintPlugin> plugins,
        Evaluation run,
        ValueWriter writer,
        Shapes shapes,
        BackReferences backReferences,
        Clock clock) {

    /** Finds out how records are read and built. */
    @FunctionalInterface
    public interface Shapes {
        /**
         * The shape of a record whose components are these fields, in slot order.
         *
         * @param produced the class of each field's values; {@link Object} where it is not known
         * @throws dev.satya.schema.SchemaException if they are not its components, are out of reach
         *     or take other values
         */
        RecordShape of(Class<? extends Record> type, List<String> fields, List<Class<?>> produced);
    }
}
