package dev.satya.spi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A check that is asked about many values one after the other.
 *
 * @param check of one value
 * @param limit of a call
 */
record SlowCheck(Check check, Duration limit) implements BatchCheck {
    SlowCheck {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(limit, "limit");
    }

    @Override
    public List<Boolean> testAll(List<Object> values) {
        List<Boolean> answers = new ArrayList<>(values.size());
        for (Object value : values) {
            answers.add(check.test(value));
        }
        return answers;
    }

    @Override
    public Object normalised(Object value) {
        return check.normalised(value);
    }

    @Override
    public List<Object> place(Object value) {
        return check.place(value);
    }
}
