package dev.satya.propertytests.fuzz;

import dev.satya.propertytests.agreement.Answer;
import dev.satya.propertytests.reference.Fault;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers that are to be the same. */
final class Comparing {
    private Comparing() {}

    /**
     * Fails if two answers differ. Which of several violations ends a run that goes too deep, or is
     * the last of too many, is how the walk is done: then the verdicts are compared alone.
     */
    static void same(Supplier<String> what, Answer expected, Answer actual) {
        boolean isOfTheWalk = isOfTheWalk(expected) || isOfTheWalk(actual);
        Optional<String> difference = expected.differenceTo(actual);
        if (isOfTheWalk ? expected.isValid() != actual.isValid() : difference.isPresent()) {
            throw new AssertionError(what.get() + ": " + difference.orElse("verdict"));
        }
    }

    static void isTrue(boolean condition, Supplier<String> what) {
        if (!condition) {
            throw new AssertionError(what.get());
        }
    }

    static boolean isOfTheWalk(Answer answer) {
        return answer.faults().stream()
                .anyMatch(fault -> isWalkLimit(fault) || fault.code().equals("truncated"));
    }

    private static boolean isWalkLimit(Fault fault) {
        Object limit = fault.arguments().get("limit");
        return fault.code().equals("limit") && ("depth".equals(limit) || "nesting".equals(limit));
    }
}
