package dev.satya.interpreter.introspect;

import dev.satya.interpreter.introspect.annotation.AnnotationMessage;
import dev.satya.interpreter.introspect.annotation.AnnotationMessage.Words;
import dev.satya.interpreter.introspect.annotation.AnnotationPolicy;
import dev.satya.interpreter.introspect.annotation.Groups;
import dev.satya.interpreter.introspect.annotation.MessageBundles;
import dev.satya.schema.PropertyCheck;
import dev.satya.schema.Rule;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Methods with {@code @AssertTrue} or {@code @AssertFalse} that are no members of their class. */
final class PropertyTests {
    private static final Set<String> TESTS = Set.of("AssertTrue", "AssertFalse");

    private PropertyTests() {}

    /** Whether all that matters on a method is one of the two. */
    static boolean isTest(Method method) {
        boolean isTruth =
                method.getReturnType() == boolean.class || method.getReturnType() == Boolean.class;
        return isTruth && test(method) != null;
    }

    private static @Nullable Annotation test(Method method) {
        Annotation test = null;
        for (Annotation annotation : AnnotationPolicy.unfolded(method)) {
            if (AnnotationPolicy.matters(annotation)) {
                boolean isOne =
                        StandardConstraints.isStandard(annotation)
                                && TESTS.contains(JakartaConstraints.name(annotation));
                if (!isOne || test != null) {
                    return null;
                }
                test = annotation;
            }
        }
        return test;
    }

    /** What such methods are asked in these groups. */
    static List<PropertyCheck> of(List<Method> methods, Groups groups, MessageBundles bundles) {
        List<PropertyCheck> checks = new ArrayList<>();
        for (Method method : methods) {
            Annotation test = test(method);
            if (test != null && groups.include(test)) {
                String place =
                        "method "
                                + method.getName()
                                + " of "
                                + method.getDeclaringClass().getSimpleName();
                JakartaConstraints.requirePlain(test, place);
                Words words =
                        AnnotationMessage.words(
                                test,
                                place,
                                Set.of("code"),
                                bundles.of(method.getDeclaringClass()));
                checks.add(
                        new PropertyCheck(
                                property(method.getName()),
                                method,
                                JakartaConstraints.name(test).equals("AssertTrue"),
                                words == null
                                        ? Rule.Words.NONE
                                        : new Rule.Words(words.text(), words.translations())));
            }
        }
        return checks;
    }

    private static String property(String method) {
        for (String prefix : List.of("is", "get")) {
            boolean isBehind =
                    method.startsWith(prefix)
                            && method.length() > prefix.length()
                            && !Character.isLowerCase(method.charAt(prefix.length()));
            if (isBehind) {
                String rest = method.substring(prefix.length());
                return rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
            }
        }
        return method;
    }
}
