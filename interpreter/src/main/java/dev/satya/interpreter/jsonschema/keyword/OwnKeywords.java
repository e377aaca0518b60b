package dev.satya.interpreter.jsonschema.keyword;

import dev.satya.schema.Constraint.ScalarBound.Side;
import dev.satya.schema.Constraint.ScalarMoment;
import dev.satya.schema.Constraint.ScalarMultiple;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of keywords of this library that several readers and writers know. */
public final class OwnKeywords {
    /** Names the scalar type of a value. */
    public static final String SCALAR = "x-scalar";

    /** Have a say beside {@link #SCALAR} alone. */
    public static final Set<String> SCALAR_BOUNDS =
            Stream.concat(
                            Arrays.stream(Side.values()).map(Side::code),
                            Stream.of(ScalarMoment.KEYWORD, ScalarMultiple.CODE))
                    .collect(Collectors.toUnmodifiableSet());

    /**
     * Lists other names of a member, and ways into other members, each a list of names and positions;
     * within {@code properties} alone.
     */
    public static final String ALIASES = "x-aliases";

    /** Says what becomes of a value that does not conform: {@code "omit"}, or {@code {"use": value}}. */
    public static final String ON_ERROR = "x-onError";

    /** Beside {@code not} {@code not} {@code contains}: what conforms is not taken as evaluated. */
    public static final String SILENT_CONTAINS = "x-silentContains";

    /** Says that items which equal an earlier one are dropped before items are counted. */
    public static final String DROP_REPEATS = "x-dropRepeats";

    /** Beside {@code allOf}: none of its schemas is asked behind one that finds something wrong. */
    public static final String IN_SEQUENCE = "x-inSequence";

    /** Lists, at the root of a document, the named constraints that are keywords in it. */
    public static final String CONSTRAINTS = "x-constraints";

    /** Has what templates of {@code x-messages} are in other languages. */
    public static final String TRANSLATIONS = "x-translations";

    private OwnKeywords() {}
}
