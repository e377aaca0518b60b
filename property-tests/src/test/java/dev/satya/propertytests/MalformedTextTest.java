package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.JsonInput;
import dev.satya.Validator;
import dev.satya.propertytests.agreement.Answer;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.instances.JsonSpelling.Repetition;
import dev.satya.propertytests.reference.Fault;
import dev.satya.propertytests.schemas.SchemaGenerator;
import io.vavr.control.Validation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A text that is no JSON is one violation `json` on every door, also with fail-fast (TEXT-3). */
class MalformedTextTest {
    private static final List<String> BEHIND = List.of("x", "}", "]", ",", "\"", "1 1", "{} {}");

    /** A case, and its text with a mistake. */
    record Malformed(Case sample, String text) {}

    @Property(tries = 6_000, seed = Seeds.OF_THE_BUILD)
    void textThatIsNoJson_isThatOnEveryDoor(@ForAll("malformed") Malformed malformed) {
        Validator<Object> usual = Subject.interpreter(malformed.sample());
        byte[] json = malformed.text().getBytes(StandardCharsets.UTF_8);
        List<Fault> expected = Answer.of(usual.validateJson(json)).faults();

        assertThat(expected).singleElement().extracting(Fault::code).isEqualTo("json");
        for (Validator<Object> validator : List.of(usual, usual.failFast())) {
            assertThat(Answer.of(validator.validateJson(json)).faults()).isEqualTo(expected);
            assertThat(Answer.of(validator.validateJson(malformed.text())).faults())
                    .isEqualTo(expected);
            assertThat(Answer.of(Validation.invalid(validator.violationsJson(json))).faults())
                    .isEqualTo(expected);
            assertThat(streamed(validator, json).faults()).isEqualTo(expected);
            assertThat(validator.isValidJson(json)).isFalse();
        }
    }

    private static Answer streamed(Validator<Object> validator, byte[] json) {
        try {
            return Answer.of(validator.validateJson(JsonInput.of(new ByteArrayInputStream(json))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<Malformed> malformed() {
        List<Generator<Case>> cases =
                List.of(
                        Case.ofJson(SchemaGenerator.USUAL, Repetition.SOMETIMES),
                        Case.ofJson(new InPlaceSchemas(), Repetition.NEVER),
                        Case.ofJson(new BranchSchemas(), Repetition.NEVER));
        return Case.arbitrary(choices -> malformed(cases, choices));
    }

    private static Malformed malformed(List<Generator<Case>> cases, Choices choices) {
        Case sample = choices.pick(cases).generate(choices);
        byte[] json = Subject.json(sample);
        String text = new String(json, StandardCharsets.UTF_8).strip();
        boolean isContainer = text.startsWith("{") || text.startsWith("[");
        if (isContainer && choices.flip()) {
            int end = choices.between(1, text.length() - 1);
            return new Malformed(sample, whole(text, end));
        }
        return new Malformed(sample, text + " " + choices.pick(BEHIND));
    }

    /** The beginning of a text, without half a character. */
    private static String whole(String text, int end) {
        boolean isWithin = Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, isWithin ? end - 1 : end);
    }
}
