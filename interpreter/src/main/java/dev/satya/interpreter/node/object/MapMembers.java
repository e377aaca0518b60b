package dev.satya.interpreter.node.object;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.Numbers;
import dev.satya.interpreter.convert.TypeNames;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.MemberFailures;
import dev.satya.interpreter.node.Node;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a map that were evaluated so far. For one thread. */
final class MapMembers {
    private final Node keys;
    private final Map<@Nullable Object, @Nullable Object> map;
    private final Map<@Nullable Object, String> nameOf;
    private final MemberFailures failures;
    private final Evaluation run;
    private final Evaluation ofKeys;
    private final int inner;
    private boolean isEnough;
    private int omitted;

    private final boolean areKeysHeld;

    /**
     * None yet.
     *
     * @param keys what names become
     * @param areKeysHeld whether keys are compared with each other
     */
    MapMembers(Node keys, boolean areKeysHeld, Evaluation run, int inner) {
        this.keys = keys;
        this.run = run;
        this.inner = inner;
        this.areKeysHeld = areKeysHeld;
        this.ofKeys = areKeysHeld ? run.withValues() : run;
        this.map = run.makesValues() ? new LinkedHashMap<>() : Map.of();
        this.nameOf = areKeysHeld ? new HashMap<>() : Map.of();
        this.failures = new MemberFailures(run);
    }

    /** What becomes of a name; of one that has failed already nothing more is said. */
    @Nullable Object key(String name) {
        return failures.has(name) ? name : keys.evaluate(name, null, ofKeys, inner);
    }

    boolean isName(String name) {
        boolean isName = Canonical.isName(name, failures, run);
        isEnough |= run.stopsAtFirst() && (!isName || failures.has(name));
        return isName;
    }

    void fail(String name, Failure failure) {
        isEnough |= failures.add(name, failure);
    }

    /** A key that stands for no name. */
    void failNonText(@Nullable Object key) {
        failures.addNonText(TypeNames.ofKey(key));
    }

    /** Whether nothing more is asked. */
    boolean isEnough() {
        return isEnough;
    }

    /** All that is wrong; null: nothing. */
    @Nullable Failure failures() {
        return failures.joined();
    }

    /** The number of members that are left out. */
    int omitted() {
        return omitted;
    }

    /** The map of keys and values. */
    Map<@Nullable Object, @Nullable Object> map() {
        return Collections.unmodifiableMap(map);
    }

    void add(String name, @Nullable Object key, @Nullable Object value) {
        if (key instanceof Failure failure) {
            fail(name, failure);
        }
        if (value instanceof Failure failure) {
            fail(name, failure);
        }
        if (value == ABSENT) {
            omitted++;
            return;
        }
        if (areKeysHeld && !(key instanceof Failure)) {
            refuseEqualKey(name, key);
        }
        if (run.makesValues() && !(key instanceof Failure || value instanceof Failure)) {
            map.put(key, value);
        }
    }

    /** Of names that become equal keys, all but the first in the order of names are refused. */
    private void refuseEqualKey(String name, @Nullable Object key) {
        Object exact = key;
        if (key instanceof Number number
                && Numbers.isCanonical(number)
                && !Numbers.isNotFinite(number)) {
            exact = Numbers.decimal(number).stripTrailingZeros();
        }
        String earlier = nameOf.putIfAbsent(exact, name);
        if (earlier != null) {
            boolean isFirst = name.compareTo(earlier) < 0;
            nameOf.put(exact, isFirst ? name : earlier);
            fail(isFirst ? earlier : name, run.fail("duplicateKey", null));
        }
    }
}
