package dev.satya.interpreter.source;

import dev.satya.interpreter.members.ClassTag;
import dev.satya.interpreter.members.Member;
import dev.satya.interpreter.members.ResolvedType;
import dev.satya.interpreter.slot.FieldValues;
import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which members of a class the fields of a schema are, and whether they fit. */
final class FieldMembers {
    private FieldMembers() {}

    /**
     * The member of each field; null: it is a tag of the class.
     *
     * @throws SchemaException if these are not its members
     */
    static List<@Nullable Member> of(
            Class<?> type, List<FieldValues> values, List<Member> members, List<ClassTag> tags) {
        List<String> fields = values.stream().map(FieldValues::field).toList();
        Map<String, Member> byName = new LinkedHashMap<>();
        members.forEach(each -> byName.put(each.name(), each));
        members.forEach(each -> byName.put(each.field(), each));
        List<@Nullable Member> found = new ArrayList<>();
        for (String field : fields) {
            Member member = byName.get(field);
            if (member == null && tags.stream().anyMatch(tag -> tag.property().equals(field))) {
                found.add(null);
                continue;
            }
            if (member == null || found.contains(member)) {
                throw otherFields(type, fields, members);
            }
            found.add(member);
        }
        for (Member each : members) {
            if (!each.isSetLater() && !found.contains(each)) {
                throw otherFields(type, fields, members);
            }
        }
        return found;
    }

    private static SchemaException otherFields(
            Class<?> type, List<String> fields, List<Member> members) {
        Set<String> names = new LinkedHashSet<>();
        members.forEach(each -> names.add(each.field()));
        return new SchemaException(
                "fields "
                        + fields
                        + " are not the "
                        + (type.isRecord() ? "components of record " : "members of class ")
                        + type.getName()
                        + " "
                        + names);
    }

    /** Refuses values that a member does not take. */
    static void requireTaken(Class<?> type, Member member, FieldValues values) {
        if (!MemberValue.takes(member.type(), values.produced())) {
            throw new SchemaException(
                    place(type, member)
                            + " is "
                            + member.type().getTypeName()
                            + ", which does not take "
                            + values.produced().getTypeName());
        }
    }

    /** Refuses that a primitive gets no value or null; one that is set later keeps what it has. */
    static void requirePresent(Class<?> type, Member member, FieldValues values) {
        boolean isAbsent = values.mayBeAbsent() && !member.isSetLater();
        boolean isPrimitive = ResolvedType.raw(member.type()).isPrimitive();
        if (isPrimitive && (isAbsent || values.mayBeNull())) {
            String word = member.type().getTypeName();
            throw new SchemaException(
                            "\""
                                    + values.field()
                                    + "\" may be "
                                    + (isAbsent ? "absent" : "null")
                                    + ", and "
                                    + place(type, member)
                                    + " is "
                                    + word
                                    + ", which always has a value")
                    .withHint(
                            isAbsent
                                    ? ". Make the field required, give it a default, or take the"
                                            + " class of the number or boolean in place of "
                                            + word
                                    : ". Take nullable off, or take the class of the number or"
                                            + " boolean in place of "
                                            + word);
        }
    }

    private static String place(Class<?> type, Member member) {
        return (type.isRecord() ? "component " : "member ")
                + member.name()
                + (type.isRecord() ? " of record " : " of class ")
                + type.getName();
    }
}
