package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.ContainerView;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The value that branches try: an instance, or what is ahead in a text, which is read again for each
 * branch.
 */
public sealed interface TriedValue permits TriedInstance, TriedText {
    /** Stands for an array or an object where only a scalar is looked at. */
    Object CONTAINER = new Object();

    /** To read names that nobody knows. */
    NameTable NO_NAMES = new NameTable(List.of());

    /**
     * A member or an item.
     *
     * @param segment of its path
     */
    record Part(Object segment, TriedValue value) {
        public static @Nullable Part of(Object segment, @Nullable TriedValue value) {
            return value == null ? null : new Part(segment, value);
        }
    }

    /** The canonical scalar, the failure if it is beyond a limit, or {@link #CONTAINER}. */
    @Nullable Object whole(Evaluation run);

    /** All of the value in canonical form, or the failure if a limit or a lone surrogate is in the way. */
    @Nullable Object canonical(Evaluation run, int depth);

    /** The member of the one name in a table; null: there is none. Of an object. */
    @Nullable TriedValue member(NameTable name, Evaluation run);

    /** Of the members whose names pass a test, the first by name; null: there is none. Of an object. */
    @Nullable Part first(Predicate<String> test, Evaluation run);

    /** The item at a position; null: there is none. Of an array. */
    @Nullable TriedValue item(int position, Evaluation run);

    /** Whether a name comes first; null: there is no other. */
    static boolean isBefore(String name, @Nullable String other) {
        return other == null || name.compareTo(other) < 0;
    }

    /** What a branch makes of the value. */
    @Nullable Object apply(Node branch, Evaluation run, int depth);

    /** The value in canonical form if it is a scalar within the limits; otherwise null. */
    @Nullable Object scalar(Evaluation run);

    /** The same, but of an object of a scalar type the object: what a branch may keep. */
    @Nullable Object asGiven(Evaluation run);

    static @Nullable Object asGiven(@Nullable Object value, Evaluation run) {
        Object written = run.written(value);
        return written == value || written instanceof ContainerView
                ? new TriedInstance(value).scalar(run)
                : value;
    }

    /** The JSON type of the value as it stands; {@link Token#OTHER} if it has none by itself. */
    Token token();

    /** The JSON type of what the value is written as; {@link Token#OTHER} if it has none. */
    Token writtenToken(Evaluation run);

    /** The text of the member of the one name in a table; null: there is none, or it is no text. */
    @Nullable String text(NameTable name, Evaluation run);

    static @Nullable String text(@Nullable Object value, Evaluation run) {
        return run.written(value) instanceof CharSequence text ? text.toString() : null;
    }

    /** The members of some names; null: there is none of the name, or the value is no object. */
    @Nullable TriedValue[] members(NameTable names, Evaluation run);

    /** Which of some names members of the value have; none if it is no object. */
    default boolean[] given(NameTable names, Evaluation run) {
        @Nullable TriedValue[] members = members(names, run);
        boolean[] given = new boolean[members.length];
        for (int i = 0; i < given.length; i++) {
            given[i] = members[i] != null;
        }
        return given;
    }

    /** For a branch of which it is open whether it applies: the same value, with marks apart. */
    default TriedValue apart() {
        return this;
    }

    /** Takes the marks of an attempt {@link #apart} whose branch applies. */
    default void take(TriedValue apart) {}

    /** Whether marks are wanted: then every branch is asked by itself. */
    default boolean isMarking() {
        return false;
    }
}
