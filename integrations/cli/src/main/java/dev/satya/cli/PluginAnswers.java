package dev.satya.cli;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a plugin says of itself, for people: printable, in one line, and whatever it throws. */
final class PluginAnswers {
    private static final String FAILED = "FAILED: ";

    private PluginAnswers() {}

    /** A text; what the plugin throws in place of one. Null: it says none. */
    static @Nullable String text(Supplier<@Nullable String> question) {
        try {
            String said = question.get();
            return said == null ? null : Text.printable(said);
        } catch (Throwable e) {
            return failure(e);
        }
    }

    /** Lines; what the plugin throws in place of them is the only one. */
    static List<String> lines(Supplier<List<String>> question) {
        try {
            return question.get().stream().map(Text::printable).toList();
        } catch (Throwable e) {
            return List.of(failure(e));
        }
    }

    /** That a plugin throws, and what. */
    static String failure(Throwable thrown) {
        if (thrown instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
            throw error;
        }
        return Text.printable(FAILED + words(thrown));
    }

    private static String words(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            String name = thrown.getClass().getName();
            return message == null ? name : name + ": " + message;
        } catch (RuntimeException | StackOverflowError e) {
            return thrown.getClass().getName();
        }
    }
}
