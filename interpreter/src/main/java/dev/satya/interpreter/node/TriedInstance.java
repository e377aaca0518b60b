package dev.satya.interpreter.node;

import dev.satya.Model;
import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.ContainerViews;
import dev.satya.interpreter.convert.Numbers;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.slot.MemberMap;
import dev.satya.interpreter.slot.SlotModel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An instance in Java's terms.
 *
 * @param evaluated takes what branches have something to say about, see {@link Node#evaluate}
 */
public record TriedInstance(@Nullable Object instance, @Nullable EvaluatedPositions evaluated)
        implements TriedValue {
    /** Of an instance as nodes see it. */
    public static TriedInstance of(
            @Nullable Object instance, @Nullable EvaluatedPositions evaluated, Evaluation run) {
        return new TriedInstance(ContainerViews.of(instance, run), evaluated);
    }

    private static TriedInstance of(@Nullable Object part, Evaluation run) {
        return of(part, null, run);
    }

    /** Of which nobody asks what is evaluated. */
    public TriedInstance(@Nullable Object instance) {
        this(instance, null);
    }

    @Override
    public @Nullable Object apply(Node branch, Evaluation run, int depth) {
        return branch.evaluateByCall(instance, evaluated, run, depth);
    }

    @Override
    public TriedInstance apart() {
        return evaluated == null ? this : new TriedInstance(instance, new EvaluatedPositions());
    }

    @Override
    public void take(TriedValue apart) {
        EvaluatedPositions found = ((TriedInstance) apart).evaluated;
        if (evaluated != null && found != null) {
            evaluated.addAll(found);
        }
    }

    @Override
    public boolean isMarking() {
        return evaluated != null;
    }

    @Override
    public Token token() {
        return token(instance);
    }

    @Override
    public Token writtenToken(Evaluation run) {
        Token token = token();
        return token == Token.OTHER ? token(run.written(instance)) : token;
    }

    @Override
    public @Nullable Object asGiven(Evaluation run) {
        return TriedValue.asGiven(instance, run);
    }

    static Token token(@Nullable Object instance) {
        if (instance instanceof String) {
            return Token.STRING;
        }
        if (instance instanceof MemberMap) {
            return Token.OBJECT;
        }
        if (instance instanceof Record || instance instanceof Enum) {
            return Token.OTHER; // a node may know the class
        }
        if (instance instanceof Map || instance instanceof Model) {
            return Token.OBJECT;
        }
        if (instance instanceof CharSequence) {
            return Token.STRING;
        }
        if (instance instanceof Number) {
            return Numbers.canonical(instance) == null ? Token.OTHER : Token.NUMBER;
        }
        if (instance instanceof Collection) {
            return Token.ARRAY;
        }
        if (instance == null) {
            return Token.NULL;
        }
        return instance instanceof Boolean ? Token.BOOLEAN : Token.OTHER;
    }

    @Override
    public @Nullable Object whole(Evaluation run) {
        boolean isContainer =
                instance instanceof Map
                        || instance instanceof Collection
                        || instance instanceof Model;
        return isContainer ? CONTAINER : Canonical.of(instance, run, Depth.ROOT);
    }

    @Override
    public @Nullable Object canonical(Evaluation run, int depth) {
        return Canonical.of(instance, run, depth);
    }

    @Override
    public @Nullable TriedValue member(NameTable name, Evaluation run) {
        Map<?, ?> map = members();
        return map == null || !map.containsKey(name.name(0))
                ? null
                : of(map.get(name.name(0)), run);
    }

    @Override
    public @Nullable Part first(Predicate<String> test, Evaluation run) {
        Map<?, ?> map = members();
        String first = null;
        for (Object key : map == null ? List.of() : map.keySet()) {
            if (key instanceof String name && TriedValue.isBefore(name, first) && test.test(name)) {
                first = name;
            }
        }
        return first == null || map == null ? null : new Part(first, of(map.get(first), run));
    }

    @Override
    public @Nullable TriedValue item(int position, Evaluation run) {
        return instance instanceof List<?> list && position < list.size()
                ? of(list.get(position), run)
                : null;
    }

    private @Nullable Map<?, ?> members() {
        if (instance instanceof SlotModel model) {
            return model.members();
        }
        return instance instanceof Map<?, ?> map ? map : null;
    }

    @Override
    public @Nullable String text(NameTable name, Evaluation run) {
        Map<?, ?> map = members();
        return TriedValue.text(map == null ? null : MapLookup.get(map, name.name(0)), run);
    }

    @Override
    public @Nullable TriedValue[] members(NameTable names, Evaluation run) {
        @Nullable TriedValue[] members = new TriedValue[names.size()];
        Map<?, ?> map = members();
        for (int i = 0; map != null && i < members.length; i++) {
            String name = names.name(i);
            members[i] = map.containsKey(name) ? of(map.get(name), run) : null;
        }
        return members;
    }

    @Override
    public @Nullable Object scalar(Evaluation run) {
        return Canonical.beyondLimits(instance, run) == null
                ? Canonical.scalar(instance, run)
                : null;
    }
}
