package dev.satya.interpreter.slot;

import dev.satya.Model;
import dev.satya.WriteOptions;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is made of a model each time that it is written.
 *
 * @param name of the member
 * @param alias the name where aliases are written
 * @param function of the user; whatever it throws is why the model cannot be written
 */
public record ComputedMember(
        String name, String alias, Function<? super Model, ? extends @Nullable Object> function) {

    /** Why a model cannot be written whose member the function did not make. */
    public static String refusal(Throwable thrown) {
        return "cannot be computed: " + thrown.getClass().getName();
    }

    /** The name that it is written by. */
    public String written(WriteOptions.Names names) {
        return names == WriteOptions.Names.OWN ? name : alias;
    }
}
