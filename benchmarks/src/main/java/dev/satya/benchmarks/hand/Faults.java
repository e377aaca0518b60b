package dev.satya.benchmarks.hand;

import dev.satya.benchmarks.workload.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The faults of one instance. Made for the first one; whatever is here runs on failure alone. */
public final class Faults implements Outcome {
    private final List<Fault> faults = new ArrayList<>(4);

    /** All faults, in the order in which they were found. */
    public List<Fault> all() {
        return faults;
    }

    /** {@code faults}, or new ones where there were none so far. */
    static Faults in(Faults faults) {
        return faults == null ? new Faults() : faults;
    }

    Faults add(String code, String path, Object value) {
        faults.add(new Fault(code, path, value));
        return this;
    }

    Faults addAll(Faults others) {
        faults.addAll(others.faults);
        return this;
    }

    /** Adds the faults of a member or item, with their paths behind its own. */
    Faults addWithin(String path, Faults inner) {
        for (Fault fault : inner.faults) {
            add(fault.code(), path + "." + fault.path(), fault.value());
        }
        return this;
    }

    /** A whole number that is out of bounds, or {@link Read#NO_WHOLE}. */
    Faults addWhole(String name, long value, String code) {
        return value == Read.NO_WHOLE ? add("type", name, null) : add(code, name, value);
    }

    /** A number that is out of bounds, or NaN for what is no number. */
    Faults addNumber(String name, double value, String code) {
        return Double.isNaN(value) ? add("type", name, null) : add(code, name, value);
    }

    /** A text of the wrong length or with lone surrogates, or null for what is no text. */
    Faults addText(String name, String value, int shortest) {
        return value == null
                ? add("type", name, null)
                : add(Text.fault(value, shortest), name, value);
    }

    /** A text that does not satisfy {@code code}, or null for what is no text. */
    Faults addFormat(String name, String value, String code) {
        return value == null ? add("type", name, null) : add(code, name, value);
    }

    /** The same for a member of a map, which may be missing. */
    Faults addWhole(Map<?, ?> map, String name, long value, String code) {
        return map.containsKey(name) ? addWhole(name, value, code) : addMissing(name);
    }

    /** The same for a member of a map, which may be missing. */
    Faults addNumber(Map<?, ?> map, String name, double value, String code) {
        return map.containsKey(name) ? addNumber(name, value, code) : addMissing(name);
    }

    /** The same for a member of a map, which may be missing. */
    Faults addText(Map<?, ?> map, String name, String value, int shortest) {
        return map.containsKey(name) ? addText(name, value, shortest) : addMissing(name);
    }

    /** The same for a member of a map, which may be missing. */
    Faults addFormat(Map<?, ?> map, String name, String value, String code) {
        return map.containsKey(name) ? addFormat(name, value, code) : addMissing(name);
    }

    /** A member of a map that is not what {@code code} asks for, or missing. */
    Faults addUnread(Map<?, ?> map, String name, String code) {
        return map.containsKey(name) ? add(code, name, map.get(name)) : addMissing(name);
    }

    /** A text of a record that must not be null. */
    Faults addRequiredText(String name, String value, int shortest) {
        return value == null ? addMissing(name) : addText(name, value, shortest);
    }

    /** A text of a record that must not be null. */
    Faults addRequiredFormat(String name, String value, String code) {
        return value == null ? addMissing(name) : add(code, name, value);
    }

    Faults addMissing(String name) {
        return add("required", name, null);
    }

    /** The names at the positions of the bits of {@code missing}. */
    Faults addMissing(String[] names, int missing) {
        for (int bits = missing; bits != 0; bits &= bits - 1) {
            addMissing(names[Integer.numberOfTrailingZeros(bits)]);
        }
        return this;
    }
}
