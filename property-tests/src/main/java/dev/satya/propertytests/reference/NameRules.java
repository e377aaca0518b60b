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

    /**
     * "Limits", nameLength: "where the name is used; at the object's path"; after the other
     * members.
     */
    static List<Fault> tooLong(Collection<String> names, Context object) {
        List<Fault> faults = new ArrayList<>();
        for (String name : names) {
            if (isTooLong(name, object)) {
                faults.add(Fault.limit(object, "nameLength", object.limits().nameLength()));
            }
        }
        return faults;
    }

    /** "The name (a lone surrogate is unicode …): the member's path". */
    static List<Fault> unicode(String name, Context member) {
        return ScalarLimits.hasLoneSurrogate(name)
                ? List.of(Fault.of("unicode", member))
                : List.of();
    }

    /**
     * "A repeated name in JSON is duplicateKey at the member's path, once for each time that it comes
     * again, after that member's own violations"; "ignored members are not checked at all, but for … the repetition of their own
     * name".
     */
    static List<Fault> repetition(String name, Members members, Context member) {
        return Collections.nCopies(
                Collections.frequency(members.repeated(), name),
                Fault.of("duplicateKey", member.of(Context.MISSING)));
    }

    /**
     * "A key of a Map that is no text is a violation type at the object's path, after the other
     * members".
     */
    static List<Fault> strange(Members members, Context object) {
        List<Fault> faults = new ArrayList<>();
        for (Object key : members.strange()) {
            faults.add(Fault.key(object, key));
        }
        faults.sort(Comparator.comparing(fault -> String.valueOf(fault.arguments().get("actual"))));
        return faults;
    }
}
