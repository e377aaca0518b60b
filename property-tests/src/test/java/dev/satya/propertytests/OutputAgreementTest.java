package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.propertytests.schemas.SchemaGenerator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is said as the standard's output, of random schemas. */
class OutputAgreementTest {

    @Property(tries = 1_000, seed = Seeds.OF_THE_BUILD)
    void output_ofAnInstance_accountsForTheVerdict(@ForAll("javaCases") Case sample) {
        assertThat(OutputAgreement.difference(sample)).isEmpty();
    }

    @Property(tries = 500, seed = Seeds.OF_THE_BUILD)
    void output_ofAValidInstance_accountsForTheVerdict(@ForAll("validCases") Case sample) {
        assertThat(OutputAgreement.difference(sample)).isEmpty();
    }

    @Provide
    Arbitrary<Case> javaCases() {
        return Case.arbitrary(Case.ofJava(SchemaGenerator.USUAL));
    }

    @Provide
    Arbitrary<Case> validCases() {
        return Case.arbitrary(Case.valid(SchemaGenerator.USUAL));
    }
}
