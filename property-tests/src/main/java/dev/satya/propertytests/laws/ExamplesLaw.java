package dev.satya.propertytests.laws;

import dev.satya.propertytests.laws.ConstraintLaws.Breach;
import dev.satya.propertytests.laws.ConstraintLaws.Law;
import dev.satya.propertytests.laws.ConstraintLaws.Subject;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin.Examples;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Examples are examples, for the arguments that they come with. */
final class ExamplesLaw implements Law {

    @Override
    public String name() {
        return "examples";
    }

    @Override
    public @Nullable Breach breach(Subject subject, Budget budget) {
        for (Examples examples : subject.plugin().examples()) {
            Subject given = subject.with(examples.arguments());
            Breach ofValid = wrong(given, examples.valid(), true);
            Breach breach = ofValid != null ? ofValid : wrong(given, examples.invalid(), false);
            if (breach != null) {
                return breach;
            }
        }
        return null;
    }

    private static @Nullable Breach wrong(
            Subject subject, List<Object> examples, boolean isAccepted) {
        Check check = subject.bind();
        for (Object example : examples) {
            String kind = (isAccepted ? "a valid" : "an invalid") + " example";
            if (!ValueTypes.isOf(example, subject.plugin().types())) {
                String words = kind + " is of a type that the constraint does not apply to";
                return new Breach(words, ShortSource.of(example));
            }
            if (check.test(example) != isAccepted) {
                String words =
                        "it " + (isAccepted ? "refuses " : "accepts ") + kind + " of its own";
                return new Breach(words, ShortSource.of(example));
            }
        }
        return null;
    }
}
