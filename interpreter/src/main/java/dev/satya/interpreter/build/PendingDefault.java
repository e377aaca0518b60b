package dev.satya.interpreter.build;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.Violation;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.object.AbsentValue;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A default value that is not checked yet, because nodes that it needs are not finished. It is
 * settled at the end, or sooner if another default has this field absent. Lives while a schema is
 * compiled, on one thread.
 */
public final class PendingDefault implements AbsentValue {
    /**
     * Where a default is.
     *
     * @param location of the field in the schema
     * @param secrets what is not told of the field's values
     */
    record Origin(String location, SecretFilter secrets) {
        Violation told(Failure failure, Evaluation run) {
            Locale locale = run.options().locale();
            return secrets.hide(failure.toViolations(run), run.messages(), locale).head();
        }
    }

    private final Defaults defaults;
    private final Field field;
    private final Node node;
    private final Origin origin;
    private final Consumer<AbsentValue> place;
    private final Set<PendingDefault> needed = new LinkedHashSet<>();
    private @Nullable AbsentValue settled;
    private boolean isOpen;

    PendingDefault(
            Defaults defaults, Field field, Node node, Origin origin, Consumer<AbsentValue> place) {
        this.defaults = defaults;
        this.field = field;
        this.node = node;
        this.origin = origin;
        this.place = place;
    }

    @Override
    public @Nullable Object value(Node field, String name, Evaluation run, int depth) {
        return defaults.isNoted(this) ? ABSENT : settle().value(field, name, run, depth);
    }

    /** Finds out which other defaults the value needs for what it lacks. */
    void findNeeded() {
        defaults.noteInto(needed, this::convert);
    }

    private @Nullable Object convert() {
        return node.evaluate(value(), defaults.run(), Depth.container(Depth.ROOT));
    }

    /** What becomes of the value: found out once, and put into its place. */
    AbsentValue settle() {
        AbsentValue result = settled;
        if (result == null) {
            result = checked();
            settled = result;
            place.accept(result);
        }
        return result;
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
        boolean mayHoldModel = value() instanceof List || value() instanceof Map;
        return mayHoldModel ? new Renewed(value(), defaults.run()) : new Converted(converted);
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
        return new SchemaException(
                "the default of field \"" + field.name() + "\"" + reason, origin.location(), null);
    }

    private @Nullable Object value() {
        return field.fallback() instanceof Field.Default.Annotated annotated
                ? annotated.value()
                : ((Field.Default.Value) Objects.requireNonNull(field.fallback())).value();
    }
}
