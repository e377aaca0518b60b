package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.TypeNames;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.AnyNode;
import dev.satya.interpreter.node.InstanceTrial;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.TextTrial;
import dev.satya.interpreter.node.Trial;
import dev.satya.schema.JsonType;
import org.jspecify.annotations.Nullable;

/** A schema for instances of one type; others are valid as they are. */
public record TypeGuard(JsonType type, Node schema) implements Combinator {

    @Override
    public @Nullable Object apply(Trial trial, Evaluation run, int depth) {
        return trial.apply(isOfType(trial, run) ? schema : AnyNode.ANY, run, depth);
    }

    private boolean isOfType(Trial trial, Evaluation run) {
        if (trial instanceof InstanceTrial plain) {
            return isOfType(plain.instance(), run);
        }
        ValueReader in = ((TextTrial) trial).in();
        Token token = in.peek();
        if (token == Token.OTHER) {
            return isOfType(in.readOther(), run);
        }
        return switch (type) {
            case NULL -> token == Token.NULL;
            case BOOLEAN -> token == Token.BOOLEAN;
            case STRING -> token == Token.STRING;
            case ARRAY -> token == Token.ARRAY;
            case OBJECT -> token == Token.OBJECT;
            case NUMBER -> token == Token.NUMBER;
            case INTEGER -> token == Token.NUMBER && isWhole(in.readNumber(run));
        };
    }

    /** A number beyond a limit is not looked at: whether it is whole is not known of a text either. */
    private boolean isOfType(@Nullable Object instance, Evaluation run) {
        return TypeNames.isOf(type, TypeNames.of(run.written(instance)))
                && (type != JsonType.INTEGER || Canonical.beyondLimits(instance, run) == null);
    }

    private static boolean isWhole(Object number) {
        return !(number instanceof Failure) && TypeNames.of(number) == JsonType.INTEGER;
    }

    @Override
    public void explain(Outline out) {
        out.line("if " + type.word());
        out.child("", schema);
    }
}
