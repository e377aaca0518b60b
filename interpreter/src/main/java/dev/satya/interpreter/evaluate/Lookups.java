package dev.satya.interpreter.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What slow checks say of the values of one instance, or of one portion of rows, each value asked about
 * once. In a run that {@linkplain Evaluation#collecting collects}, a value of which nothing is known yet
 * is refused, so that no code sees it before it is known to be valid; then each check is asked about
 * all such values at once, and the instance is looked at again. In any other run such a value is asked
 * about by itself.
 *
 * <p>Collecting is for one thread, all else for any number.
 */
public final class Lookups {
    /** Of looks that collect: what becomes known may lead to other values, such as those of an else. */
    public static final int MOST_ROUNDS = 8;

    /** Stands for an answer that there is not yet. */
    private static final Object OPEN = new Object();

    private final Map<BatchCaller, Map<Object, Object>> known = new ConcurrentHashMap<>();
    private int open;

    /** How often a value was refused since nothing is known of it. */
    public int open() {
        return open;
    }

    /** Asks each check about the values of which it has not said anything. */
    public void answer() {
        known.forEach(
                (caller, answers) -> {
                    List<Object> values = new ArrayList<>();
                    answers.forEach(
                            (value, answer) -> {
                                if (answer == OPEN) {
                                    values.add(value);
                                }
                            });
                    List<?> said = values.isEmpty() ? List.of() : caller.answers(values);
                    for (int i = 0; i < values.size(); i++) {
                        answers.put(values.get(i), said.get(i));
                    }
                });
    }

    /**
     * What comes of a look at one instance, when all that it asks is known.
     *
     * @param isFinal whether what comes of a look that collects is what comes of any other
     */
    public static <R extends @Nullable Object> R ask(
            Evaluation run, Function<Evaluation, R> look, Function<R, Boolean> isFinal) {
        Lookups lookups = new Lookups();
        Evaluation collecting = run.collecting(lookups);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int before = lookups.open;
            R outcome = look.apply(collecting);
            if (lookups.open == before) {
                return isFinal.apply(outcome) ? outcome : look.apply(run.with(lookups));
            }
            lookups.answer();
        }
        return look.apply(run.with(lookups));
    }

    /** Whether a value satisfies a check, where nothing is kept: it is called at once. */
    static boolean isSatisfiedAtOnce(BatchCaller caller, Object value) {
        return verdict(caller.answers(List.of(value)).get(0));
    }

    boolean isSatisfied(BatchCaller caller, Object value, boolean collects) {
        Map<Object, Object> answers =
                known.computeIfAbsent(caller, it -> new ConcurrentHashMap<>());
        Object answer = answers.get(value);
        if (answer != null && answer != OPEN) {
            return verdict(answer);
        }
        if (collects) {
            open++;
            answers.put(value, OPEN);
            return false;
        }
        Object said = caller.answers(List.of(value)).get(0);
        answers.put(value, said);
        return verdict(said);
    }

    private static boolean verdict(Object answer) {
        if (answer instanceof Boolean isSatisfied) {
            return isSatisfied;
        }
        throw UserCode.<RuntimeException>rethrow((Throwable) answer);
    }
}
