package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.schema.JsonType;
import dev.satya.schema.Strictness;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The JSON types of which a node may accept a value: of all others it certainly accepts none. Where
 * the types of a value are not told, nothing is said about it. For one thread.
 */
final class AcceptedTypes {
    private static final Set<Token> ALL = EnumSet.allOf(Token.class);
    private static final Set<Token> SCALARS = EnumSet.of(Token.BOOLEAN, Token.NUMBER, Token.STRING);

    private final @Nullable Strictness call;
    private final Map<Node, Set<Token>> known = new IdentityHashMap<>();

    /** In runs of a call that has chosen so; null: it has not. */
    AcceptedTypes(@Nullable Strictness call) {
        this.call = call;
    }

    /** Schemas at one value have no cycle. */
    Set<Token> of(Node node) {
        Set<Token> types = known.get(node);
        if (types == null) {
            types = find(node);
            known.put(node, types);
        }
        return types;
    }

    private Set<Token> find(Node node) {
        if (node instanceof InPlaceNode place) {
            return find(place.combinator());
        }
        if (node instanceof NullableNode nullable) {
            return union(Set.of(Token.NULL), of(nullable.inner()));
        }
        if (node instanceof AnnotatedNode annotated) {
            return of(annotated.inner());
        }
        if (node instanceof CheckedNode checked) {
            return of(checked.inner());
        }
        if (node instanceof ReferenceNode reference) {
            return of(reference.target());
        }
        if (node instanceof RememberingNode remembering) {
            return of(remembering.inner());
        }
        if (node instanceof ArrayNode) {
            return EnumSet.of(Token.ARRAY);
        }
        boolean isObject =
                node instanceof MapNode
                        || node instanceof ObjectNode
                        || node instanceof AliasedObjectNode;
        return isObject ? EnumSet.of(Token.OBJECT) : ofScalar(node);
    }

    private Set<Token> ofScalar(Node node) {
        if (node instanceof StringNode) {
            return EnumSet.of(Token.STRING);
        }
        if (node instanceof NullNode) {
            return EnumSet.of(Token.NULL);
        }
        if (node instanceof BooleanNode truth) {
            return truth.mode().isStrict(call) ? EnumSet.of(Token.BOOLEAN) : SCALARS;
        }
        if (node instanceof IntegerNode integer) {
            return integer.mode().isStrict(call) ? EnumSet.of(Token.NUMBER) : SCALARS;
        }
        if (node instanceof NumberNode number) {
            return number.mode().isStrict(call) ? EnumSet.of(Token.NUMBER) : SCALARS;
        }
        if (node instanceof ChoiceNode choice) {
            Set<Token> types = EnumSet.noneOf(Token.class);
            choice.listed().forEach(value -> types.add(new Trial.OfInstance(value).token()));
            return types;
        }
        return node instanceof NeverNode ? EnumSet.noneOf(Token.class) : ALL;
    }

    private Set<Token> find(Combinator combinator) {
        if (combinator instanceof AllOf all) {
            Set<Token> types = EnumSet.allOf(Token.class);
            for (Node branch : all.branches()) {
                types.retainAll(of(branch));
            }
            return types;
        }
        if (combinator instanceof Choice choice) {
            Set<Token> types = EnumSet.noneOf(Token.class);
            for (Node branch : choice.branches()) {
                types.addAll(of(branch));
            }
            return types;
        }
        if (combinator instanceof Conditional choice) {
            return union(of(choice.whenValid()), of(choice.whenInvalid()));
        }
        if (combinator instanceof Guarded guarded && guarded.type() != JsonType.INTEGER) {
            return unless(Token.valueOf(guarded.type().name()), guarded.schema());
        }
        return combinator instanceof Unevaluated rest ? of(rest.schema()) : ALL;
    }

    /** All types, but for this one if the node does not accept it. */
    private Set<Token> unless(Token type, Node node) {
        Set<Token> types = EnumSet.allOf(Token.class);
        if (!of(node).contains(type)) {
            types.remove(type);
        }
        return types;
    }

    private static Set<Token> union(Set<Token> one, Set<Token> other) {
        Set<Token> both = EnumSet.noneOf(Token.class);
        both.addAll(one);
        both.addAll(other);
        return both;
    }
}
