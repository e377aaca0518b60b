package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.propertytests.schemas.SchemaGenerator;
import dev.satya.schema.Dialect;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Schemas and values, written and read again. */
class RoundTripTest {

    @Property(tries = 1_500, seed = Seeds.OF_THE_BUILD)
    void schema_writtenAndRead_isTheSame(@ForAll("javaCases") Case sample) {
        assertThat(SchemaWriting.difference(sample)).isEmpty();
    }

    @Example
    void dependentSchemas_thatSayNothing_areNotWritten() {
        Schema nothing = Schema.dependent("a", Schema.any()).withRequired(List.of());
        Schema nested = Schema.dependent("b", nothing).withRequired(List.of());
        assertThat(nested.toMap()).isEqualTo(nothing.toMap());
    }

    @Property(tries = 1_500, seed = Seeds.OF_THE_BUILD)
    void schema_writtenInOlderWordsAndRead_isTheSame(
            @ForAll("javaCases") Case sample, @ForAll("older") Dialect dialect) {
        assertThat(SchemaWriting.difference(sample, dialect)).isEmpty();
    }

    @Property(tries = 1_000, seed = Seeds.OF_THE_BUILD)
    void schema_spreadOverDocuments_isTheSame(@ForAll("javaCases") Case sample) {
        assertThat(SpreadDocuments.difference(sample)).isEmpty();
    }

    @Property(tries = 500, seed = Seeds.OF_THE_BUILD)
    void schemas_atOneValueSpreadOverDocuments_areTheSame(@ForAll("inPlaceCases") Case sample) {
        assertThat(SpreadDocuments.difference(sample)).isEmpty();
    }

    @Property(tries = 2_500, seed = Seeds.OF_THE_BUILD)
    void value_writtenAndRead_isTheSame(@ForAll("javaCases") Case sample) {
        assertThat(ValueWriting.difference(sample)).isEmpty();
    }

    @Property(tries = 1_000, seed = Seeds.OF_THE_BUILD)
    void value_ofAValidInstance_writtenAndRead_isTheSame(@ForAll("validCases") Case sample) {
        assertThat(ValueWriting.difference(sample)).isEmpty();
    }

    @Provide
    Arbitrary<Dialect> older() {
        return Arbitraries.of(Dialect.DRAFT_7, Dialect.DRAFT_2019_09);
    }

    @Provide
    Arbitrary<Case> javaCases() {
        return Case.arbitrary(Case.ofJava(SchemaGenerator.USUAL));
    }

    @Provide
    Arbitrary<Case> inPlaceCases() {
        return Case.arbitrary(Case.ofJava(new InPlaceSchemas()));
    }

    @Provide
    Arbitrary<Case> validCases() {
        return Case.arbitrary(Case.valid(SchemaGenerator.USUAL));
    }
}
