package dev.satya.interpreter.node.object;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.SafeValue;
import dev.satya.interpreter.convert.TypeNames;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.MemberFailures;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.slot.MemberMap;
import dev.satya.schema.Extras;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The undeclared members of one instance: dropped, kept or refused. For one thread. */
final class ExtraMembers {
    private final Undeclared rules;
    private final Evaluation run;
    private @Nullable MemberFailures failures;
    private @Nullable Set<String> names;
    private @Nullable Map<String, @Nullable Object> kept;

    ExtraMembers(Undeclared rules, Evaluation run) {
        this.rules = rules;
        this.run = run;
    }

    /** The number of different names in a text. */
    int count() {
        return names == null ? 0 : names.size();
    }

    /** Takes the members of a map that are not declared. */
    void takeFrom(Map<?, ?> map, NameTable declared, int depth) {
        int left = map.size();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            SafeValue.require(left-- > 0);
            boolean isEnough = false;
            if (!(member.getKey() instanceof String name)) {
                if (rules.policy() != Extras.IGNORE) {
                    failures().addNonText(TypeNames.ofKey(member.getKey()));
                }
            } else if (declared.find(name) == NameTable.UNDECLARED) {
                isEnough = take(name, member.getValue(), depth);
            }
            if (isEnough) {
                return;
            }
        }
    }

    private boolean take(String name, @Nullable Object member, int depth) {
        Node schema = rules.nodeOf(name, run);
        if (schema == null) {
            return drop(name);
        }
        return isName(name)
                ? add(name, schema.evaluate(member, null, run, depth))
                : run.stopsAtFirst();
    }

    /**
     * Takes the member at a position of a canonical object; whether the run is over.
     *
     * @param evaluated takes the position if something is said about the member; null: nobody asks
     */
    boolean take(MemberMap map, int position, @Nullable EvaluatedPositions evaluated, int depth) {
        String name = map.name(position);
        Node schema = rules.nodeOf(name, run);
        if (schema == null) {
            return drop(name);
        }
        if (evaluated != null && Undeclared.speakOf(schema)) {
            evaluated.add(position);
        }
        return add(name, schema.evaluate(map.value(position), null, run, depth));
    }

    /** Takes the member whose name was read; whether the run is over. */
    boolean takeFrom(ValueReader in, int depth) {
        String name = in.name();
        Set<String> known = names == null ? new HashSet<>() : names;
        names = known;
        if (!known.add(name)) {
            in.skip();
            return add(name, run.fail("duplicateKey", null));
        }
        Node schema = rules.nodeOf(name, run);
        if (schema == null) {
            in.skip();
            return drop(name);
        }
        if (!isName(name)) {
            in.skip();
            return run.stopsAtFirst();
        }
        return add(name, schema.read(in, run, depth));
    }

    /** Reads over a member that is known, and no field; whether the run is over. */
    boolean skip(String name, ValueReader in) {
        Set<String> known = names == null ? new HashSet<>() : names;
        names = known;
        in.skip();
        return !known.add(name) && add(name, run.fail("duplicateKey", null));
    }

    /** A member without a schema; a name too long for a path is named by its limit. */
    private boolean drop(String name) {
        if (rules.policy() != Extras.FORBID) {
            return false;
        }
        if (name.length() > run.limits().nameLength()) {
            failures().addOfObject(run.failLimit("nameLength", (long) run.limits().nameLength()));
            return run.stopsAtFirst();
        }
        return add(name, run.fail("additionalProperties", null));
    }

    private boolean isName(String name) {
        return Canonical.isName(name, run) || Canonical.isName(name, failures(), run);
    }

    private boolean add(String name, @Nullable Object outcome) {
        if (outcome instanceof Failure) {
            return failures().add(name, outcome);
        }
        if (run.makesValues()) {
            Map<String, @Nullable Object> values = kept == null ? new LinkedHashMap<>() : kept;
            kept = values;
            values.put(name, outcome);
        }
        return false;
    }

    private MemberFailures failures() {
        MemberFailures all = failures == null ? new MemberFailures(run) : failures;
        failures = all;
        return all;
    }

    /** Puts what is kept into the slot for it; the failures, or null. */
    @Nullable Failure end(@Nullable Object[] slots, int slot) {
        if (kept != null) {
            slots[slot] = Collections.unmodifiableMap(kept);
        }
        return failures == null ? null : failures.joined();
    }
}
