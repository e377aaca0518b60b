package dev.satya.interpreter.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What slow checks say of the values of one portion of rows. At first it collects: every value passes.
 * Then each check is asked once about all values that were collected, and the rows are looked at once
 * more. A value that comes up only then is asked about at once. Thread-safe once it has been answered.
 */
public final class Lookups {
    private final Map<BatchCaller, Map<Object, Object>> known = new ConcurrentHashMap<>();
    private volatile boolean isCollecting = true;

    /** Asks each check about its values, and keeps the answers. */
    public void answer() {
        known.forEach(
                (caller, answers) -> {
                    List<Object> values = new ArrayList<>(answers.keySet());
                    List<?> said = caller.answers(values);
                    for (int i = 0; i < values.size(); i++) {
                        answers.put(values.get(i), said.get(i));
                    }
                });
        isCollecting = false;
    }

    /** Whether a value satisfies a check, where there is no run of many: it is called at once. */
    static boolean isSatisfiedAtOnce(BatchCaller caller, Object value) {
        return verdict(caller.answers(List.of(value)).get(0));
    }

    boolean isSatisfied(BatchCaller caller, Object value) {
        if (isCollecting) {
            known.computeIfAbsent(caller, it -> new HashMap<>()).put(value, true);
            return true;
        }
        Map<Object, Object> answers =
                known.computeIfAbsent(caller, it -> new ConcurrentHashMap<>());
        Object answer = answers.get(value);
        return answer == null ? isSatisfiedAtOnce(caller, value) : verdict(answer);
    }

    private static boolean verdict(Object answer) {
        if (answer instanceof Boolean isSatisfied) {
            return isSatisfied;
        }
        throw UserCode.<RuntimeException>rethrow((Throwable) answer);
    }
}
