package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.TypeNames;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.AnyNode;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.TriedInstance;
import dev.satya.interpreter.node.TriedText;
import dev.satya.interpreter.node.TriedValue;
import dev.satya.schema.JsonType;
import org.jspecify.annotations.Nullable;

/** A schema for instances of one type; others are valid as they are. */
public record TypeGuard(JsonType type, Node schema) implements Combinator {

    @Override
    public @Nullable Object apply(TriedValue tried, Evaluation run, int depth) {
        return tried.apply(isOfType(tried, run) ? schema : AnyNode.ANY, run, depth);
    }

    private boolean isOfType(TriedValue tried, Evaluation run) {
        if (tried instanceof TriedInstance plain) {
            return isOfType(plain.instance(), run);
        }
        ValueReader in = ((TriedText) tried).in();
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
