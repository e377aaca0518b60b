package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.propertytests.agreement.Answer;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.schemas.SchemaGenerator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Instances whose own code throws: no door throws, and all give one answer. */
class UnreadableAgreementTest {

    @Property(tries = 3_000, seed = Seeds.OF_THE_BUILD)
    void instance_withABomb_hasTheSameAnswerOnEveryDoor(@ForAll("bombs") Bombed sample) {
        assertThat(EntryPoints.javaDifference(sample.bombed())).isEmpty();
    }

    @Property(tries = 2_000, seed = Seeds.OF_THE_BUILD)
    void mapThatCannotBeAsked_isAsOneThatCan(@ForAll("javaCases") Case sample) {
        Case unasked =
                new Case(
                        sample.schema(),
                        Bombs.unasked(sample.instance()),
                        sample.strictness(),
                        sample.limits());
        Answer usual = Answer.of(Subject.interpreter(sample).validate(sample.instance()));
        Answer found = Answer.of(Subject.interpreter(unasked).validate(unasked.instance()));
        assertThat(found.differenceTo(usual)).isEmpty();
        assertThat(EntryPoints.javaDifference(unasked)).isEmpty();
    }

    @Property(tries = 4_000, seed = Seeds.OF_THE_BUILD)
    void mapThatCannotBeListed_hasTheSameAnswerOnEveryDoor(
            @ForAll("javaCases") Case sample, @ForAll("branches") Case amongBranches) {
        for (Case listed : List.of(sample, amongBranches)) {
            Case unlisted =
                    new Case(
                            listed.schema(),
                            Bombs.unlisted(listed.instance()),
                            listed.strictness(),
                            listed.limits());
            assertThat(EntryPoints.javaDifference(unlisted)).isEmpty();
        }
    }

    @Provide
    Arbitrary<Case> branches() {
        return Case.arbitrary(Case.ofJava(new BranchSchemas()));
    }

    @Provide
    Arbitrary<Case> javaCases() {
        return Case.arbitrary(Case.ofJava(SchemaGenerator.USUAL));
    }

    /** A case that can be printed and compared, and what became of it, which cannot. */
    static final class Bombed {
        private final Case usual;
        private final Case bombed;

        Bombed(Case usual, Case bombed) {
            this.usual = usual;
            this.bombed = bombed;
        }

        Case bombed() {
            return bombed;
        }

        @Override
        public String toString() {
            return "bombed: " + usual;
        }
    }

    @Provide
    Arbitrary<Bombed> bombs() {
        Generator<Case> cases = Case.ofJava(SchemaGenerator.USUAL);
        return Case.arbitrary(choices -> bombed(cases.generate(choices), choices));
    }

    private static Bombed bombed(Case sample, Choices choices) {
        Case bombed =
                new Case(
                        sample.schema(),
                        Bombs.in(sample.instance(), choices),
                        sample.strictness(),
                        sample.limits());
        return new Bombed(sample, bombed);
    }
}
