package dev.satya.llm;

import dev.satya.ValidationException;
import dev.satya.Violation;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a language model has answered: the valid value or the violations, and what was repaired. Immutable,
 * if the value is not changed.
 *
 * @param <T> what a valid answer becomes
 */
public final class ModelOutput<T extends @Nullable Object> {
    private final RepairedJson text;
    private final Validation<Seq<Violation>, T> answer;

    ModelOutput(RepairedJson text, Validation<Seq<Violation>, T> answer) {
        this.text = text;
        this.answer = answer;
    }

    /** Whether it is JSON, perhaps after repairs, and valid. */
    public boolean isValid() {
        return answer.isValid();
    }

    /**
     * The valid value.
     *
     * @throws ValidationException with every violation if it is not valid
     */
    public T value() {
        if (answer.isInvalid()) {
            throw new ValidationException(answer.getError());
        }
        return answer.get();
    }

    /** Every violation; none: it is valid. */
    public Seq<Violation> violations() {
        return answer.isValid() ? Vector.empty() : answer.getError();
    }

    /** What was repaired, in the order of the text. */
    public List<AppliedRepair> repairs() {
        return text.repairs();
    }

    /** The text that was validated. */
    public String json() {
        return text.json();
    }

    /**
     * What to tell the model, see {@link Instruction}.
     *
     * @throws IllegalArgumentException if it is valid
     */
    public String instruction() {
        return Instruction.of(violations());
    }
}
