package dev.satya.interpreter.introspect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of classes of a graph, by number: the simple one, if nothing has it that could be meant
 * where the class stands. A reference means the innermost of its name.
 */
final class ClassNames {
    private ClassNames() {}

    static String[] of(List<GraphClass> classes, ClassWays ways) {
        String[] names = new String[classes.size()];
        Map<Integer, Set<String>> beside = new HashMap<>();
        for (int number : ways.fromRoot()) {
            Set<String> taken = beside.computeIfAbsent(ways.circle(number), key -> new HashSet<>());
            Set<String> around = new HashSet<>(taken);
            for (int each = ways.gate(number); each < names.length; each = ways.gate(each)) {
                around.add(names[each]);
            }
            names[number] = unused(classes.get(number).type().raw(), around);
            taken.add(names[number]);
        }
        return names;
    }

    private static String unused(Class<?> type, Set<String> taken) {
        String name = type.getSimpleName();
        if (!taken.contains(name)) {
            return name;
        }
        String unused = type.getName();
        for (int i = 2; taken.contains(unused); i++) {
            unused = type.getName() + "-" + i;
        }
        return unused;
    }
}
