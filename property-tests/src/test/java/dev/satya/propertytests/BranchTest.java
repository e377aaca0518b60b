package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.propertytests.instances.JsonSpelling.Repetition;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The interpreter and the reference on choices of which no branch may fit: which one was meant. */
class BranchTest {

    @Property(tries = 3_000, seed = Seeds.OF_THE_BUILD)
    void interpreterAndReference_javaInstance_agree(@ForAll("javaCases") Case sample) {
        assertThat(Subject.javaDifference(sample)).isEmpty();
    }

    @Property(tries = 3_000, seed = Seeds.OF_THE_BUILD)
    void interpreterAndReference_jsonText_agree(@ForAll("jsonCases") Case sample) {
        assertThat(Subject.jsonDifference(sample)).isEmpty();
    }

    @Property(tries = 2_000, seed = Seeds.OF_THE_BUILD)
    void interpreterAndReference_smallLimits_agree(@ForAll("limitedCases") Case sample) {
        assertThat(Subject.jsonDifference(sample)).isEmpty();
    }

    @Property(tries = 2_000, seed = Seeds.OF_THE_BUILD)
    void entryPoints_sameText_giveTheSameAnswer(@ForAll("plainCases") Case sample) {
        assertThat(EntryPoints.jsonDifference(sample)).isEmpty();
    }

    @Provide
    Arbitrary<Case> javaCases() {
        return Case.arbitrary(Case.ofJava(new BranchSchemas()));
    }

    @Provide
    Arbitrary<Case> jsonCases() {
        return Case.arbitrary(Case.ofJson(new BranchSchemas(), Repetition.SOMETIMES));
    }

    @Provide
    Arbitrary<Case> limitedCases() {
        return Case.arbitrary(Case.limited(Case.ofJson(new BranchSchemas(), Repetition.NEVER)));
    }

    @Provide
    Arbitrary<Case> plainCases() {
        return Case.arbitrary(Case.ofJson(new BranchSchemas(), Repetition.NEVER));
    }
}
