package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.SafeValue;
import dev.satya.interpreter.convert.TypeNames;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.MemberFailures;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.schema.Extras;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The undeclared members of one instance: dropped, kept or refused. */
final class ExtraMembers {
    private final Undeclared rules;
    private final Evaluation run;
    private final boolean keepsValues;
    private final MemberFailures failures;
    private final Set<String> names = new HashSet<>();
    private final Map<String, @Nullable Object> kept = new LinkedHashMap<>();

    private ExtraMembers(Undeclared rules, boolean keepsValues, Evaluation run) {
        this.rules = rules;
        this.keepsValues = keepsValues;
        this.run = run;
        this.failures = new MemberFailures(run);
    }

    /** Those that become part of a model. */
    static ExtraMembers kept(Undeclared rules, Evaluation run) {
        return new ExtraMembers(rules, true, run);
    }

    /** Those of a text of which nobody wants the values. */
    static ExtraMembers onlyAsked(Undeclared rules, Evaluation run) {
        return new ExtraMembers(rules, false, run);
    }

    /** The number of different names. */
    int count() {
        return names.size();
    }

    /** Takes the members of a map that are not declared. */
    void takeFrom(Map<?, ?> map, NameTable declared, int depth) {
        int left = map.size();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            SafeValue.require(left-- > 0);
            boolean isEnough = false;
            if (!(member.getKey() instanceof String name)) {
                if (rules.policy() != Extras.IGNORE) {
                    failures.addNonText(TypeNames.ofKey(member.getKey()));
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
        Node schema = schemaOf(name);
        if (schema == null) {
            return rules.policy() == Extras.FORBID && forbid(name);
        }
        if (!Canonical.isName(name, failures, run)) {
            return run.stopsAtFirst();
        }
        Object value = schema.evaluate(member, run, depth);
        if (!(value instanceof Failure)) {
            kept.put(name, value);
        }
        return failures.add(name, value);
    }

    /** What a member conforms to that is kept; null: it is not kept. */
    private @Nullable Node schemaOf(String name) {
        Node matching = rules.patterns().isEmpty() ? null : rules.patterns().find(name, run);
        return matching == null && rules.policy() == Extras.KEEP ? rules.values() : matching;
    }

    /** A name too long for a path is named by its limit. */
    private boolean forbid(String name) {
        if (name.length() > run.limits().nameLength()) {
            failures.addOfObject(run.failLimit("nameLength", (long) run.limits().nameLength()));
            return run.stopsAtFirst();
        }
        return failures.add(name, run.fail("additionalProperties", null));
    }

    /** Takes the member whose name was read; whether the run is over. */
    boolean takeFrom(ValueReader in, int depth) {
        String name = in.name();
        if (!names.add(name)) {
            in.skip();
            return failures.add(name, run.fail("duplicateKey", null));
        }
        Node schema = schemaOf(name);
        if (schema == null) {
            in.skip();
            return rules.policy() == Extras.FORBID && forbid(name);
        }
        if (!Canonical.isName(name, failures, run)) {
            in.skip();
            return run.stopsAtFirst();
        }
        Object value =
                keepsValues ? schema.read(in, run, depth) : schema.failureNext(in, run, depth);
        if (keepsValues && !(value instanceof Failure)) {
            kept.put(name, value);
        }
        return failures.add(name, value);
    }

    /** Puts what is kept into the slot for it; the failures, or null. */
    @Nullable Failure end(@Nullable Object[] slots, int slot) {
        if (!kept.isEmpty()) {
            slots[slot] = Collections.unmodifiableMap(kept);
        }
        return failures.joined();
    }
}
