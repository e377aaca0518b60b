package dev.satya.interpreter.node;

import dev.satya.interpreter.node.Claims.Claim;
import dev.satya.schema.Extras;
import dev.satya.schema.NumberSchema.Form;
import dev.satya.schema.Strictness;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes make of a canonical value one that is equal to it: so that what is asked of the one can
 * be asked of the other. For one thread.
 */
final class Keeping {
    private final @Nullable Strictness call;
    private final Claims claims = new Claims(this::claim);

    /** In runs of a call that has chosen so; null: it has not. */
    Keeping(@Nullable Strictness call) {
        this.call = call;
    }

    /** Whether all of these nodes do, by the {@linkplain Dispatch#number number} of a call's choice. */
    static boolean[] byCall(List<Keeping> keepings, List<Node> nodes) {
        boolean[] byCall = new boolean[keepings.size()];
        for (int i = 0; i < byCall.length; i++) {
            byCall[i] = nodes.stream().allMatch(keepings.get(i).claims::holds);
        }
        return byCall;
    }

    private Claim claim(Node node) {
        Claim ofOthers = Claim.ofOthers(node);
        if (ofOthers != null) {
            return ofOthers;
        }
        if (node instanceof ObjectNode object) {
            return claim(object.parts());
        }
        if (node instanceof MapNode map) {
            return Claim.all(map.keys(), map.values());
        }
        return node instanceof InPlaceNode place
                ? claim(place.combinator())
                : Claim.of(isKept(node));
    }

    private boolean isKept(Node node) {
        if (node instanceof StringNode string) {
            return string.keepsTexts();
        }
        if (node instanceof IntegerNode integer) {
            return integer.mode().isStrict(call);
        }
        if (node instanceof NumberNode number) {
            return number.mode().isStrict(call) && number.form() == Form.AS_WRITTEN;
        }
        if (node instanceof BooleanNode truth) {
            return truth.mode().isStrict(call);
        }
        if (node instanceof ChoiceNode choice) {
            return choice.keepsListed();
        }
        return node instanceof AnyNode || node instanceof NullNode || node instanceof NeverNode;
    }

    /** What does not conform stays what it is. */
    private static Claim claim(Combinator combinator) {
        if (combinator instanceof AllOf all) {
            return Claim.all(all.branches());
        }
        return combinator instanceof Unevaluated rest ? Claim.all(rest.schema()) : Claim.TRUE;
    }

    /** A model has all members, or is a record; defaults do not count ({@code convert.Equality}). */
    private static Claim claim(ObjectParts parts) {
        Undeclared undeclared = parts.undeclared();
        if (parts.shape() != null || undeclared.policy() == Extras.IGNORE) {
            return Claim.FALSE;
        }
        List<Node> nodes = new ArrayList<>(List.of(parts.fields()));
        nodes.addAll(List.of(undeclared.patterns().schemas()));
        nodes.add(undeclared.values());
        return Claim.all(nodes);
    }
}
