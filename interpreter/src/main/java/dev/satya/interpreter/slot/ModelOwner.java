package dev.satya.interpreter.slot;

import org.jspecify.annotations.Nullable;

/** What made a model, and checks changes to it. */
public interface ModelOwner {

    /** Where the model's fields are. */
    SlotLayout layout();

    /**
     * A copy of {@code model} with another value in a slot.
     *
     * @throws dev.satya.ValidationException if it would not be valid
     */
    SlotModel change(SlotModel model, int slot, @Nullable Object value);

    /** Whether leaving a field out of {@code model} and reading that puts the same value there. */
    boolean isDefault(SlotModel model, int slot);

    /** What writes the model. */
    ValueWriter writer();

    /** What makes objects of classes of the model. */
    ModelConverter converter();
}
