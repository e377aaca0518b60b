package dev.satya.interpreter.introspect.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of classes of a graph, by number, no two alike: a reference means the innermost of its
 * name, so that a second one might stand between a reference and what it means. The first has the
 * simple name, others that of a namesake have the whole one, and the same class once more a number.
 */
public final class ClassNames {
    private final Set<String> taken = new HashSet<>();

    /** By whole name, the number that is next tried. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private ClassNames() {}

    public static String[] of(List<GraphClass> classes, ClassWays ways) {
        ClassNames all = new ClassNames();
        String[] names = new String[classes.size()];
        for (int number : ways.fromRoot()) {
            names[number] = all.unused(classes.get(number));
        }
        return names;
    }

    private String unused(GraphClass each) {
        if (taken.add(each.name())) {
            return each.name();
        }
        String whole = each.type().raw().getName();
        String unused = whole;
        while (!taken.add(unused)) {
            unused = whole + "-" + numbers.merge(whole, 2, (number, two) -> number + 1);
        }
        return unused;
    }
}
