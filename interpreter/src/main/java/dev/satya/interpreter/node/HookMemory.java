package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Memory;
import dev.satya.interpreter.evaluate.Memory.Found;
import dev.satya.interpreter.evaluate.Memory.Kind;
import dev.satya.interpreter.evaluate.Memory.Look;
import dev.satya.interpreter.evaluate.ValueReader;
import org.jspecify.annotations.Nullable;

/**
 * What the code of a hook has made of one value that is not valid: a look for the verdict and one for
 * the faults, which may follow each other at each level, call the code once. What becomes a valid value
 * is not kept, since it may be an object that can be changed, and so is to stand at one place alone.
 *
 * @param run the choices with which the code is called, whatever is asked
 * @param look null: nothing is remembered
 */
record HookMemory(Evaluation run, @Nullable Look look) {

    static HookMemory at(@Nullable Object instance, Node node, Evaluation asked, int depth) {
        Evaluation run = seen(asked);
        boolean isKept = run.remembers();
        return new HookMemory(run, isKept ? Look.at(instance, node, Kind.HOOK, run, depth) : null);
    }

    static HookMemory ahead(ValueReader in, Node node, Evaluation asked) {
        Evaluation run = seen(asked);
        return new HookMemory(run, run.remembers() ? Look.ahead(in, node, Kind.HOOK, run) : null);
    }

    /** The code sees values and faults, also where only the verdict is asked for. */
    private static Evaluation seen(Evaluation asked) {
        return asked.overAny().withValues().withReasons();
    }

    /** What the code has made of the same value before; null: nothing is known. */
    @Nullable Found known() {
        Memory memory = run.memory();
        return memory == null || look == null ? null : memory.find(look);
    }

    /** Keeps what the code has made. */
    void keep(@Nullable Object made) {
        Memory memory = run.memory();
        if (memory != null && look != null) {
            memory.keep(look, new Found(made));
        }
    }
}
