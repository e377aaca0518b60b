package dev.satya.interpreter.json;

import dev.satya.Position;
import dev.satya.interpreter.evaluate.MalformedJson;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds values in a JSON text by their JSON Pointers (RFC 6901), in one pass for all of them. */
public final class PointerLocator {
    private static final NameTable NONE = new NameTable(List.of());

    private final JsonReader in;
    private final TreeMap<Integer, Place> found = new TreeMap<>();

    private PointerLocator(JsonReader in) {
        this.in = in;
    }

    /** A value that is looked for, or a container on the way to one. */
    private static final class Place {
        private final Map<String, Place> within = new HashMap<>();
        private @Nullable Position position;
    }

    /**
     * Where the values begin; a pointer that leads nowhere has the innermost container that is there on
     * its way.
     *
     * @param json one JSON text
     */
    public static Map<String, Position> find(byte[] json, Collection<String> pointers) {
        Place root = new Place();
        for (String pointer : pointers) {
            Place place = root;
            for (String segment : segments(pointer)) {
                place = place.within.computeIfAbsent(segment, key -> new Place());
            }
        }
        PointerLocator locator = new PointerLocator(new JsonReader(json));
        try {
            locator.walk(root);
        } catch (MalformedJson e) {
            // what stands before the mistake has been found
        }
        Positions positions = locator.in.positions();
        locator.found.forEach((offset, place) -> place.position = positions.of(offset));
        Map<String, Position> all = new HashMap<>();
        for (String pointer : pointers) {
            Position position = position(root, pointer);
            if (position != null) {
                all.put(pointer, position);
            }
        }
        return all;
    }

    private static @Nullable Position position(Place root, String pointer) {
        Place place = root;
        Position position = root.position;
        for (String segment : segments(pointer)) {
            place = Objects.requireNonNull(place.within.get(segment));
            if (place.position == null) {
                return position;
            }
            position = place.position;
        }
        return position;
    }

    private static List<String> segments(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : List.of(pointer.substring(1).split("/", -1)).stream()
                        .map(segment -> segment.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    private void walk(@Nullable Place place) {
        if (place != null) {
            found.put(in.mark(), place);
        }
        if (place == null || place.within.isEmpty()) {
            in.skip();
        } else if (in.peek() == Token.OBJECT) {
            for (boolean more = in.enterObject(); more; more = in.nextMember()) {
                in.readName(NONE, 0);
                walk(place.within.get(in.name()));
            }
        } else if (in.peek() == Token.ARRAY) {
            int index = 0;
            for (boolean more = in.enterArray(); more; more = in.nextElement()) {
                walk(place.within.get(Integer.toString(index)));
                index++;
            }
        } else {
            in.skip();
        }
    }
}
