package dev.satya.interpreter.introspect;

import dev.satya.interpreter.members.AnnotationValues;
import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The groups of Jakarta Validation whose constraints are checked at an object (3.1 §5.4). The group
 * {@code Default} is known by its name, so that its jar need not be there.
 *
 * @param named the groups, but for Default
 * @param hasDefault whether Default is among them
 * @param isRedefined whether Default is as the sequence of the class itself has it, which it stands in
 * @param below those of the objects within; null: the same
 */
record Groups(
        Set<Class<?>> named, boolean hasDefault, boolean isRedefined, @Nullable Groups below) {
    /** Default alone. */
    static final Groups DEFAULT = new Groups(Set.of(), true, false, null);

    /** No group: types alone are checked. */
    static final Groups NONE = new Groups(Set.of(), false, false, null);

    /** Copies the groups. */
    Groups {
        named = Set.copyOf(named);
    }

    /** These groups together; Default where none is named. */
    static Groups of(List<Class<?>> groups) {
        Set<Class<?>> named = new LinkedHashSet<>(groups);
        boolean hasDefault = named.removeIf(Groups::isDefault) || groups.isEmpty();
        return new Groups(named, hasDefault, false, null);
    }

    static boolean isDefault(Class<?> group) {
        return group.getName().equals("jakarta.validation.groups.Default")
                || group.getName().equals("javax.validation.groups.Default");
    }

    /** Whether a constraint belongs to one of them, or to a group that one of them extends. */
    boolean include(Annotation annotation) {
        if (!AnnotationPolicy.isConstraint(annotation)) {
            return includeDefault();
        }
        Class<?>[] groups = (Class<?>[]) AnnotationValues.value(annotation, "groups");
        boolean isIncluded = groups.length == 0 && includeDefault();
        for (Class<?> group : groups) {
            isIncluded |=
                    isDefault(group)
                            ? includeDefault()
                            : named.stream().anyMatch(group::isAssignableFrom);
        }
        return isIncluded;
    }

    /** Whether Default is one of them, or what one of them extends. */
    boolean includeDefault() {
        return hasDefault || named.stream().anyMatch(Groups::extendsDefault);
    }

    private static boolean extendsDefault(Class<?> group) {
        for (Class<?> above : group.getInterfaces()) {
            if (isDefault(above) || extendsDefault(above)) {
                return true;
            }
        }
        return false;
    }

    /** Those of the objects within an object. */
    Groups within() {
        return below == null ? this : below;
    }

    /** With other groups for the objects within, as {@code ConvertGroup} says. */
    Groups convertedWithin(Map<Class<?>, Class<?>> conversions) {
        return conversions.isEmpty()
                ? this
                : new Groups(named, hasDefault, isRedefined, within().converted(conversions));
    }

    private Groups converted(Map<Class<?>, Class<?>> conversions) {
        Map<Class<?>, Class<?>> left = new LinkedHashMap<>(conversions);
        Set<Class<?>> converted = new LinkedHashSet<>();
        boolean isDefault = hasDefault;
        for (Map.Entry<Class<?>, Class<?>> each : left.entrySet()) {
            if (isDefault(each.getKey()) && hasDefault) {
                isDefault = false;
                converted.add(each.getValue());
            }
        }
        for (Class<?> group : named) {
            converted.add(left.getOrDefault(group, group));
        }
        boolean becameDefault = converted.removeIf(Groups::isDefault);
        return new Groups(converted, isDefault || becameDefault, false, null);
    }

    /** What tells these apart from others. */
    String text() {
        Set<String> names = new TreeSet<>();
        named.forEach(each -> names.add(each.getName()));
        return (hasDefault ? "Default" : "")
                + names
                + (isRedefined ? "redefined" : "")
                + (below == null ? "" : " below " + below.text());
    }
}
