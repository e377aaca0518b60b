package dev.satya.interpreter.introspect;

import dev.satya.interpreter.introspect.annotation.AnnotationPolicy;
import dev.satya.interpreter.introspect.annotation.Groups;
import dev.satya.interpreter.members.AnnotationValues;
import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Groups that are checked one after the other (Jakarta Validation 3.1 §5.4.2): a later one only where
 * the earlier ones have found nothing.
 */
final class GroupSequences {
    private static final List<String> PACKAGES =
            List.of("jakarta.validation.", "javax.validation.");

    private GroupSequences() {}

    /**
     * The groups at objects of a class, in the order in which they are checked; the same groups alone
     * if there is no sequence.
     *
     * @throws SchemaException if a sequence has a mistake, or stands beside other groups
     */
    static List<Groups> of(Groups groups, Class<?> type) {
        List<Groups> asked = asked(groups, type);
        if (!asked.equals(List.of(groups))) {
            return asked;
        }
        Class<?>[] own = groups.isRedefined() ? null : sequence(type);
        if (own == null || !groups.includeDefault()) {
            requireOwnSequence(groups, type);
            return List.of(groups);
        }
        if (!groups.named().isEmpty() || !groups.alone().isEmpty()) {
            throw new SchemaException(
                            "the class "
                                    + type.getName()
                                    + " has a @GroupSequence for its Default, which is asked for"
                                    + " beside other groups")
                    .withHint(". Compile it for Default, and for the others, by themselves");
        }
        return stages(type, own);
    }

    /** The same but for what a class itself says, which does not hold for those that stand for it. */
    static List<Groups> asked(Groups groups, Class<?> type) {
        for (Class<?> group : groups.named()) {
            requireGroup(group, type);
            if (sequence(group) != null) {
                requireAlone(groups, group);
                return stages(group);
            }
        }
        return List.of(groups);
    }

    private static void requireGroup(Class<?> group, Class<?> type) {
        if (!group.isInterface()) {
            throw new SchemaException(group.getName() + " is no group: groups are interfaces");
        }
        if (group.isAssignableFrom(type)) {
            throw new SchemaException(
                            type.getName()
                                    + " implements "
                                    + group.getName()
                                    + ", and the constraints of an interface alone are not"
                                    + " checked by its name")
                    .withHint(". Compile the interface, or give the constraints a group");
        }
    }

    private static void requireAlone(Groups groups, Class<?> sequence) {
        boolean isAlone = groups.named().size() == 1 && groups.alone().isEmpty();
        if (groups.hasDefault() || !isAlone) {
            throw new SchemaException(
                            "the @GroupSequence "
                                    + sequence.getName()
                                    + " is asked for beside other groups")
                    .withHint(". Put those into the sequence, or ask for it alone");
        }
    }

    /** A class above may have a sequence: to whose constraints it would apply is easily mistaken. */
    private static void requireOwnSequence(Groups groups, Class<?> type) {
        Class<?> above = groups.isRedefined() ? null : type.getSuperclass();
        for (; above != null && groups.includeDefault(); above = above.getSuperclass()) {
            if (sequence(above) != null) {
                throw new SchemaException(
                                "@GroupSequence on class "
                                        + above.getName()
                                        + " is not understood of "
                                        + type.getName()
                                        + ", which extends it")
                        .withHint(". Repeat it there, with that class in it");
            }
        }
    }

    /** Of a sequence of groups; one within it is its groups. */
    private static List<Groups> stages(Class<?> sequence) {
        List<Class<?>> flat = new ArrayList<>();
        flatten(sequence, flat, new LinkedHashSet<>());
        return flat.stream().map(each -> Groups.of(List.of(each))).toList();
    }

    private static void flatten(Class<?> group, List<Class<?>> flat, Set<Class<?>> around) {
        Class<?>[] sequence = sequence(group);
        if (sequence == null) {
            flat.add(group);
            return;
        }
        if (!around.add(group)) {
            throw new SchemaException(
                    "the @GroupSequence " + group.getName() + " is within itself", null, null);
        }
        if (sequence.length == 0) {
            throw new SchemaException(
                            "the @GroupSequence "
                                    + group.getName()
                                    + " has no groups in it, so that nothing would be checked")
                    .withHint(". Put those into it that are to be checked one after the other");
        }
        for (Class<?> each : sequence) {
            flatten(each, flat, around);
        }
        around.remove(group);
    }

    /** Of the Default of a class: objects within are looked at for their own, and once. */
    private static List<Groups> stages(Class<?> type, Class<?>[] sequence) {
        List<Groups> stages = new ArrayList<>();
        boolean hasItself = false;
        for (Class<?> each : sequence) {
            if (Groups.isDefault(each)) {
                throw new SchemaException(
                        "the @GroupSequence of "
                                + type.getName()
                                + " has Default in it: the class itself stands for that");
            }
            hasItself |= each == type;
            List<Class<?>> flat = new ArrayList<>(each == type ? List.of(type) : List.of());
            if (each != type) {
                flatten(each, flat, new LinkedHashSet<>());
            }
            for (Class<?> group : flat) {
                Groups below = stages.isEmpty() ? Groups.DEFAULT : Groups.NONE;
                Set<Class<?>> named = group == type ? Set.of() : Set.of(group);
                stages.add(new Groups(named, Set.of(), group == type, true, below));
            }
        }
        if (!hasItself) {
            throw new SchemaException(
                    "the @GroupSequence of "
                            + type.getName()
                            + " does not have the class itself in it, which stands for Default");
        }
        return stages;
    }

    /** Why a conversion is refused on a type that has no objects within. */
    static SchemaException nothingWithin(TypeUse use) {
        for (Annotation each : use.annotations()) {
            if (isConversion(each)) {
                return AnnotationPolicy.refusal(
                        each, use.place(), "this type has no objects within", "Take it off");
            }
        }
        throw new IllegalArgumentException(use.place() + " converts no groups");
    }

    private static Class<?> @Nullable [] sequence(Class<?> type) {
        for (Annotation each : type.getDeclaredAnnotations()) {
            if (isOfStandard(each, "GroupSequence")) {
                return (Class<?>[]) AnnotationValues.value(each, "value");
            }
        }
        return null;
    }

    /** Whether an annotation says to which groups another is changed. */
    static boolean isConversion(Annotation annotation) {
        return isOfStandard(annotation, "groups.ConvertGroup")
                || isOfStandard(annotation, "groups.ConvertGroup$List");
    }

    static boolean isSequence(Annotation annotation) {
        return isOfStandard(annotation, "GroupSequence");
    }

    private static boolean isOfStandard(Annotation annotation, String name) {
        String type = annotation.annotationType().getName();
        return PACKAGES.stream().anyMatch(each -> type.equals(each + name));
    }

    /**
     * Which groups become which for the objects within.
     *
     * @throws SchemaException if one would become two, or nothing says that it is cascaded
     */
    static Map<Class<?>, Class<?>> conversions(TypeUse use) {
        Map<Class<?>, Class<?>> conversions = new LinkedHashMap<>();
        boolean isCascaded = false;
        for (Annotation each : use.annotations()) {
            isCascaded |= isOfStandard(each, "Valid");
        }
        for (Annotation each : use.annotations()) {
            if (isConversion(each)) {
                boolean isList = each.annotationType().getSimpleName().equals("List");
                List<Annotation> all =
                        isList
                                ? List.of((Annotation[]) AnnotationValues.value(each, "value"))
                                : List.of(each);
                for (Annotation one : all) {
                    Class<?> from = (Class<?>) AnnotationValues.value(one, "from");
                    Class<?> to = (Class<?>) AnnotationValues.value(one, "to");
                    if (sequence(from) != null) {
                        throw AnnotationPolicy.refusal(
                                one,
                                use.place(),
                                from.getSimpleName()
                                        + " is a @GroupSequence, of which one group after the other"
                                        + " is checked",
                                "Convert the groups in it");
                    }
                    Class<?> other = conversions.put(from, to);
                    if (!isCascaded || other != null && other != to) {
                        throw AnnotationPolicy.refusal(
                                one,
                                use.place(),
                                isCascaded
                                        ? from.getSimpleName() + " cannot become two groups"
                                        : "@Valid is not there",
                                "Convert each group once, beside @Valid");
                    }
                }
            }
        }
        return conversions;
    }
}
