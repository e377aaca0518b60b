package dev.satya.plugins;

import dev.satya.schema.JsonType;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What all formats have in common: text only, no arguments, a message from the bundle.
 *
 * <p>Each scanner is total, takes time linear in the text, and reads a {@link CharSequence}, though
 * it is given a {@code String}, so that a test can count the characters that it reads.
 */
abstract class TextFormat implements ConstraintPlugin {
    private static final Set<JsonType> TEXT = Set.of(JsonType.STRING);

    private final String name;
    private final Check check;
    private final List<Object> validExamples;
    private final List<Object> invalidExamples;

    TextFormat(String name, Check check, List<Object> validExamples, List<Object> invalidExamples) {
        this.name = name;
        this.check = check;
        this.validExamples = validExamples;
        this.invalidExamples = invalidExamples;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Set<JsonType> types() {
        return TEXT;
    }

    @Override
    public final boolean isFormat() {
        return true;
    }

    /** Without arguments every format here is one of ASCII texts. */
    @Override
    public boolean isAscii() {
        return true;
    }

    @Override
    public Check bind(Arguments arguments) {
        arguments.allow();
        return check;
    }

    @Override
    public final @Nullable String message(Locale locale) {
        return Messages.template(name, locale);
    }

    @Override
    public final List<Object> validExamples() {
        return validExamples;
    }

    @Override
    public final List<Object> invalidExamples() {
        return invalidExamples;
    }
}
