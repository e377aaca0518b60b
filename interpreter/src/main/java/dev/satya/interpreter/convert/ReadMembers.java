package dev.satya.interpreter.convert;

import dev.satya.Model;
import dev.satya.interpreter.slot.SlotModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a model that is an instance: what is computed when it is written is none of them. */
public final class ReadMembers {
    private ReadMembers() {}

    /** Its fields and extras, with models within as maps. */
    public static Map<String, @Nullable Object> of(Model model) {
        return model instanceof SlotModel slots ? slots.toReadMap() : model.toMap();
    }
}
