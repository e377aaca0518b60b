package dev.satya.interpreter.introspect.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Numbers from 0 on with ways from one to the next. All that walks it does so without recursion. */
public final class DirectedGraph {
    private final List<List<Integer>> next = new ArrayList<>();

    /** One without ways. */
    public DirectedGraph(int size) {
        for (int i = 0; i < size; i++) {
            next.add(new ArrayList<>());
        }
    }

    public void add(int from, int to) {
        next.get(from).add(to);
    }

    public List<Integer> next(int from) {
        return next.get(from);
    }

    private int size() {
        return next.size();
    }

    private DirectedGraph reversed() {
        DirectedGraph reversed = new DirectedGraph(size());
        for (int from = 0; from < size(); from++) {
            for (int to : next(from)) {
                reversed.add(to, from);
            }
        }
        return reversed;
    }

    /** What can be reached from the numbers, each behind all that is reached from it alone. */
    public List<Integer> postorder(List<Integer> starts) {
        List<Integer> order = new ArrayList<>();
        boolean[] seen = new boolean[size()];
        for (int start : starts) {
            walk(start, seen, order);
        }
        return order;
    }

    private void walk(int start, boolean[] seen, List<Integer> order) {
        Deque<Integer> open = new ArrayDeque<>();
        Deque<Iterator<Integer>> ahead = new ArrayDeque<>();
        if (!seen[start]) {
            seen[start] = true;
            open.push(start);
            ahead.push(next(start).iterator());
        }
        while (!open.isEmpty()) {
            if (!ahead.element().hasNext()) {
                ahead.pop();
                order.add(open.pop());
                continue;
            }
            int to = ahead.element().next();
            if (!seen[to]) {
                seen[to] = true;
                open.push(to);
                ahead.push(next(to).iterator());
            }
        }
    }

    /** By number that of its circle: two have the same if each can be reached from the other. */
    public int[] circles() {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            all.add(i);
        }
        List<Integer> order = postorder(all);
        Collections.reverse(order);
        DirectedGraph back = reversed();
        int[] circles = new int[size()];
        boolean[] seen = new boolean[size()];
        for (int first : order) {
            List<Integer> circle = new ArrayList<>();
            back.walk(first, seen, circle);
            circle.forEach(each -> circles[each] = first);
        }
        return circles;
    }

    /**
     * By number the closest one that is passed on every way to it from the start; of the start itself,
     * and of what is not reached, -1. After Cooper, Harvey and Kennedy, "A Simple, Fast Dominance
     * Algorithm".
     */
    public int[] gates(int start) {
        List<Integer> order = postorder(List.of(start));
        int[] position = new int[size()];
        for (int i = 0; i < order.size(); i++) {
            position[order.get(i)] = i;
        }
        int[] gates = new int[size()];
        Arrays.fill(gates, -1);
        gates[start] = start;
        DirectedGraph back = reversed();
        for (boolean isChanged = true; isChanged; ) {
            isChanged = false;
            for (int i = order.size() - 2; i >= 0; i--) {
                int each = order.get(i);
                int gate = -1;
                for (int before : back.next(each)) {
                    if (gates[before] != -1) {
                        gate = gate == -1 ? before : common(gate, before, gates, position);
                    }
                }
                isChanged |= gates[each] != gate;
                gates[each] = gate;
            }
        }
        gates[start] = -1;
        return gates;
    }

    private static int common(int one, int other, int[] gates, int[] position) {
        int a = one;
        int b = other;
        while (a != b) {
            if (position[a] < position[b]) {
                a = gates[a];
            } else {
                b = gates[b];
            }
        }
        return a;
    }
}
