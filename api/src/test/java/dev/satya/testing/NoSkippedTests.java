package dev.satya.testing;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Fails a test run in which a test was skipped, or aborted by an assumption: a test that does not
 * run proves nothing, and nobody reads the count of them. Found by {@code ServiceLoader} in every
 * module that has this on its test class path.
 */
public final class NoSkippedTests implements LauncherSessionListener {
    private final Collection<String> notRun = new ConcurrentLinkedQueue<>();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerTestExecutionListeners(new Recorder());
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (!notRun.isEmpty()) {
            throw new AssertionError(
                    "Skipped tests are not allowed:\n  " + String.join("\n  ", notRun));
        }
    }

    private final class Recorder implements TestExecutionListener {
        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            notRun.add(test.getUniqueId() + " skipped: " + reason);
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
                notRun.add(
                        test.getUniqueId()
                                + " aborted: "
                                + result.getThrowable().map(Throwable::getMessage).orElse(""));
            }
        }
    }
}
