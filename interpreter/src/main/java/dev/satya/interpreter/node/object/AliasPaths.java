package dev.satya.interpreter.node.object;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.Path;
import dev.satya.interpreter.convert.ContainerViews;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.MapLookup;
import dev.satya.interpreter.slot.SlotModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ways into other members at whose end the values of fields may be. Immutable.
 *
 * @param bySlot those of each field, in their order
 */
public record AliasPaths(List<List<Path>> bySlot) {
    private static final NameTable NO_NAMES = new NameTable(List.of());

    /** Whether no field has any. */
    public boolean isEmpty() {
        return bySlot.stream().allMatch(List::isEmpty);
    }

    /** The names of the members that they begin with. */
    public Set<String> containers() {
        Set<String> names = new LinkedHashSet<>();
        bySlot.forEach(paths -> paths.forEach(path -> names.add(first(path))));
        return names;
    }

    static String first(Path path) {
        return (String) path.segments().get(0);
    }

    /** A failure at the end of a way. */
    static Failure under(Failure failure, Path path) {
        for (int i = path.segments().size() - 1; i >= 0; i--) {
            failure.under(path.segments().get(i));
        }
        return failure;
    }

    /** The value at the end of a way; {@code ABSENT}: it leads nowhere. */
    static @Nullable Object find(Map<?, ?> object, Path path, Evaluation run) {
        Object value = object;
        for (Object step : path.segments()) {
            value = ContainerViews.of(value, run);
            if (value instanceof SlotModel model) {
                value = model.members();
            }
            if (step instanceof String name && value instanceof Map<?, ?> map) {
                Object member = MapLookup.get(map, name);
                if (member == null && !map.containsKey(name)) {
                    return ABSENT;
                }
                value = member;
            } else if (step instanceof Integer index
                    && value instanceof List<?> list
                    && index < list.size()) {
                value = list.get(index);
            } else {
                return ABSENT;
            }
        }
        return value;
    }

    /** The depth of the container that holds the value at the end of a way. */
    static int depth(Path path, int inner) {
        int depth = inner;
        for (int i = 1; i < path.segments().size(); i++) {
            depth = Depth.container(depth);
        }
        return depth;
    }

    /** The way to the first container that is too deep to be entered; null: none is. */
    static @Nullable Path beyond(Path path, int inner, Evaluation run) {
        int depth = inner;
        for (int i = 1; i < path.segments().size(); i++) {
            depth = Depth.container(depth);
            if (Depth.isBeyond(depth, run)) {
                return new Path(path.segments().subList(0, i));
            }
        }
        return null;
    }

    /**
     * Goes to the value at the end of a way whose containers can be entered; whether it leads to one.
     * The reader may otherwise be anywhere.
     *
     * @param in stands at the member that the way begins with
     */
    static boolean enter(Path path, ValueReader in) {
        for (Object step : path.segments().subList(1, path.segments().size())) {
            boolean isThere =
                    step instanceof String name
                            ? enterMember(name, in)
                            : enterItem((Integer) step, in);
            if (!isThere) {
                return false;
            }
        }
        return true;
    }

    /** Goes to the first member of a name. */
    private static boolean enterMember(String name, ValueReader in) {
        if (in.peek() != Token.OBJECT) {
            return false;
        }
        for (boolean more = in.enterObject(); more; more = in.nextMember()) {
            in.readName(NO_NAMES, 0);
            if (in.name().equals(name)) {
                return true;
            }
            in.skip();
        }
        return false;
    }

    private static boolean enterItem(int index, ValueReader in) {
        if (in.peek() != Token.ARRAY) {
            return false;
        }
        int position = 0;
        for (boolean more = in.enterArray(); more; more = in.nextElement()) {
            if (position++ == index) {
                return true;
            }
            in.skip();
        }
        return false;
    }
}
