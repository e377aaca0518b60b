package dev.satya.interpreter.members;

import dev.satya.annotation.Discriminator;
import dev.satya.annotation.Tag;
import dev.satya.interpreter.members.Lineage.Level;
import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tags of a class: by {@link Discriminator} and {@link Tag}, else by Jackson's annotations,
 * on the class and on what it extends.
 */
final class ClassTags {
    private ClassTags() {}

    /** The member that tells the subtypes of a class apart, said on it or above it; null: none does. */
    static @Nullable String property(Class<?> type) {
        for (Class<?> each : Lineage.typesOf(type)) {
            if (saysHow(each)) {
                return ownProperty(each);
            }
        }
        return null;
    }

    /** Whether it says itself how its subtypes are told apart. */
    static boolean saysHow(Class<?> type) {
        return type.isAnnotationPresent(Discriminator.class) || JacksonTypes.isOn(type);
    }

    /** Null: it says nothing, or that its subtypes are told apart by their members. */
    private static @Nullable String ownProperty(Class<?> type) {
        Discriminator own = type.getDeclaredAnnotation(Discriminator.class);
        if (own != null && own.value().isEmpty()) {
            throw new SchemaException("the @Discriminator of " + type.getName() + " has no name");
        }
        return own == null ? JacksonTypes.property(type) : own.value();
    }

    /** The tags of a class, that of the type furthest up first. */
    static List<ClassTag> of(Lineage lineage) {
        Class<?> type = lineage.levels().get(0).type();
        Map<String, ClassTag> tags = new LinkedHashMap<>();
        List<Level> topFirst = new ArrayList<>(lineage.levels());
        Collections.reverse(topFirst);
        boolean isTold = false;
        for (Level level : topFirst) {
            isTold |= saysHow(level.type());
            String property = ownProperty(level.type());
            if (property == null) {
                continue;
            }
            ClassTag tag = new ClassTag(property, names(branch(level.type(), property, lineage)));
            ClassTag other = tags.putIfAbsent(property, tag);
            if (other != null && !other.equals(tag)) {
                throw new SchemaException(
                        type.getName()
                                + " has two tags at \""
                                + property
                                + "\": "
                                + other.values()
                                + " and "
                                + tag.values());
            }
        }
        requireUse(type, isTold);
        return List.copyOf(tags.values());
    }

    private static void requireUse(Class<?> type, boolean isTold) {
        if (type.isAnnotationPresent(Tag.class) && !isTold) {
            throw new SchemaException(
                            "@Tag on "
                                    + type.getSimpleName()
                                    + " is not understood: nothing that it extends says where the tag is")
                    .withHint(". Put @Discriminator on the type above it");
        }
    }

    /** What stands for a class below another: a type between them with another discriminator, or it. */
    private static Class<?> branch(Class<?> above, String property, Lineage lineage) {
        Class<?> branch = lineage.levels().get(0).type();
        for (Level level : lineage.levels()) {
            Class<?> between = level.type();
            boolean isBetween = between != above && above.isAssignableFrom(between);
            String own = isBetween && between != branch ? ownProperty(between) : null;
            if (own != null && !own.equals(property) && between.isAssignableFrom(branch)) {
                branch = between;
            }
        }
        return branch;
    }

    /** The texts by which a class is meant among others. */
    static List<String> names(Class<?> branch) {
        Tag tag = branch.getDeclaredAnnotation(Tag.class);
        if (tag != null) {
            return List.of(tag.value());
        }
        List<String> jackson = JacksonTypes.names(branch);
        return jackson.isEmpty() ? List.of(branch.getSimpleName()) : jackson;
    }
}
