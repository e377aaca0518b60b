package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** One more constraint accepts no more. */
class ConstraintMonotonyTest {

    @Property(tries = 1_500, seed = Seeds.OF_THE_BUILD)
    void constraintMore_invalidInstance_staysInvalid(@ForAll("tightenings") Tightening sample) {
        assertThat(sample.difference()).isEmpty();
    }

    @Provide
    Arbitrary<Tightening> tightenings() {
        return Case.arbitrary(Tightening.tightenings());
    }
}
