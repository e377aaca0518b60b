package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.Text;
import dev.satya.interpreter.plan.Claims;
import dev.satya.interpreter.plan.Claims.Claim;
import dev.satya.schema.Extras;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes cover any: what they accept, any accepts, because they have looked at every text,
 * number and name in it. An object that ignores members does not. For one thread.
 */
final class Coverage {
    private final Claims<Node> claims = new Claims<>(new IdentityHashMap<>(), this::claim);
    private final int nameLength;

    /** For runs with this limit on the length of names. */
    Coverage(int nameLength) {
        this.nameLength = nameLength;
    }

    /** Whether a node covers any. */
    boolean isCovered(Node node) {
        return claims.holds(node);
    }

    private Claim<Node> claim(Node node) {
        Claim<Node> ofOthers = ofOthers(node);
        if (ofOthers != null) {
            return ofOthers;
        }
        if (node instanceof InPlaceNode place) {
            return claim(place.combinator());
        }
        if (node instanceof ObjectNode object) {
            return claim(object.parts(), object.parts().layout().table().names());
        }
        if (node instanceof AliasedObjectNode object) {
            return claim(object.parts(), object.allNames());
        }
        if (node instanceof MapNode map) {
            return Claim.all(List.of(map.values()));
        }
        boolean isScalar =
                node instanceof StringNode
                        || node instanceof IntegerNode
                        || node instanceof NumberNode
                        || node instanceof BooleanNode
                        || node instanceof ChoiceNode
                        || node instanceof NullNode;
        return Claim.of(isScalar || node instanceof AnyNode || node instanceof NeverNode);
    }

    /** Not and unevaluated ask any themselves. */
    private static Claim<Node> claim(Combinator combinator) {
        return combinator instanceof AllOf all
                ? Claim.some(List.of(all.branches()))
                : Claim.of(true);
    }

    private Claim<Node> claim(ObjectParts parts, List<String> names) {
        Undeclared undeclared = parts.undeclared();
        boolean areNamesFine =
                names.stream().allMatch(it -> it.length() <= nameLength && Text.isWellFormed(it));
        if (undeclared.policy() == Extras.IGNORE || !areNamesFine) {
            return Claim.of(false);
        }
        List<Node> nodes = new ArrayList<>(List.of(parts.fields()));
        nodes.addAll(List.of(undeclared.patterns().schemas()));
        nodes.add(undeclared.values());
        return Claim.all(nodes);
    }

    /** That of a node which hands a value on to others and asks no more of it; null: of another. */
    private static @Nullable Claim<Node> ofOthers(Node node) {
        if (node instanceof InPlaceNode place) {
            return ofOthers(place.combinator());
        }
        if (node instanceof ArrayNode array) {
            return Claim.all(array.itemNodes());
        }
        if (node instanceof AnnotatedNode annotated) {
            return Claim.all(List.of(annotated.inner()));
        }
        if (node instanceof CheckedNode checked) {
            return Claim.all(List.of(checked.inner()));
        }
        if (node instanceof NullableNode nullable) {
            return Claim.all(List.of(nullable.inner()));
        }
        if (node instanceof RememberingNode remembering) {
            return Claim.all(List.of(remembering.inner()));
        }
        return node instanceof ReferenceNode reference
                ? Claim.all(List.of(reference.target()))
                : null;
    }

    private static @Nullable Claim<Node> ofOthers(Combinator combinator) {
        if (combinator instanceof Choice choice) {
            return Claim.all(List.of(choice.branches()));
        }
        if (combinator instanceof Guarded guarded) {
            return Claim.all(List.of(guarded.schema()));
        }
        if (combinator instanceof Conditional condition) {
            return Claim.all(List.of(condition.whenValid(), condition.whenInvalid()));
        }
        return combinator instanceof Dependent dependent
                ? Claim.all(List.of(dependent.schema()))
                : null;
    }
}
