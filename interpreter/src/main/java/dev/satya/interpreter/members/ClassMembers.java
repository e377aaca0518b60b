package dev.satya.interpreter.members;

import dev.satya.schema.SchemaException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/**
 * The members of a class and what makes its objects. A record, a JavaBean, a class with one
 * constructor and an interface differ in nothing else.
 *
 * @param lineage the class and what it inherits from
 * @param members in order; that of the parameters where the constructor has all of them
 * @param tags by which documents say that an object is of the class, whether or not it has a member
 *     for them
 */
public record ClassMembers(
        Lineage lineage, List<Member> members, List<ClassTag> tags, Creator creator) {

    /** Copies the members and tags. */
    public ClassMembers {
        members = List.copyOf(members);
        tags = List.copyOf(tags);
    }

    /** With the tags that annotations give to the class. */
    ClassMembers(Lineage lineage, List<Member> members, Creator creator) {
        this(lineage, members, ClassTags.of(lineage), creator);
    }

    /** Whether a tag is the value of a member. */
    public boolean hasMemberFor(ClassTag tag) {
        return members.stream().anyMatch(each -> each.field().equals(tag.property()));
    }

    /** The tags that the class has no member for: they are written all the same. */
    public List<ClassTag> tagsWithoutMember() {
        return tags.stream().filter(tag -> !hasMemberFor(tag)).toList();
    }

    /**
     * Those of a class with arguments.
     *
     * @throws SchemaException if it has none, or one of them cannot be read or set
     */
    public static ClassMembers of(BoundType bound) {
        Lineage lineage = Lineage.of(bound);
        return bound.raw().isRecord() ? RecordReader.read(lineage) : new BeanReader(lineage).read();
    }

    /** Those of a class with arguments that are written nowhere. */
    public static ClassMembers of(Type type) {
        return of(BoundType.of(type));
    }

    /** Whether a class may have members, and is not what another schema describes. */
    public static boolean mayHave(Class<?> type) {
        return type.isRecord()
                || !(type.isPrimitive()
                        || type.isArray()
                        || type.isEnum()
                        || type.isAnnotation()
                        || Lineage.isOfJdk(type)
                        || Iterable.class.isAssignableFrom(type)
                        || Map.class.isAssignableFrom(type)
                        || CharSequence.class.isAssignableFrom(type)
                        || Number.class.isAssignableFrom(type)
                        || type.getName().startsWith("io.vavr."));
    }

    /** The class. */
    public Class<?> type() {
        return lineage.levels().get(0).type();
    }
}
