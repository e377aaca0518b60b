package dev.satya.interpreter.introspect.graph;

import dev.satya.Schema;
import dev.satya.schema.Annotations;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SchemaPart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The ways between the classes of a graph. The gate of a class is the closest one that every way to it
 * leads through: its schema stands in that of its gate. The root has the number behind the last class.
 */
public final class ClassWays {
    private final int root;
    private final DirectedGraph graph;
    private final List<List<ReferenceSchema>> uses = new ArrayList<>();
    private final int[] gates;
    private final int[] depths;
    private final List<Integer> fromRoot;

    /** By class, those with the same gate that lead to it and are led to by it. */
    private final int[] circles;

    private final int[] sizes;
    private final boolean[] isWithinItself;
    private final int[] places;
    private final boolean[] isSaidMore;

    private ClassWays(List<GraphClass> classes, Schema schema) {
        root = classes.size();
        graph = new DirectedGraph(root + 1);
        classes.forEach(each -> uses.add(references(each.schema(), new ArrayList<>())));
        uses.add(references(schema, new ArrayList<>()));
        for (int home = 0; home <= root; home++) {
            for (ReferenceSchema use : uses.get(home)) {
                graph.add(home, ClassGraph.number(use));
            }
        }
        gates = graph.gates(root);
        fromRoot = graph.postorder(List.of(root));
        Collections.reverse(fromRoot);
        fromRoot.remove(0);
        depths = new int[root + 1];
        fromRoot.forEach(each -> depths[each] = depths[gates[each]] + 1);
        circles = besides().circles();
        sizes = new int[root + 1];
        fromRoot.forEach(each -> sizes[circles[each]]++);
        isWithinItself = new boolean[root + 1];
        places = new int[root + 1];
        isSaidMore = new boolean[root + 1];
        count(root);
        fromRoot.forEach(this::count);
    }

    public static ClassWays of(List<GraphClass> classes, Schema root) {
        return new ClassWays(classes, root);
    }

    private static List<ReferenceSchema> references(Schema schema, List<ReferenceSchema> found) {
        if (schema instanceof ReferenceSchema reference) {
            found.add(reference);
        }
        for (SchemaPart part : schema.parts()) {
            references(part.schema(), found);
        }
        return found;
    }

    /** The ways between classes with the same gate, be they from themselves or from what is in them. */
    private DirectedGraph besides() {
        DirectedGraph besides = new DirectedGraph(root + 1);
        for (int home : fromRoot) {
            for (int to : graph.next(home)) {
                int from = within(gates[to], home);
                if (from != root) {
                    besides.add(from, to);
                }
            }
        }
        return besides;
    }

    /** The class around another, or itself, that has the gate; the root: that is the gate itself. */
    private int within(int gate, int number) {
        int around = number;
        while (around != gate && gates[around] != gate) {
            around = gates[around];
        }
        return around == gate ? root : around;
    }

    private void count(int home) {
        for (ReferenceSchema use : uses.get(home)) {
            int to = ClassGraph.number(use);
            if (contains(to, home)) {
                isWithinItself[to] = true;
            } else {
                places[to]++;
                isSaidMore[to] |= !isBare(use);
            }
        }
    }

    /** Whether every way to a class leads through another, or it is that. */
    private boolean contains(int outer, int inner) {
        int around = inner;
        while (depths[around] > depths[outer]) {
            around = gates[around];
        }
        return around == outer;
    }

    public static boolean isBare(ReferenceSchema use) {
        return use.constraints().isEmpty() && use.annotations().equals(Annotations.NONE);
    }

    public int root() {
        return root;
    }

    public int gate(int number) {
        return gates[number];
    }

    public int circle(int number) {
        return circles[number];
    }

    /** All classes, each behind its gate. */
    public List<Integer> fromRoot() {
        return fromRoot;
    }

    /** All classes, each behind those whose schemas stand in its own. */
    public List<Integer> fromWithin() {
        DirectedGraph held = new DirectedGraph(root + 1);
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i <= root; i++) {
            members.add(new ArrayList<>());
        }
        fromRoot.forEach(each -> members.get(circles[each]).add(each));
        List<Integer> homes = new ArrayList<>(fromRoot);
        homes.add(root);
        for (int home : homes) {
            for (int to : graph.next(home)) {
                if (!isAround(to, home)) {
                    members.get(circles[to]).forEach(each -> held.add(home, each));
                }
            }
        }
        List<Integer> order = held.postorder(List.of(root));
        order.remove(order.size() - 1);
        return order;
    }

    /** Whether a reference in a class means another by its name: that stands around it, or beside it. */
    public boolean isAround(int number, int home) {
        if (contains(number, home)) {
            return true;
        }
        int beside = within(gates[number], home);
        return beside != root && circles[beside] == circles[number];
    }

    /** Whether it leads to another with the same gate, and that back to it. */
    public boolean isInCircle(int number) {
        return sizes[circles[number]] > 1;
    }

    /** Whether something in it leads back to it. */
    public boolean isWithinItself(int number) {
        return isWithinItself[number];
    }

    /**
     * Whether it is used at several places, and is not small: it leads to other classes, or more is
     * said of it at one of the places.
     */
    public boolean isShared(int number) {
        return places[number] > 1 && (isSaidMore[number] || !graph.next(number).isEmpty());
    }
}
