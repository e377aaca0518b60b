package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.Text;
import dev.satya.schema.Extras;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which nodes cover any: what they accept, any accepts, because they have looked at every text,
 * number and name in it. An object that ignores members does not. For one thread.
 */
final class Coverage {
    private final Map<Node, Boolean> known = new IdentityHashMap<>();
    private final int nameLength;

    /** For runs with this limit on the length of names. */
    Coverage(int nameLength) {
        this.nameLength = nameLength;
    }

    private enum Quantifier {
        ALL,
        SOME
    }

    /** A node covers any if all of these do, or some. */
    private record Claim(Quantifier quantifier, List<Node> parts) {
        static final Claim TRUE = new Claim(Quantifier.ALL, List.of());
        static final Claim FALSE = new Claim(Quantifier.SOME, List.of());

        static Claim all(Node... parts) {
            return new Claim(Quantifier.ALL, List.of(parts));
        }

        static Claim some(Node... parts) {
            return new Claim(Quantifier.SOME, List.of(parts));
        }
    }

    /** Whether a node covers any. */
    boolean isCovered(Node node) {
        if (!known.containsKey(node)) {
            List<Node> found = new ArrayList<>();
            gather(node, found);
            settle(found);
        }
        return isKnown(node);
    }

    private boolean isKnown(Node node) {
        return Boolean.TRUE.equals(known.get(node));
    }

    /** Recursion through containers ends with the instance: all are taken to cover at first. */
    private void gather(Node node, List<Node> found) {
        if (known.putIfAbsent(node, true) == null) {
            claim(node).parts.forEach(part -> gather(part, found));
            found.add(node);
        }
    }

    private void settle(List<Node> found) {
        boolean hasChanged = true;
        while (hasChanged) {
            hasChanged = false;
            for (Node node : found) {
                if (isKnown(node) && !holds(claim(node))) {
                    known.put(node, false);
                    hasChanged = true;
                }
            }
        }
    }

    private boolean holds(Claim claim) {
        return claim.quantifier == Quantifier.ALL
                ? claim.parts.stream().allMatch(this::isKnown)
                : claim.parts.stream().anyMatch(this::isKnown);
    }

    private Claim claim(Node node) {
        if (node instanceof InPlaceNode place) {
            return claim(place.combinator());
        }
        if (node instanceof ObjectNode object) {
            return claim(object.parts(), object.parts().layout().table().names());
        }
        if (node instanceof AliasedObjectNode object) {
            return claim(object.parts(), object.allNames());
        }
        if (node instanceof ArrayNode array) {
            return Claim.all(array.itemNodes().toArray(new Node[0]));
        }
        if (node instanceof MapNode map) {
            return Claim.all(map.values());
        }
        if (node instanceof AnnotatedNode annotated) {
            return Claim.all(annotated.inner());
        }
        if (node instanceof CheckedNode checked) {
            return Claim.all(checked.inner());
        }
        if (node instanceof NullableNode nullable) {
            return Claim.all(nullable.inner());
        }
        if (node instanceof ReferenceNode reference) {
            return Claim.all(reference.target());
        }
        boolean isScalar =
                node instanceof StringNode
                        || node instanceof IntegerNode
                        || node instanceof NumberNode
                        || node instanceof BooleanNode
                        || node instanceof ChoiceNode
                        || node instanceof NullNode;
        return isScalar || node == AnyNode.ANY || node == NeverNode.NEVER
                ? Claim.TRUE
                : Claim.FALSE;
    }

    private static Claim claim(Combinator combinator) {
        if (combinator instanceof AllOf all) {
            return Claim.some(all.branches());
        }
        if (combinator instanceof Choice choice) {
            return Claim.all(choice.branches());
        }
        if (combinator instanceof Guarded guarded) {
            return Claim.all(guarded.schema());
        }
        if (combinator instanceof Conditional condition) {
            return Claim.all(condition.whenValid(), condition.whenInvalid());
        }
        if (combinator instanceof Dependent dependent) {
            return Claim.all(dependent.schema());
        }
        return Claim.TRUE; // not and unevaluated ask any themselves
    }

    private Claim claim(ObjectParts parts, List<String> names) {
        Undeclared undeclared = parts.undeclared();
        boolean areNamesFine =
                names.stream().allMatch(it -> it.length() <= nameLength && Text.isWellFormed(it));
        if (undeclared.policy() == Extras.IGNORE || !areNamesFine) {
            return Claim.FALSE;
        }
        List<Node> nodes = new ArrayList<>(List.of(parts.fields()));
        nodes.addAll(List.of(undeclared.patterns().schemas()));
        nodes.add(undeclared.values());
        return new Claim(Quantifier.ALL, nodes);
    }
}
