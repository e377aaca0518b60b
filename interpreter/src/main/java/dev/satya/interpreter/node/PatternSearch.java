package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.RunEnded;
import dev.satya.interpreter.pattern.Steps;
import dev.satya.interpreter.pattern.StepsSpent;
import dev.satya.interpreter.pattern.TextPattern;

/** Looks for patterns within the steps of a run. */
final class PatternSearch {
    private PatternSearch() {}

    /**
     * Whether a pattern is found in a text.
     *
     * @throws RunEnded if that takes more steps than the pattern may take, or the run
     */
    static boolean isFound(TextPattern pattern, String text, Evaluation run) {
        return pattern.isLinear() && !run.countsSteps()
                ? pattern.isFoundIn(text)
                : isFoundByCount(pattern, text, run);
    }

    private static boolean isFoundByCount(TextPattern pattern, String text, Evaluation run) {
        int ofRun = run.stepsLeft();
        int ofPattern = pattern.isLinear() ? ofRun : run.limits().patternSteps();
        int most = Math.min(ofRun, ofPattern);
        Steps steps = Steps.of(most);
        try {
            return pattern.isFoundIn(text, steps);
        } catch (StepsSpent e) {
            throw new RunEnded(
                    most == ofRun
                            ? run.endAtLimit("steps", run.limits().steps())
                            : run.endAtLimit("patternSteps", ofPattern));
        } finally {
            run.takeSteps((int) (most - steps.left()));
        }
    }
}
