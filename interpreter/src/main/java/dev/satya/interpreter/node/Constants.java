package dev.satya.interpreter.node;

import dev.satya.schema.JsonType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members that a node requires of every object, and the few texts that it accepts for them:
 * const or enum. An object without such a member, or with another value, is certainly not accepted.
 * For one thread.
 */
final class Constants {
    private final Map<Node, Map<String, Set<String>>> known = new IdentityHashMap<>();

    /** The texts, by the name of the member. Schemas at one value have no cycle. */
    Map<String, Set<String>> of(Node node) {
        Map<String, Set<String>> constants = known.get(node);
        if (constants == null) {
            constants = find(node);
            known.put(node, constants);
        }
        return constants;
    }

    private Map<String, Set<String>> find(Node node) {
        if (node instanceof ObjectNode object) {
            return find(object.parts());
        }
        if (node instanceof InPlaceNode place) {
            return find(place.combinator());
        }
        Node inner = inner(node);
        if (node instanceof NullableNode nullable) {
            inner = nullable.inner();
        }
        return inner == null ? Map.of() : of(inner);
    }

    /** What stands behind a node that adds nothing here; null: nothing does. */
    private static @Nullable Node inner(Node node) {
        if (node instanceof AnnotatedNode annotated) {
            return annotated.inner();
        }
        if (node instanceof CheckedNode checked) {
            return checked.inner();
        }
        if (node instanceof RememberingNode remembering) {
            return remembering.inner();
        }
        return node instanceof ReferenceNode reference ? reference.target() : null;
    }

    private static Map<String, Set<String>> find(ObjectParts parts) {
        Map<String, Set<String>> constants = new LinkedHashMap<>();
        for (int i = 0; i < parts.fields().length; i++) {
            Set<String> texts =
                    parts.fallbacks()[i] instanceof Fallback.Required
                            ? texts(parts.fields()[i])
                            : null;
            if (texts != null) {
                constants.put(parts.layout().table().name(i), texts);
            }
        }
        return constants;
    }

    /** All that a node accepts; null: not texts alone. */
    private static @Nullable Set<String> texts(Node node) {
        if (node instanceof ChoiceNode choice) {
            return choice.texts();
        }
        Node inner = inner(node);
        return inner == null ? null : texts(inner);
    }

    private Map<String, Set<String>> find(Combinator combinator) {
        if (combinator instanceof AllOf all) {
            Map<String, Set<String>> constants = new LinkedHashMap<>();
            for (Node branch : all.branches()) {
                of(branch).forEach(constants::putIfAbsent);
            }
            return constants;
        }
        if (combinator instanceof Choice choice) {
            return ofAll(Arrays.asList(choice.branches()));
        }
        if (combinator instanceof Guarded guarded && guarded.type() == JsonType.OBJECT) {
            return of(guarded.schema());
        }
        return combinator instanceof Unevaluated rest ? of(rest.schema()) : Map.of();
    }

    /** What every one of these requires. */
    private Map<String, Set<String>> ofAll(List<Node> branches) {
        Map<String, Set<String>> constants = new LinkedHashMap<>();
        of(branches.get(0)).forEach((name, texts) -> constants.put(name, new HashSet<>(texts)));
        for (Node branch : branches) {
            Map<String, Set<String>> others = of(branch);
            constants.keySet().retainAll(others.keySet());
            constants.forEach((name, texts) -> texts.addAll(others.getOrDefault(name, Set.of())));
        }
        return constants;
    }
}
