package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.plan.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the value at a place within another. Immutable. */
final class TagPlace {
    private final Place place;

    /** The name at each step, alone in a table; null: the step is to an item. */
    private final @Nullable NameTable[] names;

    TagPlace(Place place) {
        this.place = place;
        this.names = new NameTable[place.steps().size()];
        for (int i = 0; i < names.length; i++) {
            if (place.steps().get(i) instanceof Place.Member member) {
                names[i] = new NameTable(List.of(member.name()));
            }
        }
    }

    Place place() {
        return place;
    }

    /**
     * What was found.
     *
     * @param value null: there is none
     * @param lacking the step to a member that an object does not have; -1: there is no such step
     */
    record Found(@Nullable Trial value, int lacking) {}

    /** The value at the place within another. */
    Found find(Trial whole) {
        Trial here = whole;
        for (int i = 0; i < names.length; i++) {
            NameTable name = names[i];
            boolean isContainer = here.token() == (name == null ? Token.ARRAY : Token.OBJECT);
            Trial next = isContainer ? step(here, i) : null;
            if (next == null) {
                return new Found(null, isContainer && name != null ? i : -1);
            }
            here = next;
        }
        return new Found(here, -1);
    }

    private @Nullable Trial step(Trial here, int index) {
        NameTable name = names[index];
        return name == null ? here.item(position(index)) : here.member(name);
    }

    private int position(int index) {
        return ((Place.Item) place.steps().get(index)).position();
    }

    /** A failure of what is there after so many steps, as one of the whole. */
    Failure under(Failure failure, int steps) {
        for (int i = steps - 1; i >= 0; i--) {
            NameTable name = names[i];
            failure.under(name == null ? position(i) : name.name(0));
        }
        return failure;
    }
}
