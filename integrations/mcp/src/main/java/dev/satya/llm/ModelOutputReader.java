package dev.satya.llm;

import dev.satya.Validator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a language model answers by a schema. Immutable, and shared by any number of threads.
 *
 * @param <T> what a valid answer becomes
 */
public final class ModelOutputReader<T extends @Nullable Object> {
    private final Validator<T> validator;
    private final JsonRepair repair;

    private ModelOutputReader(Validator<T> validator, JsonRepair repair) {
        this.validator = validator;
        this.repair = repair;
    }

    /** A reader that repairs nothing. */
    public static <T extends @Nullable Object> ModelOutputReader<T> of(Validator<T> validator) {
        return new ModelOutputReader<>(
                Objects.requireNonNull(validator, "validator"), JsonRepair.of());
    }

    /** The same with these repairs, which are made before the answer is validated. */
    public ModelOutputReader<T> repairing(JsonRepair repair) {
        return new ModelOutputReader<>(validator, Objects.requireNonNull(repair, "repair"));
    }

    /** The answer. */
    public ModelOutput<T> read(String text) {
        RepairedJson repaired = repair.repair(text);
        return new ModelOutput<>(repaired, validator.validateJson(repaired.json()));
    }
}
