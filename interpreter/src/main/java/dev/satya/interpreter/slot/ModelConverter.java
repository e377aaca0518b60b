package dev.satya.interpreter.slot;

/** Makes objects of classes of models. */
@FunctionalInterface
public interface ModelConverter {
    /**
     * An object of the class whose members are those of the model.
     *
     * @throws dev.satya.schema.SchemaException if the class has no members that a schema describes
     * @throws dev.satya.ValidationException if the model is no valid instance of the class
     */
    <T> T convert(SlotModel model, Class<T> type);
}
