package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.propertytests.instances.JsonSpelling.Repetition;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The interpreter and the reference on schemas that apply several schemas to the same value. */
class InPlaceTest {

    @Property(tries = 1_500, seed = Seeds.OF_THE_BUILD)
    void interpreterAndReference_javaInstance_agree(@ForAll("javaCases") Case sample) {
        assertThat(Subject.javaDifference(sample)).isEmpty();
    }

    @Property(tries = 1_500, seed = Seeds.OF_THE_BUILD)
    void interpreterAndReference_jsonText_agree(@ForAll("jsonCases") Case sample) {
        assertThat(Subject.jsonDifference(sample)).isEmpty();
    }

    @Property(tries = 1_000, seed = Seeds.OF_THE_BUILD)
    void interpreterAndReference_smallLimits_agree(@ForAll("limitedCases") Case sample) {
        assertThat(Subject.jsonDifference(sample)).isEmpty();
    }

    @Property(tries = 1_000, seed = Seeds.OF_THE_BUILD)
    void entryPoints_sameText_giveTheSameAnswer(@ForAll("plainCases") Case sample) {
        assertThat(EntryPoints.jsonDifference(sample)).isEmpty();
    }

    @Provide
    Arbitrary<Case> javaCases() {
        return Case.arbitrary(Case.ofJava(new InPlaceSchemas()));
    }

    @Provide
    Arbitrary<Case> jsonCases() {
        return Case.arbitrary(Case.ofJson(new InPlaceSchemas(), Repetition.SOMETIMES));
    }

    @Provide
    Arbitrary<Case> limitedCases() {
        return Case.arbitrary(Case.limited(Case.ofJson(new InPlaceSchemas(), Repetition.NEVER)));
    }

    @Provide
    Arbitrary<Case> plainCases() {
        return Case.arbitrary(Case.ofJson(new InPlaceSchemas(), Repetition.NEVER));
    }
}
