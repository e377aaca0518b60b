package dev.satya.propertytests.laws;

import dev.satya.propertytests.laws.ConstraintLaws.Breach;
import dev.satya.propertytests.laws.ConstraintLaws.Law;
import dev.satya.propertytests.laws.ConstraintLaws.Subject;
import dev.satya.spi.Arguments;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An argument that nobody has heard of is refused: a misspelt one would be lost otherwise. */
final class ArgumentsLaw implements Law {
    private static final String UNKNOWN = "noSuchArgument";

    @Override
    public String name() {
        return "arguments";
    }

    @Override
    public @Nullable Breach breach(Subject subject, Budget budget) {
        subject.bind();
        if (subject.plugin().arguments() != null) {
            return null; // its schema refuses what it does not have
        }
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>(subject.arguments());
        arguments.put(UNKNOWN, true);
        try {
            subject.plugin().bind(new Arguments(arguments));
        } catch (IllegalArgumentException e) {
            return null;
        } catch (RuntimeException e) {
            return new Breach(
                    "it refuses the unknown argument \""
                            + UNKNOWN
                            + "\" with "
                            + e
                            + ", not with an IllegalArgumentException",
                    null);
        }
        return new Breach(
                "it takes the unknown argument \"" + UNKNOWN + "\": call arguments.allow(…)", null);
    }
}
