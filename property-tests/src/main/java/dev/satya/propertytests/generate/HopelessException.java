package dev.satya.propertytests.generate;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** No data of the wanted kind was found in a reasonable number of attempts. */
public final class HopelessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Supplier<String> words;

    /** With what was wanted, in words. */
    public HopelessException(String message) {
        super(message);
        this.words = null;
    }

    /** The same, where the words are made when somebody asks: most are not told to anybody. */
    public HopelessException(Supplier<String> words) {
        this.words = words;
    }

    @Override
    public @Nullable String getMessage() {
        return words == null ? super.getMessage() : words.get();
    }
}
