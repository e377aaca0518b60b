package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Models, changed field by field. */
class EditingTest {

    @Property(tries = 1_500, seed = Seeds.OF_THE_BUILD)
    void change_ofAField_isMadeOrRefusedAsTheWhole(@ForAll("edits") Edit edit) {
        assertThat(edit.difference()).isEmpty();
    }

    @Provide
    Arbitrary<Edit> edits() {
        return Case.arbitrary(Edit.edits());
    }
}
