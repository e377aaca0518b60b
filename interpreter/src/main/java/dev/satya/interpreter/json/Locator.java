package dev.satya.interpreter.json;

import dev.satya.Path;
import dev.satya.Position;
import dev.satya.Violation;
import dev.satya.interpreter.evaluate.MalformedJson;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the values that violations are about in the text that was read: afterwards, and only then,
 * so that a valid text pays nothing. One pass, whatever the number of violations.
 */
public final class Locator {
    private static final NameTable NONE = new NameTable(List.of());

    private Locator() {}

    /**
     * The same violations with their positions.
     *
     * @param in at the start of the text, as it stood when the text was evaluated
     */
    public static Seq<Violation> locate(JsonReader in, Seq<Violation> violations) {
        Place root = new Place();
        for (Violation violation : violations) {
            root.plan(violation.path());
        }
        try {
            find(in, root);
        } catch (MalformedJson e) {
            // a run that ended early did not come so far; what is there was found before
        }
        List<Integer> offsets = new ArrayList<>();
        violations.forEach(violation -> offsets.add(root.offset(violation)));
        Map<Integer, Position> positions = new HashMap<>();
        Positions inText = in.positions();
        for (int offset : new TreeSet<>(offsets)) {
            positions.put(offset, inText.of(offset));
        }
        return violations.zipWith(
                offsets,
                (violation, offset) -> violation.at(Objects.requireNonNull(positions.get(offset))));
    }

    private static void find(JsonReader in, Place place) {
        boolean isFirst = place.offsets.isEmpty();
        place.offsets.add(in.mark());
        if (!isFirst || place.within == null) {
            in.skip();
        } else if (in.peek() == Token.OBJECT) {
            for (boolean more = in.enterObject(); more; more = in.nextMember()) {
                in.readName(NONE, 0);
                findOrSkip(in, place.within.get(in.name()));
            }
        } else if (in.peek() == Token.ARRAY) {
            int index = 0;
            for (boolean more = in.enterArray(); more; more = in.nextElement()) {
                findOrSkip(in, place.within.get(index));
                index++;
            }
        } else {
            in.skip();
        }
    }

    private static void findOrSkip(JsonReader in, @Nullable Place place) {
        if (place == null) {
            in.skip();
        } else {
            find(in, place);
        }
    }

    /** A value that a violation is about, or a container on the way to one. */
    private static final class Place {
        private @Nullable Map<Object, Place> within;
        private final List<Integer> offsets = new ArrayList<>(1);
        private int repetitions;

        void plan(Path path) {
            Place place = this;
            for (Object segment : path.segments()) {
                if (place.within == null) {
                    place.within = new HashMap<>();
                }
                place = place.within.computeIfAbsent(segment, key -> new Place());
            }
        }

        /** Where the value is, or the innermost container that is there. */
        int offset(Violation violation) {
            if (violation.code().equals("json")
                    && violation.arguments().get("offset") instanceof Long offset) {
                return (int) (long) offset;
            }
            Place place = this;
            int found = offsets.get(0);
            for (Object segment : violation.path().segments()) {
                place = place.within == null ? null : place.within.get(segment);
                if (place == null || place.offsets.isEmpty()) {
                    return found;
                }
                found = place.offsets.get(0);
            }
            if (violation.code().equals("duplicateKey")) {
                place.repetitions++;
                int last = place.offsets.size() - 1;
                return place.offsets.get(Math.min(place.repetitions, last));
            }
            return found;
        }
    }
}
