package dev.satya.interpreter.build;

import java.util.ArrayList;
import java.util.List;

/** The way from the root of a schema to the part of which a node is being made. For one thread. */
final class SchemaTrail {
    private final List<String> steps = new ArrayList<>();

    void enter(String... segments) {
        steps.addAll(List.of(segments));
    }

    /** Goes back so many steps. */
    void leave(int count) {
        steps.subList(steps.size() - count, steps.size()).clear();
    }

    int length() {
        return steps.size();
    }

    String last() {
        return steps.get(steps.size() - 1);
    }

    List<String> steps() {
        return List.copyOf(steps);
    }

    /** Goes to another part. */
    void moveTo(List<String> other) {
        steps.clear();
        steps.addAll(other);
    }

    /** As a JSON Pointer. */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (String step : steps) {
            pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
