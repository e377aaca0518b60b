package dev.satya.interpreter.node;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What holds of nodes because it holds of nodes within them. Recursion through containers ends with
 * the instance, so that what nothing speaks against holds. For one thread.
 */
final class Claims {
    private final Map<Node, Boolean> known = new IdentityHashMap<>();
    private final Function<Node, Claim> claims;

    /** What each node's claim is. */
    Claims(Function<Node, Claim> claims) {
        this.claims = claims;
    }

    private enum Quantifier {
        ALL,
        SOME
    }

    /** It holds of a node if it does of all of these, or of some. */
    record Claim(Quantifier quantifier, List<Node> parts) {
        static final Claim TRUE = new Claim(Quantifier.ALL, List.of());
        static final Claim FALSE = new Claim(Quantifier.SOME, List.of());

        static Claim all(List<Node> parts) {
            return new Claim(Quantifier.ALL, parts);
        }

        static Claim all(Node... parts) {
            return all(List.of(parts));
        }

        static Claim some(Node... parts) {
            return new Claim(Quantifier.SOME, List.of(parts));
        }

        static Claim of(boolean isTrue) {
            return isTrue ? TRUE : FALSE;
        }

        /** That of a node which hands a value on to others and asks no more of it; null: of another. */
        static @Nullable Claim ofOthers(Node node) {
            if (node instanceof InPlaceNode place) {
                return ofOthers(place.combinator());
            }
            if (node instanceof ArrayNode array) {
                return all(array.itemNodes());
            }
            if (node instanceof AnnotatedNode annotated) {
                return all(annotated.inner());
            }
            if (node instanceof CheckedNode checked) {
                return all(checked.inner());
            }
            if (node instanceof NullableNode nullable) {
                return all(nullable.inner());
            }
            if (node instanceof RememberingNode remembering) {
                return all(remembering.inner());
            }
            return node instanceof ReferenceNode reference ? all(reference.target()) : null;
        }

        private static @Nullable Claim ofOthers(Combinator combinator) {
            if (combinator instanceof Choice choice) {
                return all(choice.branches());
            }
            if (combinator instanceof Guarded guarded) {
                return all(guarded.schema());
            }
            if (combinator instanceof Conditional condition) {
                return all(condition.whenValid(), condition.whenInvalid());
            }
            return combinator instanceof Dependent dependent ? all(dependent.schema()) : null;
        }
    }

    /** Whether it holds of a node. */
    boolean holds(Node node) {
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

    /** Finds all nodes within one, parts before what they are in; without recursion, which may be deep. */
    private void gather(Node first, List<Node> found) {
        Deque<Node> open = new ArrayDeque<>();
        Deque<Iterator<Node>> ahead = new ArrayDeque<>();
        enter(first, open, ahead);
        while (!open.isEmpty()) {
            Iterator<Node> parts = ahead.element();
            if (parts.hasNext()) {
                enter(parts.next(), open, ahead);
            } else {
                ahead.pop();
                found.add(open.pop());
            }
        }
    }

    private void enter(Node node, Deque<Node> open, Deque<Iterator<Node>> ahead) {
        if (known.putIfAbsent(node, true) == null) {
            open.push(node);
            ahead.push(claims.apply(node).parts.iterator());
        }
    }

    private void settle(List<Node> found) {
        boolean hasChanged = true;
        while (hasChanged) {
            hasChanged = false;
            for (Node node : found) {
                if (isKnown(node) && !holds(claims.apply(node))) {
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
}
