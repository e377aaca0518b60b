package dev.satya.interpreter.node.scalar;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.Lax;
import dev.satya.interpreter.convert.Numbers;
import dev.satya.interpreter.convert.Text;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.BoundCheck;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.plan.ConversionMode;
import dev.satya.scalar.ScalarType;
import dev.satya.schema.JsonType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a {@link ScalarType}, in its written form or as an object of its class. */
public final class ScalarNode<T> extends Node {
    private final ScalarType<T> type;
    private final List<ScalarTest<T>> tests;
    private final BoundCheck[] checks;
    private final ConversionMode mode;
    private final boolean isText;

    /**
     * A text that has been read.
     *
     * @param value null: it is none of the type's
     */
    private record Read<T>(String text, @Nullable T value) {}

    public ScalarNode(
            ScalarType<T> type,
            List<ScalarTest<T>> tests,
            BoundCheck[] checks,
            ConversionMode mode) {
        this.type = type;
        this.tests = tests;
        this.checks = checks;
        this.mode = mode;
        this.isText = type.jsonType() == JsonType.STRING;
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        return instance instanceof String text && isText && Text.isWellFormed(text)
                ? readText(text, run, depth)
                : takeLongWay(instance, run, depth);
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        if (in.peek() != Token.STRING) {
            return readLongWay(in, run, depth);
        }
        String text = in.readString();
        return isText && in.isPlain()
                ? readText(text, run, depth)
                : evaluate(text, null, run, depth);
    }

    /** What is made of a text without lone surrogates. */
    private @Nullable Object readText(String text, Evaluation run, int depth) {
        if (text.length() > run.limits().stringLength()) {
            return takeLongWay(text, run, depth);
        }
        T value;
        boolean isDone;
        try {
            value = type.javaType().cast(type.valueOf(text));
            isDone = value != null && checks.length == 0 && isAllowed(value);
        } catch (Throwable e) { // from the type's own code
            UserCode.throwIfFatal(e);
            return run.failPlugin(type.name(), e, text);
        }
        return isDone ? value : takeLongWay(new Read<>(text, value), run, depth);
    }

    private boolean isAllowed(T value) {
        for (int i = 0; i < tests.size(); i++) {
            if (!tests.get(i).allows(value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected @Nullable Object evaluateFully(@Nullable Object instance, Evaluation run, int depth) {
        try {
            if (instance instanceof Read<?> read) {
                return read.value() == null
                        ? failFormat(read.text(), run)
                        : tested(type.javaType().cast(read.value()), read.text(), run);
            }
            Object value = value(instance, run);
            return value instanceof Failure
                    ? value
                    : tested(type.javaType().cast(value), instance, run);
        } catch (Throwable e) { // from the type's own code
            UserCode.throwIfFatal(e);
            return run.failPlugin(type.name(), e, Canonical.scalar(instance, run));
        }
    }

    private Object value(@Nullable Object instance, Evaluation run) {
        if (instance != null && !(instance instanceof CharSequence)) {
            T accepted = type.accepted(instance);
            if (accepted != null) {
                return accepted;
            }
            if (type.javaType().isInstance(instance)) {
                return failFormat(instance, run);
            }
        }
        Failure beyond = Canonical.beyondLimits(instance, run);
        if (beyond != null) {
            return beyond;
        }
        Object json = run.written(instance);
        T converted = json == instance ? null : converted(instance, run);
        if (converted != null) {
            return converted;
        }
        Object written = type.jsonType() == JsonType.STRING ? text(json, run) : number(json, run);
        if (written != null) {
            return written instanceof Failure ? written : read(written, json, run);
        }
        converted = json == instance ? converted(instance, run) : null;
        return converted == null ? typeFailure(type.jsonType().word(), instance, run) : converted;
    }

    private @Nullable T converted(@Nullable Object instance, Evaluation run) {
        return instance == null || isStrict(mode, run) ? null : type.converted(instance);
    }

    private static @Nullable Object text(@Nullable Object instance, Evaluation run) {
        return instance instanceof CharSequence text ? Canonical.text(text, run) : null;
    }

    /** The number that an instance is, or that a text spells; null: it is none of the type's. */
    private @Nullable Object number(@Nullable Object instance, Evaluation run) {
        Number number = instance instanceof Number ? Numbers.canonical(instance) : null;
        if (instance instanceof CharSequence text && !isStrict(mode, run)) {
            Failure beyond = Numbers.textBeyondLimits(instance, run);
            if (beyond != null) {
                return beyond;
            }
            number = spelled(text.toString());
            beyond = number == null ? null : Numbers.beyondLimits(number, run);
            if (beyond != null) {
                return beyond;
            }
        }
        if (number == null) {
            return null;
        }
        if (type.jsonType() == JsonType.INTEGER) {
            return Numbers.isWhole(number) ? Numbers.whole(number, run) : null;
        }
        return Numbers.isNotFinite(number) ? null : number;
    }

    private @Nullable Number spelled(String text) {
        if (type.jsonType() == JsonType.INTEGER) {
            return Lax.toWhole(text);
        }
        BigDecimal decimal = Lax.toDecimal(text);
        return decimal == null ? null : Numbers.canonical(decimal);
    }

    private Object read(Object written, @Nullable Object instance, Evaluation run) {
        T value = type.valueOf(written);
        return value == null ? failFormat(instance, run) : value;
    }

    private Failure failFormat(@Nullable Object instance, Evaluation run) {
        Object shown = Canonical.scalar(instance, run);
        List<Object> choices = type.choices();
        return choices.isEmpty()
                ? run.fail("format", Map.of("format", type.name()), shown)
                : run.fail("enum", Map.of("enum", choices), shown);
    }

    private Object tested(T value, @Nullable Object instance, Evaluation run) {
        Failure failure = null;
        for (ScalarTest<T> test : tests) {
            if (!test.allows(value)) {
                Failure found =
                        run.fail(test.code(), test.arguments(), Canonical.scalar(instance, run));
                failure = Failure.join(failure, found, run);
                if (run.stopsAtFirst()) {
                    return failure;
                }
            }
        }
        Failure found = BoundCheck.testAll(checks, value, instance, run);
        if (found != null) {
            return Failure.join(failure, found, run);
        }
        return failure == null ? value : failure;
    }

    @Override
    public void explain(Outline out) {
        StringBuilder words = new StringBuilder(type.name());
        for (ScalarTest<T> test : tests) {
            words.append(' ').append(test.words());
        }
        out.line(words + BoundCheck.words(checks) + mode.words());
    }
}
