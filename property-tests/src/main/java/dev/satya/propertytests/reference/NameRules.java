package dev.satya.propertytests.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** What holds for the names of members, in every kind of object. */
final class NameRules {
    private NameRules() {}

    static boolean isTooLong(String name, Context object) {
        return name.length() > object.limits().nameLength();
    }

    /** LIMIT-6: at the path of the object, after the other members. */
    static List<Fault> tooLong(Collection<String> names, Context object) {
        List<Fault> faults = new ArrayList<>();
        for (String name : names) {
            if (isTooLong(name, object)) {
                faults.add(Fault.limit(object, "nameLength", object.limits().nameLength()));
            }
        }
        return faults;
    }

    /** MAP-2: a lone surrogate, at the path of the member. */
    static List<Fault> unicode(String name, Context member) {
        return ScalarLimits.hasLoneSurrogate(name)
                ? List.of(Fault.of("unicode", member))
                : List.of();
    }

    /** KEY-6, also for ignored members (REPORT-3). */
    static List<Fault> repetition(String name, Members members, Context member) {
        return Collections.nCopies(
                Collections.frequency(members.repeated(), name),
                Fault.of("duplicateKey", member.of(Context.MISSING)));
    }

    /** KEY-4 and KEY-5. */
    static List<Fault> strange(Members members, Context object) {
        List<Fault> faults = new ArrayList<>();
        for (Object key : members.strange()) {
            faults.add(Fault.key(object, key));
        }
        faults.sort(Comparator.comparing(fault -> String.valueOf(fault.arguments().get("actual"))));
        return faults;
    }
}
