package dev.satya.interpreter.node;

import dev.satya.Model;
import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.Numbers;
import dev.satya.interpreter.convert.WholeValue;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluated;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.slot.MemberMap;
import dev.satya.interpreter.slot.SlotModel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The value that branches try: an instance, or what is ahead in a text, which is read again for each
 * branch.
 */
sealed interface Trial {
    /** Stands for an array or an object where only a scalar is looked at. */
    Object CONTAINER = new Object();

    /** To read names that nobody knows. */
    NameTable NO_NAMES = new NameTable(List.of());

    /** The canonical scalar, the failure if it is beyond a limit, or {@link #CONTAINER}. */
    @Nullable Object whole(Evaluation run);

    /** All of the value in canonical form, or the failure if a limit or a lone surrogate is in the way. */
    @Nullable Object canonical(Evaluation run, int depth);

    /** The member of the one name in a table; null: there is none. Of an object. */
    @Nullable Trial member(NameTable name);

    /** Of the members whose names pass a test, the first by name; null: there is none. Of an object. */
    TagPlace.@Nullable Part first(Predicate<String> test);

    /** The item at a position; null: there is none. Of an array. */
    @Nullable Trial item(int position);

    private static boolean isBefore(String name, @Nullable String other) {
        return other == null || name.compareTo(other) < 0;
    }

    /** What a branch makes of the value. */
    @Nullable Object apply(Node branch, Evaluation run, int depth);

    /** The value in canonical form if it is a scalar within the limits; otherwise null. */
    @Nullable Object scalar(Evaluation run);

    /** The same, but of an object of a scalar type the object: what a branch may keep. */
    @Nullable Object asGiven(Evaluation run);

    private static @Nullable Object asGiven(@Nullable Object value, Evaluation run) {
        boolean isOfJson = run.written(value) == value;
        return isOfJson ? new OfInstance(value).scalar(run) : value;
    }

    /** The JSON type of the value as it stands; {@link Token#OTHER} if it has none by itself. */
    Token token();

    /** The JSON type of what the value is written as; {@link Token#OTHER} if it has none. */
    Token writtenToken(Evaluation run);

    /** The text of the member of the one name in a table; null: there is none, or it is no text. */
    @Nullable String text(NameTable name, Evaluation run);

    private static @Nullable String text(@Nullable Object value, Evaluation run) {
        return run.written(value) instanceof CharSequence text ? text.toString() : null;
    }

    /** The members of some names; null: there is none of the name, or the value is no object. */
    @Nullable Trial[] members(NameTable names);

    /** Which of some names members of the value have; none if it is no object. */
    default boolean[] given(NameTable names) {
        @Nullable Trial[] members = members(names);
        boolean[] given = new boolean[members.length];
        for (int i = 0; i < given.length; i++) {
            given[i] = members[i] != null;
        }
        return given;
    }

    /** For a branch of which it is open whether it applies: the same value, with marks apart. */
    default Trial apart() {
        return this;
    }

    /** Takes the marks of a trial {@link #apart} whose branch applies. */
    default void take(Trial apart) {}

    /** Whether marks are wanted: then every branch is asked by itself. */
    default boolean isMarking() {
        return false;
    }

    /**
     * An instance in Java's terms.
     *
     * @param evaluated takes what branches have something to say about, see {@link Node#evaluate}
     */
    record OfInstance(@Nullable Object instance, @Nullable Evaluated evaluated) implements Trial {
        /** Of which nobody asks what is evaluated. */
        OfInstance(@Nullable Object instance) {
            this(instance, null);
        }

        @Override
        public @Nullable Object apply(Node branch, Evaluation run, int depth) {
            return branch.evaluate(instance, evaluated, run, depth);
        }

        @Override
        public OfInstance apart() {
            return evaluated == null ? this : new OfInstance(instance, new Evaluated());
        }

        @Override
        public void take(Trial apart) {
            Evaluated found = ((OfInstance) apart).evaluated;
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
            return Trial.asGiven(instance, run);
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
        public @Nullable Trial member(NameTable name) {
            Map<?, ?> map = members();
            return map == null || !map.containsKey(name.name(0))
                    ? null
                    : new OfInstance(map.get(name.name(0)));
        }

        @Override
        public TagPlace.@Nullable Part first(Predicate<String> test) {
            Map<?, ?> map = members();
            String first = null;
            for (Object key : map == null ? List.of() : map.keySet()) {
                if (key instanceof String name && isBefore(name, first) && test.test(name)) {
                    first = name;
                }
            }
            return first == null || map == null
                    ? null
                    : new TagPlace.Part(first, new OfInstance(map.get(first)));
        }

        @Override
        public @Nullable Trial item(int position) {
            return instance instanceof List<?> list && position < list.size()
                    ? new OfInstance(list.get(position))
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
            return Trial.text(map == null ? null : Members.get(map, name.name(0)), run);
        }

        @Override
        public @Nullable Trial[] members(NameTable names) {
            @Nullable Trial[] members = new Trial[names.size()];
            Map<?, ?> map = members();
            for (int i = 0; map != null && i < members.length; i++) {
                String name = names.name(i);
                members[i] = map.containsKey(name) ? new OfInstance(map.get(name)) : null;
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

    /** A value in a text. Lives while it is tried. */
    final class OfText implements Trial {
        private static final int UNKNOWN = -1;

        private final ValueReader in;
        private final int mark;

        /** Behind the value, once a branch has accepted it. */
        private int end = UNKNOWN;

        /** The value ahead. */
        OfText(ValueReader in) {
            this.in = in;
            this.mark = in.mark();
        }

        /** The text, at the value. */
        ValueReader in() {
            in.reset(mark);
            return in;
        }

        @Override
        public @Nullable Object apply(Node branch, Evaluation run, int depth) {
            in.reset(mark);
            Object value = branch.read(in, run, depth);
            if (!(value instanceof Failure)) {
                end = in.mark();
            }
            return value;
        }

        @Override
        public @Nullable Object canonical(Evaluation run, int depth) {
            in.reset(mark);
            Object value = WholeValue.read(in, run.withValues(), depth);
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
            return token == Token.OTHER ? new OfInstance(in.readOther()).writtenToken(run) : token;
        }

        @Override
        public @Nullable Object scalar(Evaluation run) {
            return new OfInstance(read(run)).scalar(run);
        }

        @Override
        public @Nullable Object asGiven(Evaluation run) {
            return Trial.asGiven(read(run), run);
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
            return isContainer ? CONTAINER : WholeValue.read(in, run, Depth.ROOT);
        }

        @Override
        public @Nullable Trial member(NameTable name) {
            in.reset(mark);
            for (boolean more = in.enterObject(); more; more = in.nextMember()) {
                if (in.readName(name, 0) == 0) {
                    return new OfText(in);
                }
                in.skip();
            }
            return null;
        }

        @Override
        public TagPlace.@Nullable Part first(Predicate<String> test) {
            TagPlace.Part first = null;
            String before = null;
            in.reset(mark);
            for (boolean more = in.enterObject(); more; more = in.nextMember()) {
                in.readName(NO_NAMES, 0);
                String name = in.name();
                if (isBefore(name, before) && test.test(name)) {
                    first = new TagPlace.Part(name, new OfText(in));
                    before = name;
                }
                in.skip();
            }
            return first;
        }

        @Override
        public @Nullable Trial item(int position) {
            in.reset(mark);
            int at = 0;
            for (boolean more = in.enterArray(); more; more = in.nextElement()) {
                if (at++ == position) {
                    return new OfText(in);
                }
                in.skip();
            }
            return null;
        }

        @Override
        public @Nullable Trial[] members(NameTable names) {
            @Nullable Trial[] members = new Trial[names.size()];
            in.reset(mark);
            boolean isObject = in.peek() == Token.OBJECT;
            for (boolean more = isObject && in.enterObject(); more; more = in.nextMember()) {
                int index = in.readName(names, 0);
                if (index != NameTable.UNDECLARED && members[index] == null) {
                    members[index] = new OfText(in);
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
                        case OTHER -> Trial.text(in.readOther(), run);
                        default -> null;
                    };
                }
                in.skip();
            }
            return null;
        }

        /** Leaves the value behind. */
        void end() {
            if (end == UNKNOWN) {
                in.reset(mark);
                in.skip();
            } else {
                in.reset(end);
            }
        }
    }
}
