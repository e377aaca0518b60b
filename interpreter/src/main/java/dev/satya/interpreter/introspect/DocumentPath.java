package dev.satya.interpreter.introspect;

import dev.satya.interpreter.members.ClassMembers;
import dev.satya.interpreter.members.ItemContainer;
import dev.satya.interpreter.members.MapContainer;
import dev.satya.interpreter.members.Member;
import dev.satya.interpreter.members.ResolvedType;
import dev.satya.schema.SchemaException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** A path that code tells by names of Java, with the names that members have in documents. */
final class DocumentPath {
    private final List<Object> segments = new ArrayList<>();
    private Type at;

    /** From a value of a type. */
    DocumentPath(Type from) {
        this.at = from;
    }

    /** Into a member; a name that is none stays. */
    void property(String name) {
        String field = name;
        Type next = Object.class;
        for (Member member : members()) {
            if (member.name().equals(name)) {
                field = member.field();
                next = member.type();
            }
        }
        segments.add(field);
        at = next;
    }

    private List<Member> members() {
        Class<?> raw = ResolvedType.raw(at);
        if (raw == Object.class || !ClassMembers.mayHave(raw)) {
            return List.of();
        }
        try {
            return ClassMembers.of(at).members();
        } catch (SchemaException e) { // it was not looked at as a class
            return List.of();
        }
    }

    /** Into an item. */
    void index(int index) {
        segments.add(index);
        Class<?> raw = ResolvedType.raw(at);
        boolean isContainer = ItemContainer.of(raw) != null;
        at =
                raw.isArray()
                        ? ResolvedType.item(at)
                        : isContainer ? ResolvedType.argument(at, 0) : Object.class;
    }

    /** Into the value of a key. */
    void key(String key) {
        segments.add(key);
        boolean isMap = MapContainer.of(ResolvedType.raw(at)) != null;
        at = isMap ? ResolvedType.argument(at, 1) : Object.class;
    }

    List<Object> segments() {
        return segments;
    }
}
