package dev.satya.interpreter.node.scalar;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.Numbers;
import dev.satya.interpreter.convert.Text;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.RunEnded;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.BoundCheck;
import dev.satya.interpreter.node.BoundCheck.Accepts;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.PatternSearch;
import dev.satya.interpreter.node.SizeRange;
import dev.satya.interpreter.pattern.TextPattern;
import dev.satya.interpreter.plan.ConversionMode;
import dev.satya.schema.Transform;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text: transforms, then length, patterns and checks. */
public final class StringNode extends Node {
    private final Transform[] transforms;
    private final int minLength;
    private final int maxLength;
    private final SizeRange lengths;
    private final ConversionMode numbers;
    private final TextPattern[] patterns;

    /** What is told of each pattern that is not found. */
    private final List<Map<String, @Nullable Object>> told;

    private final BoundCheck[] checks;

    /** Whether text that passes every check is surely ASCII, and so has no lone surrogates. */
    private final boolean isAscii;

    /** Texts of so many units are surely of the right length; none are, if there are transforms. */
    private final int surelyEnough;

    private final int surelyNotTooMuch;

    /** The only pattern and the only check, for the short way. */
    private final @Nullable TextPattern pattern;

    private final @Nullable BoundCheck check;

    /**
     * A node.
     *
     * @param numbers where a number is taken for its text; {@code STRICT}: nowhere
     * @param lengths in code points
     * @param limit the units of any text
     */
    public StringNode(
            Transform[] transforms,
            ConversionMode numbers,
            SizeRange lengths,
            TextPattern[] patterns,
            BoundCheck[] checks,
            int limit) {
        this.transforms = transforms;
        this.numbers = numbers;
        this.lengths = lengths;
        this.minLength = lengths.minimum();
        this.maxLength = lengths.maximum();
        this.patterns = patterns;
        this.told =
                Arrays.stream(patterns)
                        .<Map<String, @Nullable Object>>map(it -> Map.of("pattern", it.source()))
                        .toList();
        this.checks = checks;
        boolean byPattern = Arrays.stream(patterns).anyMatch(TextPattern::isAscii);
        boolean byCheck = Arrays.stream(checks).anyMatch(check -> check.accepts() == Accepts.ASCII);
        this.isAscii = transforms.length == 0 && (byPattern || byCheck);
        boolean isShort = transforms.length == 0 && patterns.length <= 1 && checks.length <= 1;
        this.surelyEnough =
                minLength <= 1 ? minLength : (int) Math.min(2L * minLength, Integer.MAX_VALUE);
        this.surelyNotTooMuch = isShort ? Math.min(maxLength, limit) : -1;
        this.pattern = patterns.length == 0 ? null : patterns[0];
        this.check = checks.length == 0 ? null : checks[0];
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        try {
            return instance instanceof String text && hasForm(text, run)
                    ? asked(text, run.isOverCanonical(), run, depth)
                    : takeLongWay(instance, run, depth);
        } catch (RunEnded e) {
            return e.failure();
        }
    }

    /** Whether a text, as it is, is valid but for the check and lone surrogates. */
    private boolean hasForm(String text, Evaluation run) {
        int units = text.length();
        return units >= surelyEnough
                && units <= surelyNotTooMuch
                && (pattern == null || PatternSearch.isFound(pattern, text, run));
    }

    /** What becomes of a text that has the form: the check is asked, once. */
    private @Nullable Object asked(String text, boolean isWellFormed, Evaluation run, int depth) {
        if (!isWellFormed && !isAscii && !Text.isWellFormed(text)) {
            return takeLongWay(text, run, depth);
        }
        Failure failure = check == null ? null : check.test(text, text, run);
        if (failure == null) {
            return text;
        }
        boolean isKnown = isWellFormed || !isAscii || Text.isWellFormed(text);
        return isKnown ? failure : takeLongWay(text, run, depth);
    }

    @Override
    protected @Nullable Object evaluateFully(@Nullable Object instance, Evaluation run, int depth) {
        Object written = run.written(instance);
        if (written instanceof CharSequence characters) {
            Object text = Canonical.text(characters, run);
            return text instanceof String string ? evaluateText(string, string, run) : text;
        }
        Number number = written instanceof Number ? Numbers.canonical(written) : null;
        Failure beyond = number == null ? null : Numbers.beyondLimits(number, run);
        if (beyond != null) {
            return beyond;
        }
        Object spelled =
                number == null || isStrict(numbers, run) ? null : Numbers.text(number, run);
        if (number == null || spelled == null) {
            return typeFailure("string", written, run);
        }
        Object text = spelled instanceof String digits ? Canonical.text(digits, run) : spelled;
        return text instanceof String string ? evaluateText(string, number, run) : text;
    }

    /** Said again, so that the call of {@link #evaluate} is a direct one. */
    @Override
    public @Nullable Object review(@Nullable Object instance, Evaluation run, int depth) {
        return evaluate(instance, null, run, depth);
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        if (in.peek() != Token.STRING) {
            return readLongWay(in, run, depth);
        }
        String text = in.readString();
        try {
            return hasForm(text, run)
                    ? asked(text, in.isPlain(), run, depth)
                    : takeLongWay(text, run, depth);
        } catch (RunEnded e) {
            return e.failure();
        }
    }

    /**
     * What is made of a text.
     *
     * @param instance for violations: the text itself, or the number that it spells
     */
    private Object evaluateText(String given, Object instance, Evaluation run) {
        String text = given;
        for (Transform transform : transforms) {
            text = Text.transform(text, transform);
        }
        Failure failure =
                Text.hasLength(text, minLength, maxLength)
                        ? null
                        : lengthFailure(text, instance, run);
        for (int i = 0; i < patterns.length; i++) {
            if (failure != null && run.stopsAtFirst()) {
                return failure;
            }
            if (!PatternSearch.isFound(patterns[i], text, run)) {
                Failure found = run.fail("pattern", told.get(i), instance);
                failure = Failure.join(failure, found, run);
            }
        }
        if (failure != null && run.stopsAtFirst()) {
            return failure;
        }
        Failure found = BoundCheck.testAll(checks, text, instance, run);
        failure = found == null ? failure : Failure.join(failure, found, run);
        return failure == null ? text : failure;
    }

    private @Nullable Failure lengthFailure(String text, Object instance, Evaluation run) {
        Failure failure = null;
        int length = text.codePointCount(0, text.length());
        if (length < minLength) {
            failure = run.fail("minLength", Map.of("minLength", lengths.toldMinimum()), instance);
        }
        if (length > maxLength) {
            Failure found = run.fail("maxLength", Map.of("maxLength", (long) maxLength), instance);
            failure = Failure.join(failure, found, run);
        }
        return failure;
    }

    @Override
    public void explain(Outline out) {
        StringBuilder words = new StringBuilder("string");
        for (Transform transform : transforms) {
            words.append(' ').append(transform.name().toLowerCase(Locale.ROOT));
        }
        words.append(lengths.words());
        for (TextPattern pattern : patterns) {
            words.append(" /").append(pattern.source()).append('/');
        }
        out.line(words + BoundCheck.words(checks));
    }
}
