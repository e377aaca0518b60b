package dev.satya.interpreter.introspect.validator;

import dev.satya.interpreter.members.ClassMembers;
import dev.satya.interpreter.members.ItemContainer;
import dev.satya.interpreter.members.MapContainer;
import dev.satya.interpreter.members.Member;
import dev.satya.interpreter.members.ResolvedType;
import dev.satya.schema.SchemaException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A path that code tells by names of Java, with the names that members have in documents. */
public final class DocumentPath {
    private final List<Object> segments = new ArrayList<>();
    private final Map<Type, List<Member>> known;
    private Type at;

    /**
     * From a value of a type.
     *
     * @param known takes the members of the types that are met
     */
    public DocumentPath(Type from, Map<Type, List<Member>> known) {
        this.at = from;
        this.known = known;
    }

    /** Into a member; a name that is none stays. */
    public void property(String name) {
        String field = name;
        Type next = Object.class;
        for (Member member : known.computeIfAbsent(at, DocumentPath::members)) {
            if (member.name().equals(name)) {
                field = member.field();
                next = member.type();
            }
        }
        segments.add(field);
        at = next;
    }

    private static List<Member> members(Type type) {
        Class<?> raw = ResolvedType.raw(type);
        if (raw == Object.class || !ClassMembers.mayHave(raw)) {
            return List.of();
        }
        try {
            return ClassMembers.of(type).members();
        } catch (SchemaException e) { // it was not looked at as a class
            return List.of();
        }
    }

    /** Into an item. */
    public void index(int index) {
        segments.add(index);
        Class<?> raw = ResolvedType.raw(at);
        boolean isContainer = ItemContainer.of(raw) != null;
        at =
                raw.isArray()
                        ? ResolvedType.item(at)
                        : isContainer ? ResolvedType.argument(at, 0) : Object.class;
    }

    /** Into the value of a key. */
    public void key(String key) {
        segments.add(key);
        boolean isMap = MapContainer.of(ResolvedType.raw(at)) != null;
        at = isMap ? ResolvedType.argument(at, 1) : Object.class;
    }

    public List<Object> segments() {
        return segments;
    }
}
