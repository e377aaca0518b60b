package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Records, built and existing, against the reference on the schema of their class. */
class RecordAgreementTest {

    @Property(tries = 1_000, seed = Seeds.OF_THE_BUILD)
    void record_builtFromMembers_isAsTheReferenceSays(@ForAll("members") RecordCase sample) {
        assertThat(sample.difference()).isEmpty();
    }

    @Property(tries = 1_000, seed = Seeds.OF_THE_BUILD)
    void record_thatExists_isAsItsMembersAre(@ForAll("existing") RecordCase sample) {
        assertThat(sample.difference()).isEmpty();
    }

    @Provide
    Arbitrary<RecordCase> members() {
        return Case.arbitrary(RecordCase.members());
    }

    @Provide
    Arbitrary<RecordCase> existing() {
        return Case.arbitrary(RecordCase.existing());
    }
}
