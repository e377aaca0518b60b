package dev.satya.interpreter.build;

import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.AnyNode;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.combine.AllOf;
import dev.satya.interpreter.node.combine.Alternatives;
import dev.satya.interpreter.node.combine.Combinator;
import dev.satya.interpreter.node.combine.TypeGuard;
import dev.satya.interpreter.plan.Call;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Tells which combinators look at the same container more than once. For one thread. */
final class RepeatedLooks {
    private static final Set<Token> CONTAINERS = EnumSet.of(Token.OBJECT, Token.ARRAY);

    private final NodeFacts facts;

    RepeatedLooks(NodeFacts facts) {
        this.facts = facts;
    }

    /** Whether a finished combinator may. */
    boolean isBy(Combinator combinator) {
        if (combinator instanceof TypeGuard) {
            return false;
        }
        return CONTAINERS.stream().anyMatch(type -> isBy(combinator, type));
    }

    private boolean isBy(Combinator combinator, Token type) {
        if (combinator instanceof AllOf all) {
            return count(all.nodes(type), type) > 1;
        }
        return !(combinator instanceof Alternatives choice) || count(choice.branches(), type) > 1;
    }

    private long count(Node[] nodes, Token type) {
        return Arrays.stream(nodes)
                .filter(
                        node ->
                                !(node instanceof AnyNode)
                                        && facts.mayAccept(node, type, Call.UNDECIDED))
                .count();
    }
}
