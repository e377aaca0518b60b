package dev.satya.interpreter.node.array;

import dev.satya.interpreter.convert.SafeValue;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.TriedInstance;
import dev.satya.interpreter.node.TriedText;
import dev.satya.interpreter.node.TriedValue;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many items conform to a schema (JSON Schema 2020-12 Core §10.3.1.3, Validation §6.4.4 and
 * §6.4.5).
 *
 * @param evaluates whether those that conform count as spoken about
 * @param toldMinimum the minimum as it was written, which may be larger than any number of items
 */
public record ContainsCheck(
        Node schema, int minimum, int maximum, boolean evaluates, Number toldMinimum) {

    /** Tests items; those that conform go into {@code evaluated} if that is not null. */
    @Nullable Failure test(
            Collection<?> items,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int inner) {
        int found = 0;
        int index = 0;
        int size = items.size();
        for (Object item : items) {
            SafeValue.require(index < size);
            Object outcome = schema.evaluate(item, null, run.strictVerdict(), inner);
            if (outcome instanceof Failure failure) {
                if (failure.isEnd()) {
                    return ended(new TriedInstance(item), failure, run, inner).under(index);
                }
            } else {
                found++;
                if (evaluated != null && evaluates) {
                    evaluated.add(index);
                }
            }
            index++;
        }
        return verdict(found, run);
    }

    /** Reads the array ahead once more. */
    @Nullable Failure test(ValueReader in, Evaluation run, int inner) {
        int found = 0;
        int index = 0;
        for (boolean more = in.enterArray(); more; more = in.nextElement()) {
            TriedText tried = new TriedText(in);
            Object outcome = tried.apply(schema, run.strictVerdict(), inner);
            if (outcome instanceof Failure failure) {
                if (failure.isEnd()) {
                    return ended(tried, failure, run, inner).under(index);
                }
            } else {
                found++;
            }
            tried.end();
            index++;
        }
        return verdict(found, run);
    }

    private Failure ended(TriedValue tried, Failure ending, Evaluation run, int inner) {
        Object told = run.isVerdictOnly() ? ending : tried.apply(schema, run, inner);
        return told instanceof Failure failure ? failure : ending;
    }

    private @Nullable Failure verdict(int found, Evaluation run) {
        Failure failure = null;
        if (found < minimum) {
            failure =
                    minimum == 1
                            ? run.fail("contains", null)
                            : run.fail("minContains", Map.of("minContains", toldMinimum), null);
            if (run.stopsAtFirst()) {
                return failure;
            }
        }
        return found > maximum
                ? Failure.join(
                        failure,
                        run.fail("maxContains", Map.of("maxContains", (long) maximum), null),
                        run)
                : failure;
    }

    void explain(Outline out) {
        boolean isUsual = minimum == 1 && maximum == Integer.MAX_VALUE;
        String most = maximum == Integer.MAX_VALUE ? "" : Integer.toString(maximum);
        out.child("contains" + (isUsual ? "" : " " + toldMinimum + ".." + most), schema);
    }
}
