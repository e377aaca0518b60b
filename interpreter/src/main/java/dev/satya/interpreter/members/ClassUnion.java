package dev.satya.interpreter.members;

import dev.satya.annotation.Discriminator;
import dev.satya.schema.SchemaException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The subtypes that an object of a class is of: those that a sealed interface or abstract class
 * permits, or that {@code JsonSubTypes} lists.
 *
 * @param property the member that tells them apart; null: the members that an object has
 * @param branches in the order in which they are listed; subtypes of subtypes that are told apart in
 *     the same way are among them
 */
public record ClassUnion(@Nullable String property, List<BoundType> branches) {

    /** Copies the branches. */
    public ClassUnion {
        branches = List.copyOf(branches);
    }

    /**
     * That of a class with arguments; null: it is none.
     *
     * @throws SchemaException if an annotation of it is not understood
     */
    public static @Nullable ClassUnion of(BoundType bound) {
        Class<?> type = bound.raw();
        if (Lineage.isOfJdk(type) || subtypes(type).isEmpty()) {
            return null;
        }
        String property = ClassTags.property(type);
        Map<Class<?>, BoundType> branches = new LinkedHashMap<>();
        add(bound, property, branches);
        return new ClassUnion(property, List.copyOf(branches.values()));
    }

    /** The texts of the tag by which a branch is meant. */
    public List<String> tags(int branch) {
        return ClassTags.names(branches.get(branch).raw());
    }

    private static void add(
            BoundType bound, @Nullable String property, Map<Class<?>, BoundType> branches) {
        Class<?> type = bound.raw();
        if (!Modifier.isAbstract(type.getModifiers())) {
            branches.putIfAbsent(type, bound);
        }
        for (Class<?> subtype : subtypes(type)) {
            BoundType below = bound.below(subtype);
            String own = ClassTags.property(subtype);
            boolean isOne =
                    subtype == type
                            || subtypes(subtype).isEmpty()
                            || own != null && !own.equals(property);
            if (isOne) {
                branches.putIfAbsent(subtype, below);
            } else {
                add(below, property, branches);
            }
        }
    }

    /** None: it is no union. */
    private static List<Class<?>> subtypes(Class<?> type) {
        List<Class<?>> listed = JacksonTypes.subtypes(type);
        boolean isTold = listed.isEmpty() || isTold(type);
        if (!isTold) {
            throw new SchemaException(
                            "@JsonSubTypes on "
                                    + type.getSimpleName()
                                    + " is not understood: nothing says how they are told apart")
                    .withHint(". Put @JsonTypeInfo or @Discriminator on it");
        }
        boolean isAbstract = Modifier.isAbstract(type.getModifiers());
        if (listed.isEmpty() && type.isSealed() && (isAbstract || isTold(type))) {
            return List.of(type.getPermittedSubclasses());
        }
        if (listed.isEmpty() && isAbstract && ClassTags.saysHow(type)) {
            throw new SchemaException(
                            (type.isAnnotationPresent(Discriminator.class)
                                            ? "@Discriminator"
                                            : "@JsonTypeInfo")
                                    + " on "
                                    + type.getSimpleName()
                                    + " is not understood: nothing says which subtypes there are")
                    .withHint(". Seal it, or list them by @JsonSubTypes");
        }
        List<Class<?>> others = new ArrayList<>(listed);
        others.remove(type);
        return others;
    }

    private static boolean isTold(Class<?> type) {
        return Lineage.typesOf(type).stream().anyMatch(ClassTags::saysHow);
    }
}
