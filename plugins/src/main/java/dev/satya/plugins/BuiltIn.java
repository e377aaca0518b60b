package dev.satya.plugins;

import dev.satya.Schema;
import dev.satya.schema.ObjectBuilder;
import dev.satya.schema.ObjectSchema;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.MessageBundle;
import dev.satya.spi.MessageTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What all named constraints of this module have in common. Each is a format, too. */
public abstract class BuiltIn implements ConstraintPlugin {
    private static final MessageBundle MESSAGES =
            MessageBundle.of(BuiltIn.class, "/META-INF/satya/messages/formats");
    private static final String MUST_BE = "must be ";

    /** No arguments. */
    private static final MessageTemplate.Values NOTHING =
            new MessageTemplate.Values() {
                @Override
                public String text(String name) {
                    return "";
                }

                @Override
                public @Nullable Object value(String name) {
                    return null;
                }
            };

    private final String name;
    private final String standard;
    private final List<Object> validExamples;
    private final List<Object> invalidExamples;
    private @Nullable ObjectSchema arguments;

    BuiltIn(
            String name,
            String standard,
            List<Object> validExamples,
            List<Object> invalidExamples) {
        this.name = name;
        this.standard = standard;
        this.validExamples = validExamples;
        this.invalidExamples = invalidExamples;
    }

    @Override
    public final String name() {
        return name;
    }

    /** What says which values conform, with the section. */
    public final String standard() {
        return standard;
    }

    /** What it is for: what its message says that a value must be, and by which standard. */
    @Override
    public final String description() {
        String message = MessageTemplate.fill(english(), NOTHING, Locale.ENGLISH);
        return message.substring(MUST_BE.length()) + ", by " + standard;
    }

    private String english() {
        return Objects.requireNonNull(MESSAGES.text(name, Locale.ENGLISH), name);
    }

    /** The arguments that it takes; each may be absent. */
    public List<Argument<?>> takes() {
        return List.of();
    }

    @Override
    public final ObjectSchema arguments() {
        ObjectSchema known = arguments;
        if (known == null) {
            ObjectBuilder builder = Schema.object();
            takes().forEach(each -> builder.optional(each.name(), each.schema()));
            known = builder.build();
            arguments = known; // a thread that does not see it makes an equal one
        }
        return known;
    }

    @Override
    public final boolean isFormat() {
        return true;
    }

    @Override
    public final Check bind(Arguments arguments) {
        arguments.allow(takes().stream().map(Argument::name).toArray(String[]::new));
        return check(arguments);
    }

    /** The check of arguments, none of which is unknown. */
    protected abstract Check check(Arguments arguments);

    /** In all languages that the catalogue speaks. */
    @Override
    public final MessageBundle messages() {
        return MESSAGES;
    }

    @Override
    public final List<Object> validExamples() {
        return validExamples;
    }

    @Override
    public final List<Object> invalidExamples() {
        return invalidExamples;
    }

    /** Examples for sets of arguments, so that each argument is in one of them. */
    protected List<Examples> examplesOfArguments() {
        return List.of();
    }

    /** First those that take no arguments. */
    @Override
    public final List<Examples> examples() {
        List<Examples> all = new ArrayList<>();
        all.add(new Examples(Map.of(), validExamples, invalidExamples));
        all.addAll(examplesOfArguments());
        return all;
    }
}
