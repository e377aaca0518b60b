package dev.satya.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Leaves out the tests that {@linkplain NeedsData need data} which is absent, and says in one line
 * which they are and how to give the data. Found by {@code ServiceLoader}, once as a filter and once
 * as a listener: hence the static field, which is emptied when the session ends.
 */
public final class AbsentData implements PostDiscoveryFilter, LauncherSessionListener {
    private static final Map<String, Collection<String>> LEFT_OUT = new TreeMap<>();

    @Override
    public FilterResult apply(TestDescriptor test) {
        NeedsData needed = needed(test).orElse(null);
        if (needed == null || SharedData.isPresent(needed.value())) {
            return FilterResult.included("its data is there");
        }
        synchronized (LEFT_OUT) {
            LEFT_OUT.computeIfAbsent(needed.value(), data -> new TreeSet<>()).add(className(test));
        }
        return FilterResult.excluded(needed.value() + " is absent");
    }

    private static Optional<NeedsData> needed(TestDescriptor test) {
        if (test.getSource().orElse(null) instanceof MethodSource method) {
            return AnnotationSupport.findAnnotation(method.getJavaMethod(), NeedsData.class)
                    .or(() -> ofClass(method.getJavaClass()));
        }
        return test.getSource().orElse(null) instanceof ClassSource source
                ? ofClass(source.getJavaClass())
                : Optional.empty();
    }

    private static Optional<NeedsData> ofClass(Class<?> type) {
        return AnnotationSupport.findAnnotation(type, NeedsData.class);
    }

    private static String className(TestDescriptor test) {
        Class<?> type =
                test.getSource().orElseThrow() instanceof MethodSource method
                        ? method.getJavaClass()
                        : ((ClassSource) test.getSource().orElseThrow()).getJavaClass();
        return type.getSimpleName();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        lines().forEach(System.out::println);
    }

    /** What there is to say, once. */
    static List<String> lines() {
        synchronized (LEFT_OUT) {
            List<String> lines = new ArrayList<>();
            LEFT_OUT.forEach((data, tests) -> lines.add(line(data, tests)));
            LEFT_OUT.clear();
            return lines;
        }
    }

    private static String line(String data, Collection<String> tests) {
        String names = String.join(", ", tests);
        return "Not run without " + data + ": " + names + ". " + SharedData.howToGive(data);
    }
}
