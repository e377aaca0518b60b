package dev.satya.interpreter.introspect.annotation;

import dev.satya.interpreter.members.AnnotationValues;
import java.lang.annotation.Annotation;
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
 * @param named the groups, but for Default, with those that they extend
 * @param alone further groups without those that they extend, since one of these was converted
 * @param hasDefault whether Default is among them
 * @param isRedefined whether Default is as the sequence of the class itself has it, which it stands in
 * @param below those of the objects within; null: the same
 */
public record Groups(
        Set<Class<?>> named,
        Set<Class<?>> alone,
        boolean hasDefault,
        boolean isRedefined,
        @Nullable Groups below) {
    /** Default alone. */
    public static final Groups DEFAULT = new Groups(Set.of(), Set.of(), true, false, null);

    /** No group: types alone are checked. */
    public static final Groups NONE = new Groups(Set.of(), Set.of(), false, false, null);

    /** Copies the groups. */
    public Groups {
        named = Set.copyOf(named);
        alone = Set.copyOf(alone);
    }

    /** These groups together; Default where none is named. */
    public static Groups of(List<Class<?>> groups) {
        Set<Class<?>> named = new LinkedHashSet<>(groups);
        boolean hasDefault = named.removeIf(Groups::isDefault) || groups.isEmpty();
        return new Groups(named, Set.of(), hasDefault, false, null);
    }

    public static boolean isDefault(Class<?> group) {
        return group.getName().equals("jakarta.validation.groups.Default")
                || group.getName().equals("javax.validation.groups.Default");
    }

    /** Whether a constraint belongs to one of them, or to a group that one of them extends. */
    public boolean include(Annotation annotation) {
        if (!AnnotationPolicy.isConstraint(annotation)) {
            return includeDefault();
        }
        Class<?>[] groups = (Class<?>[]) AnnotationValues.value(annotation, "groups");
        boolean isIncluded = groups.length == 0 && includeDefault();
        for (Class<?> group : groups) {
            isIncluded |=
                    isDefault(group)
                            ? includeDefault()
                            : alone.contains(group)
                                    || named.stream().anyMatch(group::isAssignableFrom);
        }
        return isIncluded;
    }

    /** Whether Default is one of them, or what one of them extends. */
    public boolean includeDefault() {
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
    public Groups within() {
        return below == null ? this : below;
    }

    /** With other groups for the objects within, as {@code ConvertGroup} says. */
    public Groups convertedWithin(Map<Class<?>, Class<?>> conversions) {
        return conversions.isEmpty()
                ? this
                : new Groups(
                        named, alone, hasDefault, isRedefined, within().converted(conversions));
    }

    private Groups converted(Map<Class<?>, Class<?>> conversions) {
        Set<Class<?>> converted = new LinkedHashSet<>();
        Set<Class<?>> left = new LinkedHashSet<>();
        Set<Class<?>> asked = new LinkedHashSet<>(alone);
        for (Class<?> group : named) {
            Set<Class<?>> all = new LinkedHashSet<>();
            addExtended(group, all);
            boolean isWhole = conversions.keySet().stream().noneMatch(all::contains);
            (isWhole ? converted : asked).addAll(isWhole ? Set.of(group) : all);
        }
        boolean isDefault = hasDefault;
        for (Map.Entry<Class<?>, Class<?>> each : conversions.entrySet()) {
            if (isDefault(each.getKey()) && hasDefault) {
                isDefault = false;
                converted.add(each.getValue());
            }
        }
        for (Class<?> group : asked) {
            Class<?> other = conversions.get(group);
            if (other != null) {
                converted.add(other);
            } else if (isDefault(group)) {
                isDefault = true;
            } else {
                left.add(group);
            }
        }
        boolean becameDefault = converted.removeIf(Groups::isDefault);
        return new Groups(converted, left, isDefault || becameDefault, false, null);
    }

    /** A group, and those that it extends: a conversion is from each of them. */
    private static void addExtended(Class<?> group, Set<Class<?>> all) {
        if (all.add(group)) {
            for (Class<?> above : group.getInterfaces()) {
                addExtended(above, all);
            }
        }
    }

    /** What tells these apart from others. */
    public String text() {
        Set<String> names = new TreeSet<>();
        named.forEach(each -> names.add(each.getName()));
        alone.forEach(each -> names.add("alone " + each.getName()));
        return (hasDefault ? "Default" : "")
                + names
                + (isRedefined ? "redefined" : "")
                + (below == null ? "" : " below " + below.text());
    }
}
