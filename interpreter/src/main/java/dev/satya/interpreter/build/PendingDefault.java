package dev.satya.interpreter.build;

import dev.satya.Violation;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.node.LateBinding;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.object.AbsentValue;
import dev.satya.interpreter.node.object.AbsentValue.Converted;
import dev.satya.interpreter.node.object.AbsentValue.Late;
import dev.satya.interpreter.node.object.AbsentValue.None;
import dev.satya.interpreter.node.object.AbsentValue.Renewed;
import dev.satya.interpreter.plan.SecretFilter;
import dev.satya.schema.Field;
import dev.satya.schema.SchemaException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A default value that is not checked yet, because nodes that it needs are not finished. It is
 * settled at the end, or sooner if another default has this field absent. Lives while a schema is
 * compiled, on one thread.
 */
final class PendingDefault {
    /**
     * Where a default is.
     *
     * @param subject what it is, in words
     * @param location of it in the schema
     * @param secrets what is not told of the field's values
     */
    record Origin(String subject, String location, SecretFilter secrets) {
        Violation told(Failure failure, Evaluation run) {
            Locale locale = run.options().locale();
            return secrets.hide(failure.toViolations(run), run.messages(), locale).head();
        }
    }

    private final Defaults defaults;
    private final Field field;
    private final Node node;
    private final Origin origin;
    private final LateBinding<AbsentValue> binding = new LateBinding<>(this::whileOpen);
    private final Set<PendingDefault> needed = new LinkedHashSet<>();
    private boolean isSettled;
    private boolean isOpen;

    PendingDefault(Defaults defaults, Field field, Node node, Origin origin) {
        this.defaults = defaults;
        this.field = field;
        this.node = node;
        this.origin = origin;
    }

    /** What stands in for the field once the default is settled. */
    AbsentValue value() {
        return new Late(binding);
    }

    private AbsentValue whileOpen() {
        return defaults.isNoted(this) ? None.NONE : settle();
    }

    /** Finds out which other defaults the value needs for what it lacks. */
    void findNeeded() {
        defaults.noteInto(needed, this::convert);
    }

    private @Nullable Object convert() {
        return node.evaluate(written(), defaults.run(), Depth.container(Depth.ROOT));
    }

    /** Finds out, once, what becomes of the value. */
    AbsentValue settle() {
        if (!isSettled) {
            binding.close(checked());
            isSettled = true;
        }
        return binding.get();
    }

    private AbsentValue checked() {
        if (needsItself()) {
            return refused(" needs itself: what it lacks is filled in with it again");
        }
        if (isOpen) {
            throw mistake(" needs itself once it is filled in");
        }
        isOpen = true;
        Object converted = convert();
        isOpen = false;
        if (converted instanceof Failure failure) {
            return refused(" is not valid: " + origin.told(failure, defaults.run()));
        }
        Object written = written();
        boolean mayHoldModel = written instanceof List || written instanceof Map;
        return mayHoldModel ? new Renewed(written, defaults.run()) : new Converted(converted);
    }

    private boolean needsItself() {
        Set<PendingDefault> reached = new LinkedHashSet<>(needed);
        Deque<PendingDefault> ahead = new ArrayDeque<>(needed);
        while (!ahead.isEmpty()) {
            PendingDefault next = ahead.removeFirst();
            if (next.field == field) {
                return true;
            }
            for (PendingDefault further : next.needed) {
                if (reached.add(further)) {
                    ahead.addLast(further);
                }
            }
        }
        return false;
    }

    private AbsentValue refused(String reason) {
        if (field.fallback() instanceof Field.Default.Annotated) {
            return None.NONE;
        }
        throw mistake(reason);
    }

    private SchemaException mistake(String reason) {
        return new SchemaException(origin.subject() + reason, origin.location(), null);
    }

    private @Nullable Object written() {
        return field.fallback() instanceof Field.Default.Annotated annotated
                ? annotated.value()
                : ((Field.Default.Value) Objects.requireNonNull(field.fallback())).value();
    }
}
