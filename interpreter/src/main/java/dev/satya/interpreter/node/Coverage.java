package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.Text;
import dev.satya.interpreter.node.Claims.Claim;
import dev.satya.schema.Extras;
import java.util.ArrayList;
import java.util.List;

/**
 * Which nodes cover any: what they accept, any accepts, because they have looked at every text,
 * number and name in it. An object that ignores members does not. For one thread.
 */
final class Coverage {
    private final Claims claims = new Claims(this::claim);
    private final int nameLength;

    /** For runs with this limit on the length of names. */
    Coverage(int nameLength) {
        this.nameLength = nameLength;
    }

    /** Whether a node covers any. */
    boolean isCovered(Node node) {
        return claims.holds(node);
    }

    private Claim claim(Node node) {
        Claim ofOthers = Claim.ofOthers(node);
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
            return Claim.all(map.values());
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
    private static Claim claim(Combinator combinator) {
        return combinator instanceof AllOf all ? Claim.some(all.branches()) : Claim.TRUE;
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
        return Claim.all(nodes);
    }
}
