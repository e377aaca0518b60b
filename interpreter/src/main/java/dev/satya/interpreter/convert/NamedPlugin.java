package dev.satya.interpreter.convert;

import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.MessageBundle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A plugin as the library asks it: what it throws, or gives in place of an answer, is a mistake of
 * the schema that uses it, which names it. Schemas that do not use it never see it.
 *
 * @param replacesFormat whether it took the place of a format, and so is one
 */
public record NamedPlugin(String name, ConstraintPlugin plugin, boolean replacesFormat)
        implements ConstraintPlugin {
    private static final String BIND = "bind";

    /**
     * A plugin by the name that it says.
     *
     * @throws IllegalArgumentException if it says none
     */
    public static NamedPlugin of(ConstraintPlugin plugin) {
        try {
            String name = Objects.requireNonNull(plugin.name(), "name gives null");
            return new NamedPlugin(name, plugin, false);
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            throw new IllegalArgumentException(
                    "a constraint of "
                            + plugin.getClass()
                            + " cannot say its name: "
                            + UserCode.words(e),
                    e);
        }
    }

    @Override
    public Set<JsonType> types() {
        Set<JsonType> types = ask("types", () -> typesOf(plugin));
        if (types.isEmpty()) {
            throw mistake("types is empty", null);
        }
        return types;
    }

    /** What a raw type or a null has brought into the set is found here, not later. */
    private static Set<JsonType> typesOf(ConstraintPlugin plugin) {
        Set<JsonType> given = plugin.types();
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        if (given == null) {
            return given;
        }
        for (Object type : given) {
            types.add(JsonType.class.cast(Objects.requireNonNull(type, "one of them is null")));
        }
        return types;
    }

    /** The same in the place of another: what was a format stays one, and is not dropped in silence. */
    public NamedPlugin inPlaceOf(NamedPlugin other) {
        return new NamedPlugin(name, plugin, replacesFormat || other.isFormat());
    }

    @Override
    public boolean isFormat() {
        return replacesFormat || ask("isFormat", plugin::isFormat);
    }

    @Override
    public boolean isAscii() {
        return ask("isAscii", plugin::isAscii);
    }

    @Override
    public Check bind(Arguments arguments) {
        return ask(BIND, () -> plugin.bind(arguments));
    }

    /** Words that cannot be had are the catalogue's: the violation is not lost for them. */
    @Override
    public @Nullable String message(Locale locale) {
        try {
            return plugin.message(locale);
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            return null;
        }
    }

    @Override
    public String description() {
        return ask("description", plugin::description);
    }

    @Override
    public @Nullable ObjectSchema arguments() {
        return askForAny("arguments", plugin::arguments);
    }

    @Override
    public boolean normalises() {
        return ask("normalises", plugin::normalises);
    }

    @Override
    public MessageBundle messages() {
        return ask("messages", plugin::messages);
    }

    @Override
    public @Nullable String dataRelease() {
        return askForAny("dataRelease", plugin::dataRelease);
    }

    @Override
    public List<Examples> examples() {
        return ask("examples", plugin::examples);
    }

    @Override
    public List<Object> validExamples() {
        return ask("validExamples", plugin::validExamples);
    }

    @Override
    public List<Object> invalidExamples() {
        return ask("invalidExamples", plugin::invalidExamples);
    }

    private <T> T ask(String question, Supplier<T> answer) {
        T given = askForAny(question, answer);
        if (given == null) {
            throw mistake(question + " gives null", null);
        }
        return given;
    }

    private <T extends @Nullable Object> T askForAny(String question, Supplier<T> answer) {
        try {
            return answer.get();
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            if (question.equals(BIND) && e instanceof IllegalArgumentException unfit) {
                throw unfit; // about the arguments, as the SPI has it
            }
            throw mistake(question + " failed with " + UserCode.words(e), e);
        }
    }

    private SchemaException mistake(String reason, @Nullable Throwable cause) {
        return new SchemaException("constraint \"" + name + "\": " + reason, null, cause);
    }
}
