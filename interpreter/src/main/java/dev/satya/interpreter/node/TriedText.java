package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.CanonicalReader;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A value in a text. Lives while it is tried. */
public final class TriedText implements TriedValue {
    private static final int UNKNOWN = -1;

    private final ValueReader in;
    private final int mark;

    /** Behind the value, once a branch has accepted it. */
    private int end = UNKNOWN;

    /** The value ahead. */
    public TriedText(ValueReader in) {
        this.in = in;
        this.mark = in.mark();
    }

    /** The text, at the value. */
    public ValueReader in() {
        in.reset(mark);
        return in;
    }

    @Override
    public @Nullable Object apply(Node branch, Evaluation run, int depth) {
        in.reset(mark);
        Object value = branch.readByCall(in, run, depth);
        if (!(value instanceof Failure)) {
            end = in.mark();
        }
        return value;
    }

    @Override
    public @Nullable Object canonical(Evaluation run, int depth) {
        in.reset(mark);
        Object value = CanonicalReader.read(in, run.withValues(), depth);
        if (!(value instanceof Failure)) {
            end = in.mark();
        }
        return value;
    }

    @Override
    public Token token() {
        in.reset(mark);
        return in.peek();
    }

    @Override
    public Token writtenToken(Evaluation run) {
        Token token = token();
        return token == Token.OTHER ? new TriedInstance(in.readOther()).writtenToken(run) : token;
    }

    @Override
    public @Nullable Object scalar(Evaluation run) {
        return new TriedInstance(read(run)).scalar(run);
    }

    @Override
    public @Nullable Object asGiven(Evaluation run) {
        return TriedValue.asGiven(read(run), run);
    }

    /** The value, if it is no container. */
    private @Nullable Object read(Evaluation run) {
        in.reset(mark);
        return switch (in.peek()) {
            case BOOLEAN -> in.readBoolean();
            case NUMBER -> in.readNumber(run);
            case STRING -> in.readString();
            case OTHER -> in.readOther();
            default -> null;
        };
    }

    @Override
    public @Nullable Object whole(Evaluation run) {
        in.reset(mark);
        boolean isContainer = in.peek() == Token.ARRAY || in.peek() == Token.OBJECT;
        return isContainer ? CONTAINER : CanonicalReader.read(in, run, Depth.ROOT);
    }

    @Override
    public @Nullable TriedValue member(NameTable name, Evaluation run) {
        in.reset(mark);
        for (boolean more = in.enterObject(); more; more = in.nextMember()) {
            if (in.readName(name, 0) == 0) {
                return new TriedText(in);
            }
            in.skip();
        }
        return null;
    }

    @Override
    public @Nullable Part first(Predicate<String> test, Evaluation run) {
        Part first = null;
        String before = null;
        in.reset(mark);
        for (boolean more = in.enterObject(); more; more = in.nextMember()) {
            in.readName(NO_NAMES, 0);
            String name = in.name();
            if (TriedValue.isBefore(name, before) && test.test(name)) {
                first = new Part(name, new TriedText(in));
                before = name;
            }
            in.skip();
        }
        return first;
    }

    @Override
    public @Nullable TriedValue item(int position, Evaluation run) {
        in.reset(mark);
        int at = 0;
        for (boolean more = in.enterArray(); more; more = in.nextElement()) {
            if (at++ == position) {
                return new TriedText(in);
            }
            in.skip();
        }
        return null;
    }

    @Override
    public @Nullable TriedValue[] members(NameTable names, Evaluation run) {
        @Nullable TriedValue[] members = new TriedValue[names.size()];
        in.reset(mark);
        boolean isObject = in.peek() == Token.OBJECT;
        for (boolean more = isObject && in.enterObject(); more; more = in.nextMember()) {
            int index = in.readName(names, 0);
            if (index != NameTable.UNDECLARED && members[index] == null) {
                members[index] = new TriedText(in);
            }
            in.skip();
        }
        return members;
    }

    @Override
    public @Nullable String text(NameTable name, Evaluation run) {
        in.reset(mark);
        for (boolean more = in.enterObject(); more; more = in.nextMember()) {
            if (in.readName(name, 0) == 0) {
                return switch (in.peek()) {
                    case STRING -> in.readString();
                    case OTHER -> TriedValue.text(in.readOther(), run);
                    default -> null;
                };
            }
            in.skip();
        }
        return null;
    }

    /** Leaves the value behind. */
    public void end() {
        if (end == UNKNOWN) {
            in.reset(mark);
            in.skip();
        } else {
            in.reset(end);
        }
    }
}
