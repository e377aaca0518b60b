package dev.satya.schema;

import dev.satya.Schema;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts that a schema is made anew from, taken one after the other in the order of the old. */
final class NewParts {
    private final Iterator<? extends Schema> parts;

    /**
     * Those of a schema.
     *
     * @throws IllegalArgumentException if they are more or fewer than the schema has
     */
    NewParts(Schema schema, List<? extends Schema> parts) {
        int size = schema.parts().size();
        if (parts.size() != size) {
            throw new IllegalArgumentException(
                    "a schema of " + size + " parts cannot be made from " + parts.size());
        }
        this.parts = parts.iterator();
    }

    Schema next() {
        return parts.next();
    }

    /** The next one, where the schema has it. */
    @Nullable Schema nextFor(@Nullable Object old) {
        return old == null ? null : parts.next();
    }

    List<Schema> next(int count) {
        List<Schema> next = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            next.add(parts.next());
        }
        return next;
    }
}
