package dev.satya.jackson;

import dev.satya.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** The values of a parser up to the end of its input, or to where it can read no further. */
final class RootValues<T extends @Nullable Object>
        extends AbstractSpliterator<Validation<Seq<Violation>, T>> {
    private final JsonParser parser;
    private final JacksonValidator<T> validator;
    private boolean isOver;

    RootValues(JsonParser parser, JacksonValidator<T> validator) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.parser = parser;
        this.validator = validator;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Validation<Seq<Violation>, T>> action) {
        ParserTokens tokens = ParserTokens.of(parser);
        if (isOver || !tokens.isAhead()) {
            return false;
        }
        Validation<Seq<Violation>, T> answer = validator.validate(tokens);
        isOver = tokens.isBroken();
        action.accept(answer);
        return true;
    }
}
