package dev.satya.spring;

import dev.satya.spring.web.UncheckableTypeException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in place of a stack trace which parameter stops the start, and the way out. */
final class UncheckableTypeFailureAnalyzer
        extends AbstractFailureAnalyzer<UncheckableTypeException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UncheckableTypeException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend the class or the schema. For a type that is no class of your own, such as a"
                        + " tree of Jackson's: take a record, a list of records, or a Model with"
                        + " @CheckedBy; or set satya.web.other-bodies=jackson, and such bodies are"
                        + " not checked.",
                cause);
    }
}
