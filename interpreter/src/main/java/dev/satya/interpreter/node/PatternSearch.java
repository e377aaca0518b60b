package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.RunEnded;
import dev.satya.interpreter.pattern.Steps;
import dev.satya.interpreter.pattern.StepsSpent;
import dev.satya.interpreter.pattern.TextPattern;

/** Looks for patterns within the steps of a run. */
public final class PatternSearch {
    /** What a linear pattern may take, as a multiple: its steps are quick, and texts may be long. */
    private static final long LINEAR = 200;

    private PatternSearch() {}

    /**
     * Whether a pattern is found in a text.
     *
     * @throws RunEnded if that takes more steps than the pattern may take, or the run
     */
    public static boolean isFound(TextPattern pattern, String text, Evaluation run) {
        return pattern.isScanned() && !run.countsSteps()
                ? pattern.isFoundIn(text)
                : isFoundByCount(pattern, text, run);
    }

    private static boolean isFoundByCount(TextPattern pattern, String text, Evaluation run) {
        int ofRun = run.stepsLeft();
        long multiple = pattern.isLinear() ? LINEAR : 1;
        long ofPattern = multiple * run.limits().patternSteps();
        int most = (int) Math.min(ofRun, ofPattern);
        Steps steps = Steps.of(most);
        try {
            return pattern.isFoundIn(text, steps);
        } catch (StepsSpent e) {
            throw new RunEnded(
                    run.countsSteps() && most == ofRun
                            ? run.endAtLimit("steps", run.limits().steps())
                            : run.endAtLimit("patternSteps", run.limits().patternSteps()));
        } finally {
            run.takeSteps((int) (most - steps.left()));
        }
    }
}
