package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.propertytests.agreement.Answer;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.instances.JsonSpelling;
import dev.satya.propertytests.instances.JsonSpelling.Repetition;
import dev.satya.propertytests.reference.CanonicalJson;
import dev.satya.propertytests.reference.Fault;
import dev.satya.propertytests.schemas.SchemaGenerator;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The interpreter and the reference, and the interpreter's entry points, on random schemas. */
class AgreementTest {

    @Property(tries = 4_000, seed = Seeds.OF_THE_BUILD)
    void interpreterAndReference_javaInstance_agree(@ForAll("javaCases") Case sample) {
        assertThat(Subject.javaDifference(sample)).isEmpty();
    }

    @Property(tries = 4_000, seed = Seeds.OF_THE_BUILD)
    void interpreterAndReference_jsonText_agree(@ForAll("jsonCases") Case sample) {
        assertThat(Subject.jsonDifference(sample)).isEmpty();
    }

    @Property(tries = 2_000, seed = Seeds.OF_THE_BUILD)
    void interpreterAndReference_smallLimits_agree(@ForAll("limitedCases") Case sample) {
        assertThat(Subject.jsonDifference(sample)).isEmpty();
    }

    @Property(tries = 2_000, seed = Seeds.OF_THE_BUILD)
    void interpreterAndReference_smallLimitsOfJavaInstance_agree(
            @ForAll("limitedJavaCases") Case sample) {
        assertThat(Subject.javaDifference(sample)).isEmpty();
    }

    @Property(tries = 3_000, seed = Seeds.OF_THE_BUILD)
    void jsonAndMap_sameInstance_giveTheSameAnswer(@ForAll("plainJsonCases") Case sample) {
        Validator<Object> validator = validator(sample);
        byte[] json = Subject.json(sample);

        Answer ofJson = Answer.of(validator.validateJson(json));
        Answer ofMap = Answer.of(validator.validate(CanonicalJson.read(json)));

        assertThat(ofMap.differenceTo(ofJson)).isEmpty();
    }

    @Property(tries = 1_500, seed = Seeds.OF_THE_BUILD)
    void bytesAndText_repeatedNames_giveTheSameAnswer(@ForAll("jsonCases") Case sample) {
        Validator<Object> validator = validator(sample);
        byte[] json = Subject.json(sample);

        Answer ofBytes = Answer.of(validator.validateJson(json));
        Answer ofText = Answer.of(validator.validateJson(new String(json, StandardCharsets.UTF_8)));

        assertThat(ofBytes.differenceTo(ofText)).isEmpty();
        assertThat(validator.isValidJson(json)).isEqualTo(ofBytes.isValid());
    }

    @Property(tries = 1_000, seed = Seeds.OF_THE_BUILD)
    void objectsOfScalarTypes_inPlaceOfTheirTexts_areJudgedAlike(
            @ForAll("casesWithScalars") Case sample) {
        Case typed = sample.ofInstance(TypedInstance.of(sample.instance()));

        assertThat(Subject.javaDifference(typed)).isEmpty();
        assertThat(Answer.of(validator(typed).validate(typed.instance())).faults())
                .isEqualTo(Answer.of(validator(sample).validate(sample.instance())).faults());
    }

    @Property(tries = 2_000, seed = Seeds.OF_THE_BUILD)
    void containersOfOtherLibraries_inPlaceOfListsAndMaps_areJudgedAlike(
            @ForAll("casesWithContainers") Case sample,
            @ForAll("branchCasesWithContainers") Case amongBranches) {
        for (Case each : List.of(sample, amongBranches)) {
            Case other = each.ofInstance(OtherContainers.of(each.instance()));

            Answer usual = Answer.of(validator(each).validate(each.instance()));
            Answer found = Answer.of(validator(other).validate(other.instance()));

            assertThat(found.differenceTo(usual)).isEmpty();
            assertThat(EntryPoints.javaDifference(other)).isEmpty();
        }
    }

    @Property(tries = 2_000, seed = Seeds.OF_THE_BUILD)
    void interpreterAndReference_containersOfOtherLibraries_agree(
            @ForAll("casesWithContainers") Case sample) {
        Case other = sample.ofInstance(OtherContainers.withSets(sample.instance()));

        assertThat(Subject.javaDifference(other)).isEmpty();
    }

    @Property(tries = 2_000, seed = Seeds.OF_THE_BUILD)
    void typeViolation_ofAnyInstance_neverNamesWhatIsWanted(@ForAll("javaCases") Case sample) {
        for (Fault fault : Answer.of(validator(sample).validate(sample.instance())).faults()) {
            if (fault.code().equals("type")) {
                Object expected = fault.arguments().get("expected");
                Object actual = fault.arguments().get("actual");
                List<?> wanted = expected instanceof List<?> types ? types : List.of(expected);
                assertThat(wanted.contains(actual)).as(fault.toString()).isFalse();
                assertThat(wanted.contains("number") && "integer".equals(actual))
                        .as(fault.toString())
                        .isFalse();
            }
        }
    }

    @Property(tries = 2_000, seed = Seeds.OF_THE_BUILD)
    void entryPoints_sameText_giveTheSameAnswer(@ForAll("plainJsonCases") Case sample) {
        assertThat(EntryPoints.jsonDifference(sample)).isEmpty();
    }

    @Property(tries = 2_000, seed = Seeds.OF_THE_BUILD)
    void entryPoints_sameInstance_giveTheSameAnswer(@ForAll("javaCases") Case sample) {
        assertThat(EntryPoints.javaDifference(sample)).isEmpty();
    }

    @Property(tries = 2_000, seed = Seeds.OF_THE_BUILD)
    void violations_otherKeyOrder_areTheSame(@ForAll("javaCases") Case sample) {
        Validator<Object> validator = validator(sample);

        Answer given = Answer.of(validator.validate(sample.instance()));
        Answer reversed = Answer.of(validator.validate(KeyOrder.reversed(sample.instance())));

        assertThat(reversed.faults()).isEqualTo(given.faults());
    }

    @Property(tries = 1_500, seed = Seeds.OF_THE_BUILD)
    void violations_otherOrderInTheText_areTheSame(@ForAll("plainJsonCases") Case sample) {
        Validator<Object> validator = validator(sample);
        Object instance = CanonicalJson.read(Subject.json(sample));

        Answer given = Answer.of(validator.validateJson(plainText(instance)));
        Answer reversed = Answer.of(validator.validateJson(plainText(KeyOrder.reversed(instance))));

        assertThat(reversed.faults()).isEqualTo(given.faults());
    }

    /** The simplest text: the same number is spelled in the same way. */
    private static String plainText(@Nullable Object instance) {
        return new JsonSpelling(Choices.replay(new int[0]), Repetition.NEVER).write(instance);
    }

    @Property(tries = 1_500, seed = Seeds.OF_THE_BUILD)
    void allOf_withAnInvalidBranch_isInvalid(
            @ForAll("javaCases") Case sample, @ForAll("schemas") Schema other) {
        Schema both = Schema.allOf(sample.schema(), other);

        if (!validator(sample).isValid(sample.instance())) {
            assertThat(Subject.interpreter(both, sample.strictness()).isValid(sample.instance()))
                    .isFalse();
        }
    }

    @Property(tries = 500, seed = Seeds.OF_THE_BUILD)
    void explain_compiledTwice_isTheSame(@ForAll("schemas") Schema schema) {
        String once = Subject.interpreter(schema, null).explain();

        assertThat(once).isNotBlank().isEqualTo(Subject.interpreter(schema, null).explain());
    }

    @Property(tries = 1_000, seed = Seeds.OF_THE_BUILD)
    void valid_instances_areValidForTheInterpreter(@ForAll("validCases") Case sample) {
        assertThat(Answer.of(validator(sample).validate(sample.instance())).faults()).isEmpty();
    }

    @Property(tries = 1_000, seed = Seeds.OF_THE_BUILD)
    void invalid_instances_haveTheirFault(@ForAll("faultyCases") FaultyCase sample) {
        List<Fault> faults =
                Answer.of(validator(sample.sample()).validate(sample.sample().instance())).faults();

        assertThat(faults).isNotEmpty();
        assertThat(faults.get(0).code()).isEqualTo(sample.fault().code());
        assertThat(faults.get(0).path()).isEqualTo(sample.fault().path());
    }

    private static Validator<Object> validator(Case sample) {
        return Subject.interpreter(sample);
    }

    @Provide
    Arbitrary<Schema> schemas() {
        return Schemas.any();
    }

    @Provide
    Arbitrary<Case> javaCases() {
        return Case.arbitrary(Case.ofJava(SchemaGenerator.USUAL));
    }

    @Provide
    Arbitrary<Case> casesWithScalars() {
        return javaCases()
                .filter(
                        10_000,
                        it -> !Objects.equals(TypedInstance.of(it.instance()), it.instance()));
    }

    @Provide
    Arbitrary<Case> casesWithContainers() {
        return withContainers(javaCases());
    }

    @Provide
    Arbitrary<Case> branchCasesWithContainers() {
        return withContainers(Case.arbitrary(Case.ofJava(new BranchSchemas())));
    }

    private static Arbitrary<Case> withContainers(Arbitrary<Case> cases) {
        return cases.filter(
                10_000, it -> it.instance() instanceof Map || it.instance() instanceof Collection);
    }

    @Provide
    Arbitrary<Case> jsonCases() {
        return Case.arbitrary(Case.ofJson(SchemaGenerator.USUAL, Repetition.SOMETIMES));
    }

    @Provide
    Arbitrary<Case> plainJsonCases() {
        return Case.arbitrary(Case.ofJson(SchemaGenerator.USUAL, Repetition.NEVER));
    }

    @Provide
    Arbitrary<Case> validCases() {
        return Case.arbitrary(Case.valid(SchemaGenerator.USUAL));
    }

    @Provide
    Arbitrary<FaultyCase> faultyCases() {
        return Case.arbitrary(FaultyCase.of(SchemaGenerator.USUAL));
    }

    @Provide
    Arbitrary<Case> limitedCases() {
        return Case.arbitrary(Case.limited(json()));
    }

    @Provide
    Arbitrary<Case> limitedJavaCases() {
        return Case.arbitrary(Case.limited(Case.ofJava(SchemaGenerator.USUAL)));
    }

    private static Generator<Case> json() {
        return Case.ofJson(SchemaGenerator.USUAL, Repetition.NEVER);
    }
}
