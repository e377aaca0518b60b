package dev.satya.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Options;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.Schemas;
import dev.satya.propertytests.agreement.Answer;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.generate.Sample;
import dev.satya.propertytests.instances.Instances;
import dev.satya.propertytests.instances.JsonSpelling.Repetition;
import dev.satya.propertytests.reference.CanonicalJson;
import dev.satya.propertytests.schemas.SchemaGenerator;
import dev.satya.schema.Strictness;
import dev.satya.spi.ConstraintPlugin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random schemas and instances: what a parser gives is answered as JSON, and as a map. */
class FormatAgreementTest {
    private static final int CASES = 1_500;
    private static final Satya SATYA = satya();

    private record Case(Schema schema, String json, Strictness strictness) {
        Validator<Object> validator() {
            return SATYA.compile(schema, Object.class).with(Options.DEFAULT.with(strictness));
        }
    }

    private static Satya satya() {
        Satya.Builder builder = Satya.builder().withoutDiscovery();
        for (ConstraintPlugin plugin : Schemas.constraints()) {
            builder.constraint(plugin);
        }
        return builder.build();
    }

    private static Generator<Case> cases(Repetition repetition) {
        return choices -> {
            Schema schema = SchemaGenerator.USUAL.generate(choices);
            Instances instances = new Instances(schema, Schemas.constraints());
            byte[] json = Instances.asJson(instances.jsonAnything(), repetition).generate(choices);
            Strictness strictness = choices.pick(List.of(Strictness.values()));
            return new Case(schema, new String(json, StandardCharsets.UTF_8), strictness);
        };
    }

    private static Stream<Case> samples(Repetition repetition) {
        Generator<Case> cases = cases(repetition);
        return LongStream.range(0, CASES).boxed().flatMap(seed -> sample(cases, seed).stream());
    }

    /** A few random schemas ask for ever deeper instances. */
    private static Optional<Case> sample(Generator<Case> cases, long seed) {
        try {
            return Optional.of(Sample.random(cases, new SplittableRandom(seed)).value());
        } catch (HopelessException e) {
            return Optional.empty();
        }
    }

    @Test
    void json_throughTheParser_isAnsweredAsBySatyasReader() {
        assertThat(
                        samples(Repetition.SOMETIMES)
                                .filter(it -> !hasLoneSurrogate(it.json()))
                                .flatMap(FormatAgreementTest::differenceToJson))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CBOR", "SMILE", "TREE"})
    void instance_inAnotherFormat_isAnsweredAsAMap(Format format) {
        assertThat(
                        samples(Repetition.NEVER)
                                .filter(it -> !hasLoneSurrogate(it.json()))
                                .filter(it -> !hasNegativeZero(it.json()))
                                .flatMap(it -> differenceToMap(it, format)))
                .isEmpty();
    }

    private static Stream<String> differenceToJson(Case sample) {
        Answer expected = Answer.of(sample.validator().validateJson(sample.json()));
        Answer actual = Answer.of(Format.JSON.validate(sample.validator(), sample.json()));
        return expected.differenceTo(actual).map(how -> sample + "\n" + how).stream();
    }

    private static Stream<String> differenceToMap(Case sample, Format format) {
        Object map = CanonicalJson.read(Format.bytes(sample.json()));
        Answer expected = Answer.of(sample.validator().validate(map));
        Answer actual = Answer.of(format.validate(sample.validator(), sample.json()));
        return expected.differenceTo(actual).map(how -> sample + "\n" + how).stream();
    }

    /** Jackson refuses half a character in a name, and no binary format can say it. */
    private static boolean hasLoneSurrogate(String json) {
        return codes(Schema.any(), json).contains("unicode");
    }

    /** Trees have decimals, without a sign at zero. */
    private static boolean hasNegativeZero(String json) {
        return json.matches("(?s).*-0(?!\\.?\\d*[1-9]).*");
    }

    private static List<String> codes(Schema schema, String json) {
        return SATYA.compile(schema, Object.class)
                .validateJson(json)
                .fold(all -> all.map(Violation::code).asJava(), value -> List.of());
    }
}
