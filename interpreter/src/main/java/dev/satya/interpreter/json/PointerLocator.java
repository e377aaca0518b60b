package dev.satya.interpreter.json;

import dev.satya.Position;
import dev.satya.interpreter.evaluate.MalformedJson;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.schema.SchemaOrigin;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds values in a JSON text by their JSON Pointers (RFC 6901), in one pass for all of them. */
public final class PointerLocator {
    private static final NameTable NONE = new NameTable(List.of());

    private static final int NOWHERE = -1;

    private final JsonReader in;

    private PointerLocator(JsonReader in) {
        this.in = in;
    }

    /** A value that is looked for, or a container on the way to one. */
    private static final class Place {
        private final Map<String, Place> within = new HashMap<>();
        private int name = NOWHERE;
        private int value = NOWHERE;
    }

    /**
     * Where members, by their names or their values, items or the root begin; a pointer that leads
     * nowhere has the value of the innermost container that is there on its way.
     *
     * @param json one JSON text
     * @param part of members; items and the root have values alone
     */
    public static Map<String, Position> find(
            byte[] json, Collection<String> pointers, SchemaOrigin.Part part) {
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
        Map<String, Integer> offsets = new HashMap<>();
        for (String pointer : pointers) {
            int offset = offset(root, pointer, part);
            if (offset != NOWHERE) {
                offsets.put(pointer, offset);
            }
        }
        return positions(offsets, locator.in.positions());
    }

    private static Map<String, Position> positions(Map<String, Integer> offsets, Positions lines) {
        Map<Integer, Position> byOffset = new HashMap<>();
        for (int offset : new TreeSet<>(offsets.values())) {
            byOffset.put(offset, lines.of(offset));
        }
        Map<String, Position> all = new HashMap<>();
        offsets.forEach((pointer, offset) -> all.put(pointer, byOffset.get(offset)));
        return all;
    }

    private static int offset(Place root, String pointer, SchemaOrigin.Part part) {
        Place place = root;
        int offset = root.value;
        for (String segment : segments(pointer)) {
            place = Objects.requireNonNull(place.within.get(segment));
            if (place.value == NOWHERE) {
                return offset;
            }
            offset = place.value;
        }
        return part == SchemaOrigin.Part.NAME && place.name != NOWHERE ? place.name : offset;
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
            place.value = in.mark();
        }
        if (place == null || place.within.isEmpty()) {
            in.skip();
        } else if (in.peek() == Token.OBJECT) {
            for (boolean more = in.enterObject(); more; more = in.nextMember()) {
                int name = in.mark();
                in.readName(NONE, 0);
                Place member = place.within.get(in.name());
                if (member != null) {
                    member.name = name;
                }
                walk(member);
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
