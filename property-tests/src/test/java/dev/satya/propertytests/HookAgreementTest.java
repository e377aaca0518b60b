package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Options;
import dev.satya.Options.OnErrors;
import dev.satya.propertytests.agreement.Answer;
import dev.satya.propertytests.instances.JsonSpelling.Repetition;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The interpreter and the reference on random schemas with code around them, or that drop faults. */
class HookAgreementTest {

    @Property(tries = 3_000, seed = Seeds.OF_THE_BUILD)
    void interpreterAndReference_javaInstance_agree(@ForAll("javaCases") Case sample) {
        assertThat(Subject.javaDifference(sample)).isEmpty();
    }

    @Property(tries = 3_000, seed = Seeds.OF_THE_BUILD)
    void interpreterAndReference_jsonText_agree(@ForAll("jsonCases") Case sample) {
        assertThat(Subject.jsonDifference(sample)).isEmpty();
    }

    @Property(tries = 1_500, seed = Seeds.OF_THE_BUILD)
    void interpreterAndReference_smallLimits_agree(@ForAll("limitedCases") Case sample) {
        assertThat(Subject.jsonDifference(sample)).isEmpty();
    }

    @Property(tries = 1_500, seed = Seeds.OF_THE_BUILD)
    void entryPoints_sameText_giveTheSameAnswer(@ForAll("plainJsonCases") Case sample) {
        assertThat(EntryPoints.jsonDifference(sample)).isEmpty();
    }

    @Property(tries = 1_500, seed = Seeds.OF_THE_BUILD)
    void entryPoints_sameInstance_giveTheSameAnswer(@ForAll("javaCases") Case sample) {
        assertThat(EntryPoints.javaDifference(sample)).isEmpty();
    }

    @Property(tries = 1_500, seed = Seeds.OF_THE_BUILD)
    void faults_whereErrorsAreRaised_areThoseOfTheReference(@ForAll("javaCases") Case sample) {
        Options options = Options.DEFAULT.with(sample.strictness()).with(OnErrors.RAISE);
        Answer actual =
                Answer.of(Subject.interpreter(sample).with(options).validate(sample.instance()));
        Answer expected =
                Answer.of(
                        Subject.reference(sample)
                                .with(OnErrors.RAISE)
                                .withoutNesting()
                                .validate(sample.instance()));

        assertThat(expected.differenceTo(actual)).isEmpty();
    }

    @Provide
    Arbitrary<Case> javaCases() {
        return Case.arbitrary(Case.ofJava(HookedSchemas.generator()));
    }

    @Provide
    Arbitrary<Case> jsonCases() {
        return Case.arbitrary(Case.ofJson(HookedSchemas.generator(), Repetition.SOMETIMES));
    }

    @Provide
    Arbitrary<Case> plainJsonCases() {
        return Case.arbitrary(Case.ofJson(HookedSchemas.generator(), Repetition.NEVER));
    }

    @Provide
    Arbitrary<Case> limitedCases() {
        return Case.arbitrary(
                Case.limited(Case.ofJson(HookedSchemas.generator(), Repetition.NEVER)));
    }
}
