package dev.satya.interpreter.node.scalar;

import dev.satya.Violation;
import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.CanonicalReader;
import dev.satya.interpreter.convert.Equality;
import dev.satya.interpreter.convert.JavaConstant;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.BoundCheck;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.ShortText;
import dev.satya.schema.Annotations.Visibility;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of some values: const and enum. */
public final class EnumNode extends Node {
    /** Values in a listed value up to which they are counted. */
    private static final long MANY = 1 << 16;

    private final ChoiceWords words;
    private final String code;
    private final Map<String, @Nullable Object> arguments;
    private final List<@Nullable Object> listed;
    private final List<@Nullable Object> values;
    private final Map<String, @Nullable Object> byText = new HashMap<>();
    private final ValueTable table;
    private final Set<Enum<?>> constants = new HashSet<>();
    private final BoundCheck[] checks;

    /** The values in the largest that is listed; what has more in it is none of them. */
    private final long most;

    /**
     * What is told of the values.
     *
     * @param code of the violation
     * @param argument of the violation: what the schema says
     */
    public record ChoiceWords(String code, @Nullable Object argument, Visibility visibility) {
        String shown() {
            boolean isSecret = visibility == Visibility.SECRET;
            return code
                    + " "
                    + (isSecret ? Violation.SECRET : ShortText.of(argument, Outline.LONGEST));
        }
    }

    /**
     * A node.
     *
     * @param listed in JSON terms, canonical
     * @param values what the model holds for each; constants of a Java enum are accepted as well
     */
    public EnumNode(
            ChoiceWords words,
            List<@Nullable Object> listed,
            List<@Nullable Object> values,
            BoundCheck[] checks) {
        this.words = words;
        this.code = words.code();
        this.arguments = Collections.singletonMap(code, words.argument());
        this.listed = listed;
        this.table = new ValueTable(listed);
        this.values = values;
        this.checks = checks;
        this.most = listed.stream().mapToLong(it -> Equality.size(it, MANY)).max().orElse(0);
        for (int i = 0; i < listed.size(); i++) {
            if (values.get(i) instanceof Enum<?> constant) {
                constants.add(constant);
            }
            if (listed.get(i) instanceof String text) {
                byText.putIfAbsent(text, values.get(i));
            }
        }
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        if (instance instanceof String text
                && checks.length == 0
                && run.allowsLength(text.length())) {
            Object value = byText.get(text);
            if (value != null) {
                return value;
            }
        }
        return takeLongWay(instance, run, depth);
    }

    @Override
    protected @Nullable Object evaluateFully(@Nullable Object instance, Evaluation run, int depth) {
        if (instance instanceof Enum<?> constant && constants.contains(constant)) {
            return checked(instance, instance, run);
        }
        Object canonical = Canonical.of(instance, run, depth);
        return canonical instanceof Failure ? canonical : choose(canonical, run);
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        if (isLarger(in, run, depth)) {
            Object canonical = CanonicalReader.read(in, run, depth);
            return canonical instanceof Failure ? canonical : run.fail(code, arguments, null);
        }
        switch (in.peek()) {
            case STRING:
                return evaluate(in.readString(), null, run, depth);
            case OTHER:
                return evaluate(in.readOther(), null, run, depth);
            default:
                break;
        }
        Object canonical = CanonicalReader.read(in, run.withValues(), depth);
        return canonical instanceof Failure ? canonical : choose(canonical, run);
    }

    /** Whether what is ahead has more values in it than any that is listed; it is still ahead. */
    private boolean isLarger(ValueReader in, Evaluation run, int depth) {
        boolean isContainer = in.peek() == Token.ARRAY || in.peek() == Token.OBJECT;
        if (!isContainer || run.makesValues() || most > MANY || run.countsSteps()) {
            return false;
        }
        int mark = in.mark();
        boolean isLarger = CanonicalReader.hasMoreThan(most, in, run, depth);
        in.reset(mark);
        return isLarger;
    }

    private @Nullable Object choose(@Nullable Object canonical, Evaluation run) {
        Failure spent = run.countsSteps() ? run.spend(Equality.size(canonical)) : null;
        if (spent != null) {
            return spent;
        }
        int position = table.find(canonical);
        return position == ValueTable.NONE
                ? run.fail(
                        code, JavaConstant.told(arguments, canonical), Canonical.scalar(canonical))
                : checked(values.get(position), canonical, run);
    }

    private @Nullable Object checked(
            @Nullable Object value, @Nullable Object instance, Evaluation run) {
        if (value == null || checks.length == 0) {
            return value;
        }
        Failure failure = BoundCheck.testAll(checks, value, instance, run);
        return failure == null ? value : failure;
    }

    @Override
    public void explain(Outline out) {
        out.line(words.shown() + BoundCheck.words(checks));
    }
}
