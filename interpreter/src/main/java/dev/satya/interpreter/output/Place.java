package dev.satya.interpreter.output;

import dev.satya.Violation;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where an evaluation is, as far as it may be told. Pointers are made when they are asked for: most places share the most of
 * their way with others.
 *
 * @param evaluation the last step of the way through the schemas, references included
 * @param instance the last step of the way through the instance
 * @param onlookers who looks at the value there
 */
record Place(@Nullable Step evaluation, @Nullable Step instance, Onlookers onlookers) {

    /** UTF-16 units of a way through an instance, whose names may be of any length. */
    private static final int LONGEST = 16_384;

    /** A segment, and the steps before it. */
    record Step(@Nullable Step before, String segment) {}

    /** In a schema that this one applies. */
    Place through(String... segments) {
        Step step = evaluation;
        for (String segment : onlookers.trail(segments)) {
            step = new Step(step, segment);
        }
        return new Place(step, instance, onlookers);
    }

    /** At a member or an item. */
    Place at(Object segment) {
        String shown = segment instanceof String name ? onlookers.name(name) : segment.toString();
        return new Place(evaluation, new Step(instance, shown), onlookers.at(segment));
    }

    /** The way through the schemas, as a JSON Pointer. */
    String evaluationPath() {
        return pointer(evaluation, Integer.MAX_VALUE);
    }

    /**
     * The way through the instance, as a JSON Pointer, or its beginning with a sign that there is
     * more: or every unit below a long name would be as long as the instance.
     */
    String instanceLocation() {
        return pointer(instance, LONGEST);
    }

    /** The location of a schema here, without the names of members that may not be told. */
    String schemaLocation(String location) {
        for (Step step = evaluation; step != null; step = step.before) {
            if (step.segment.equals(Violation.SECRET)) {
                return Onlookers.withoutNames(location);
            }
        }
        return location;
    }

    private static String pointer(@Nullable Step last, int longest) {
        Deque<String> segments = new ArrayDeque<>();
        for (Step step = last; step != null; step = step.before) {
            segments.addFirst(step.segment);
        }
        StringBuilder pointer = new StringBuilder();
        for (String segment : segments) {
            append(pointer, segment);
            if (pointer.length() > longest) {
                boolean isSplit = Character.isHighSurrogate(pointer.charAt(longest - 1));
                pointer.setLength(isSplit ? longest - 1 : longest);
                return pointer.append('…').toString();
            }
        }
        return pointer.toString();
    }

    private static void append(StringBuilder pointer, String segment) {
        pointer.append('/').append(segment.replace("~", "~0").replace("/", "~1"));
    }

    /** A pointer with one more segment. */
    static String append(String pointer, String segment) {
        StringBuilder longer = new StringBuilder(pointer);
        append(longer, segment);
        return longer.toString();
    }
}
