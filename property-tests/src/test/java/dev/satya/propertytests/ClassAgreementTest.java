package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** JavaBeans, other classes and unions of classes against the reference on their schemas. */
class ClassAgreementTest {

    @Property(tries = 300, seed = Seeds.OF_THE_BUILD)
    void object_madeOfMembers_isAsTheReferenceSays(@ForAll("members") ClassCase sample) {
        assertThat(sample.difference()).isEmpty();
    }

    @Property(tries = 300, seed = Seeds.OF_THE_BUILD)
    void object_thatExists_isAsItsMembersAre(@ForAll("existing") ClassCase sample) {
        assertThat(sample.difference()).isEmpty();
    }

    @Provide
    Arbitrary<ClassCase> members() {
        return Case.arbitrary(ClassCase.ofMembers());
    }

    @Provide
    Arbitrary<ClassCase> existing() {
        return Case.arbitrary(ClassCase.ofObjects());
    }
}
