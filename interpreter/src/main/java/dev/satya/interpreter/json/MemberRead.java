package dev.satya.interpreter.json;

import dev.satya.interpreter.slot.RecordComponents;
import org.jspecify.annotations.Nullable;

/** Asks objects for their members. */
final class MemberRead {
    private MemberRead() {}

    /**
     * The value of a member.
     *
     * @throws Refusal at the member, if it cannot be read
     */
    static @Nullable Object of(Object object, RecordComponents members, int index) {
        try {
            return members.getters().get(index).apply(object);
        } catch (Throwable e) { // from the accessor
            throw Refusal.of(e).under(members.names().get(index));
        }
    }
}
