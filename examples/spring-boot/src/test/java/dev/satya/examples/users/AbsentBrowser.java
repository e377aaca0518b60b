package dev.satya.examples.users;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Leaves out what {@linkplain NeedsBrowser needs a browser} where there is none. Found by {@code ServiceLoader},
 * once as a filter and once as a listener: hence the static field.
 */
public final class AbsentBrowser implements PostDiscoveryFilter, LauncherSessionListener {
    private static final AtomicBoolean IS_LEFT_OUT = new AtomicBoolean();

    @Override
    public FilterResult apply(TestDescriptor test) {
        if (!needsBrowser(test) || Browser.find().isPresent()) {
            return FilterResult.included("it can run");
        }
        IS_LEFT_OUT.set(true);
        return FilterResult.excluded("there is no browser");
    }

    private static boolean needsBrowser(TestDescriptor test) {
        Class<?> type =
                test.getSource().orElse(null) instanceof MethodSource method
                        ? method.getJavaClass()
                        : test.getSource().orElse(null) instanceof ClassSource source
                                ? source.getJavaClass()
                                : Object.class;
        return type.isAnnotationPresent(NeedsBrowser.class);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (IS_LEFT_OUT.getAndSet(false)) {
            System.out.println(
                    "Not run without a browser: PageTest. To run it: put "
                            + String.join(" or ", Browser.NAMES)
                            + " on the PATH");
        }
    }
}
