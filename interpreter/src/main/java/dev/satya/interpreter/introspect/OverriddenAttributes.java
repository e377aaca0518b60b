package dev.satya.interpreter.introspect;

import dev.satya.interpreter.introspect.annotation.AnnotationPolicy;
import dev.satya.interpreter.members.AnnotationValues;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Attributes of a composed constraint that stand for some of those that it is composed of (§3.3). */
final class OverriddenAttributes {
    private OverriddenAttributes() {}

    /**
     * The constraints that one is composed of, with the attributes that it gives them.
     *
     * @throws dev.satya.schema.SchemaException if it gives one that is not there, or of another type
     */
    static List<Annotation> of(Annotation composed, List<Annotation> parts, String place) {
        List<Map<String, Object>> given = new ArrayList<>();
        parts.forEach(each -> given.add(new LinkedHashMap<>()));
        for (Method attribute : composed.annotationType().getDeclaredMethods()) {
            for (Annotation override : overrides(attribute)) {
                Object value = AnnotationValues.value(composed, attribute.getName());
                int part = part(override, parts);
                String name = (String) AnnotationValues.value(override, "name");
                String overridden = name.isEmpty() ? attribute.getName() : name;
                if (part < 0 || !has(parts.get(part), overridden, attribute.getReturnType())) {
                    throw AnnotationPolicy.refusal(
                            composed,
                            place,
                            "its "
                                    + attribute.getName()
                                    + " overrides an attribute that is not there",
                            "Name a constraint that it is composed of, and an attribute of the"
                                    + " same type");
                }
                given.get(part).put(overridden, value);
            }
        }
        List<Annotation> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            all.add(given.get(i).isEmpty() ? parts.get(i) : with(parts.get(i), given.get(i)));
        }
        return all;
    }

    private static List<Annotation> overrides(Method attribute) {
        List<Annotation> overrides = new ArrayList<>();
        for (Annotation each : attribute.getAnnotations()) {
            Class<?> type = each.annotationType();
            if (isOfStandard(type, "OverridesAttribute")) {
                overrides.add(each);
            } else if (isOfStandard(type, "List") && type.getName().contains("OverridesAttr")) {
                overrides.addAll(List.of((Annotation[]) AnnotationValues.value(each, "value")));
            }
        }
        return overrides;
    }

    /** The position of the constraint that is meant: of several of a type, by its index. */
    private static int part(Annotation override, List<Annotation> parts) {
        Object type = AnnotationValues.value(override, "constraint");
        int index = (Integer) AnnotationValues.value(override, "constraintIndex");
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).annotationType() == type) {
                found.add(i);
            }
        }
        if (index < 0) {
            return found.size() == 1 ? found.get(0) : -1;
        }
        return index < found.size() ? found.get(index) : -1;
    }

    private static boolean has(Annotation part, String attribute, Class<?> type) {
        try {
            return part.annotationType().getMethod(attribute).getReturnType() == type;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static Annotation with(Annotation part, Map<String, Object> given) {
        Class<? extends Annotation> type = part.annotationType();
        Object changed =
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) ->
                                given.containsKey(method.getName())
                                        ? given.get(method.getName())
                                        : Proxy.getInvocationHandler(part)
                                                .invoke(part, method, arguments));
        return (Annotation) changed;
    }

    /** Whether a type has one of the standard's annotations. */
    static boolean isMarked(Class<?> type, String name) {
        for (Annotation each : type.getAnnotations()) {
            if (isOfStandard(each.annotationType(), name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfStandard(Class<?> type, String name) {
        return type.getSimpleName().equals(name)
                && (type.getName().startsWith("jakarta.validation.")
                        || type.getName().startsWith("javax.validation."));
    }
}
