package dev.satya.propertytests.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.interpreter.ConstraintInfo;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.Schemas;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every law; that of time is asked of counted steps, and of no clock. */
class ConstraintLawsTest {

    private static void check(ConstraintPlugin constraint) {
        ConstraintLaws.of(constraint).measuredBy(Steps.METER).check();
    }

    /** A constraint with the arguments of one of its examples. */
    private record Shipped(ConstraintPlugin constraint, Map<String, ?> arguments) {
        @Override
        public String toString() {
            return constraint.name() + arguments;
        }
    }

    /** Those of this library, with each set of arguments that they have examples for. */
    static Stream<Shipped> shipped() {
        return Satya.standard().constraints().stream()
                .filter(each -> each.provider().matches("dev\\.satya\\.(plugins|interpreter)\\..*"))
                .map(ConstraintInfo::plugin)
                .flatMap(
                        plugin ->
                                plugin.examples().stream()
                                        .map(each -> new Shipped(plugin, each.arguments())));
    }

    /** Laws that a shipped constraint does not keep, by its name and the law's, with the reason. */
    private static final Map<String, String> EXCEPTIONS = Map.of();

    @ParameterizedTest
    @MethodSource("shipped")
    void shippedConstraint_keepsEachLaw(Shipped shipped) {
        Set<String> broken = new TreeSet<>();
        ConstraintLaws.of(shipped.constraint())
                .with(shipped.arguments())
                .tries(shipped.arguments().isEmpty() ? 300 : 100)
                .measuredBy(Steps.METER)
                .verdicts()
                .forEach(
                        verdict -> {
                            String key = shipped.constraint().name() + " " + verdict.law();
                            if (verdict.breach() != null && !EXCEPTIONS.containsKey(key)) {
                                broken.add(verdict.breach());
                            }
                        });

        assertThat(broken).isEmpty();
    }

    /** So that the table above is of all of them. */
    @Test
    void shippedConstraints_areThoseThatCanBeFound() {
        Set<String> names = new TreeSet<>();
        shipped().forEach(each -> names.add(each.constraint().name()));

        assertThat(names)
                .hasSize(91)
                .contains("email", "regex", "luhn", "uuidText", "decimalRange", "unixtime");
    }

    static Stream<Lawless> lawless() {
        return Lawless.all().stream().map(Lawless.class::cast);
    }

    @ParameterizedTest
    @MethodSource("lawless")
    void lawlessConstraint_isFoundOut(Lawless constraint) {
        assertThatThrownBy(() -> check(constraint))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "the constraint \"" + constraint.name() + "\" is not lawful")
                .hasMessageContaining("seed: 42")
                .satisfies(e -> assertThat(e.getMessage()).contains(constraint.complaints()));
    }

    @Test
    void constraintOfTheCatalogue_withArguments_isLawful() {
        Map<String, ?> sizes = Map.of("least", 1, "most", 3);

        assertThatCode(
                        () ->
                                ConstraintLaws.of(catalogue("test-size"))
                                        .with(sizes)
                                        .measuredBy(Steps.METER)
                                        .check())
                .doesNotThrowAnyException();
    }

    private static ConstraintPlugin catalogue(String name) {
        return Schemas.constraints().stream()
                .filter(constraint -> constraint.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void name_ofNoConstraint_isRefusedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConstraintLaws.check("emial"))
                .withMessageContaining("no constraint \"emial\"")
                .withMessageContaining("email, ");
    }

    @Test
    void arguments_thatAreNotTaken_areTheCallersMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConstraintLaws.check("hostname", Map.of("value", 1)))
                .withMessage("unknown argument \"value\": it takes none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConstraintLaws.check("uuid", Map.of("verison", 1)))
                .withMessage("unknown argument \"verison\" (known: version)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConstraintLaws.check("uuid", Map.of("version", 9)))
                .withMessageStartingWith("argument \"version\" must be");
    }

    @Test
    void constraint_thatThrowsWhereItIsAskedAboutItself_isABreach() {
        ConstraintPlugin wrong =
                new Shout() {
                    @Override
                    public List<Examples> examples() {
                        throw new IllegalStateException("no examples");
                    }
                };

        assertThat(ConstraintLaws.of(wrong).measuredBy(Steps.METER).tries(10).verdicts())
                .filteredOn(verdict -> verdict.breach() != null)
                .singleElement()
                .satisfies(
                        verdict ->
                                assertThat(verdict.breach())
                                        .contains("java.lang.IllegalStateException: no examples"));
    }

    @Test
    void message_withTheWordsForTheInstance_isLawful() {
        for (String word : List.of("{instance}", "{validatedValue}", "{code}")) {
            ConstraintPlugin named =
                    new Shout() {
                        @Override
                        public ObjectSchema arguments() {
                            return Schema.object().build();
                        }

                        @Override
                        public String message(Locale locale) {
                            return "must not be " + word;
                        }
                    };
            assertThat(ConstraintLaws.of(named).measuredBy(Steps.METER).tries(10).verdicts())
                    .allMatch(verdict -> verdict.breach() == null);
        }
    }

    @Test
    void tries_belowOne_areRefused() {
        ConstraintLaws laws = ConstraintLaws.of("email");

        assertThatIllegalArgumentException().isThrownBy(() -> laws.tries(0));
    }

    @Test
    void message_ofAnotherSeed_namesIt() {
        ConstraintLaws laws =
                ConstraintLaws.of(Lawless.all().get(0)).measuredBy(Steps.METER).seed(7);

        assertThatThrownBy(laws::check).hasMessageContaining("seed: 7");
    }

    /** Shouting, in one word; what a test wants to be wrong is overridden. */
    private static class Shout implements ConstraintPlugin {
        @Override
        public String name() {
            return "shout";
        }

        @Override
        public Set<JsonType> types() {
            return Set.of(JsonType.STRING, JsonType.INTEGER);
        }

        @Override
        public Check bind(Arguments arguments) {
            arguments.allow();
            return value -> value.toString().chars().noneMatch(Character::isLowerCase);
        }
    }

    @Test
    void constraint_thatNobodyInstalled_isLawful() {
        assertThatCode(() -> check(new Shout())).doesNotThrowAnyException();
    }

    @Test
    void validExample_thatIsRefused_isABreach() {
        ConstraintPlugin wrong =
                new Shout() {
                    @Override
                    public List<Object> validExamples() {
                        return List.of("AH", "Ah");
                    }
                };

        assertThatThrownBy(() -> check(wrong))
                .hasMessageContaining("examples")
                .hasMessageContaining("it refuses a valid example of its own")
                .hasMessageContaining("\"Ah\"");
    }

    @Test
    void invalidExample_thatIsAccepted_isABreach() {
        ConstraintPlugin wrong =
                new Shout() {
                    @Override
                    public List<Object> invalidExamples() {
                        return List.of("AH");
                    }
                };

        assertThatThrownBy(() -> check(wrong))
                .hasMessageContaining("it accepts an invalid example of its own");
    }

    @Test
    void example_ofAnotherType_isABreach() {
        ConstraintPlugin wrong =
                new Shout() {
                    @Override
                    public List<Object> validExamples() {
                        return List.of(0.5);
                    }
                };

        assertThatThrownBy(() -> check(wrong))
                .hasMessageContaining("of a type that the constraint does not apply to");
    }

    @Test
    void asciiClaim_thatIsFalse_isABreach() {
        ConstraintPlugin wrong =
                new Shout() {
                    @Override
                    public boolean isAscii() {
                        return true;
                    }
                };

        assertThatThrownBy(() -> check(wrong)).hasMessageContaining("ASCII");
    }

    @Test
    void message_thatIsBlankOrThrows_isABreach() {
        ConstraintPlugin blank =
                new Shout() {
                    @Override
                    public String message(Locale locale) {
                        return locale.getLanguage().equals("de") ? "" : "must be shouted";
                    }
                };
        ConstraintPlugin throwing =
                new Shout() {
                    @Override
                    public String message(Locale locale) {
                        throw new IllegalStateException("no bundle");
                    }
                };

        assertThatThrownBy(() -> check(blank))
                .hasMessageContaining("its message for the locale \"de\" is blank");
        assertThatThrownBy(() -> check(throwing)).hasMessageContaining("no bundle");
    }

    @Test
    void primitiveForm_thatDiffers_isABreach() {
        ConstraintPlugin wrong =
                new Shout() {
                    @Override
                    public Check bind(Arguments arguments) {
                        Check usual = super.bind(arguments);
                        return new Check() {
                            @Override
                            public boolean test(Object value) {
                                return usual.test(value);
                            }

                            @Override
                            public boolean testLong(long value) {
                                return value < 100;
                            }
                        };
                    }
                };

        assertThatThrownBy(() -> check(wrong))
                .hasMessageContaining("testLong does not answer as test does, which says true");
    }
}
