package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Model;
import dev.satya.Validator;
import dev.satya.WriteOptions;
import dev.satya.propertytests.reference.CanonicalJson;
import dev.satya.propertytests.schemas.SchemaGenerator;
import dev.satya.propertytests.schemas.SchemaSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** What is written of models of random schemas is what is read back. */
class WriteTest {
    private static final WriteOptions PLAIN = WriteOptions.DEFAULT;
    private static final List<String> BRANCHES =
            List.of(
                    "allOf(",
                    "anyOf(",
                    "oneOf(",
                    "not(",
                    "guarded(",
                    "when(",
                    "DependentSchema(",
                    "UnevaluatedSchema(",
                    "patternProperty(");

    /** The reference's own reader is the judge; the order of members counts. */
    @Property(tries = 1_000, seed = Seeds.OF_THE_BUILD)
    void model_written_isTheTreeOfItsMap(@ForAll("models") Case sample) throws IOException {
        Model model = model(sample);
        if (model != null) {
            for (WriteOptions options : List.of(PLAIN, PLAIN.pretty())) {
                Object read = Tree.of(CanonicalJson.read(written(model, options)));
                assertThat(read).isEqualTo(Tree.of(model)).hasToString(Tree.of(model).toString());
            }
        }
    }

    /**
     * Wherever the schema lets the members of the model become the model again, which a count of
     * members, {@code not} or a transformed branch may prevent.
     */
    @Property(tries = 2_000, seed = Seeds.OF_THE_BUILD)
    void model_writtenAndRead_isEqual(@ForAll("models") Case sample) throws IOException {
        Validator<Object> validator = Subject.interpreter(sample);
        Model model = model(sample);
        boolean isStable = model != null && isStable(model, validator);
        Statistics.label("stable")
                .collect(isStable)
                .coverage(shares -> shares.check(true).percentage(share -> share > 80));
        if (isStable) {
            for (WriteOptions options : List.of(PLAIN, PLAIN.pretty())) {
                Object read = validator.parseJson(written(model, options));
                assertThat(Tree.of(read)).isEqualTo(Tree.of(model));
                assertThat(Tree.hasWholeDecimal(model) || read.equals(model)).isTrue();
            }
        }
    }

    /** Which branch of {@code anyOf} or {@code oneOf} is taken depends on the fields given. */
    @Property(tries = 2_000, seed = Seeds.OF_THE_BUILD)
    void model_writtenWithoutDefaults_isReadWithThem(@ForAll("models") Case sample)
            throws IOException {
        Validator<Object> validator = Subject.interpreter(sample);
        Model model = model(sample);
        String source = SchemaSource.of(sample.schema());
        boolean isPlain = !source.contains("anyOf(") && !source.contains("oneOf(");
        if (isPlain && model != null && isStable(model, validator)) {
            byte[] json = written(model, PLAIN.omitDefaults());
            Object read = validator.validateJson(json).getOrNull();
            boolean isShorter = json.length < written(model, PLAIN).length;
            Statistics.label("valid, shorter").collect(read != null, isShorter);
            if (read != null) {
                assertThat(Tree.of(read)).isEqualTo(Tree.of(model));
            }
        }
    }

    /** A branch may know no alias, or another field by that name. */
    @Property(tries = 1_500, seed = Seeds.OF_THE_BUILD)
    void model_writtenByAlias_isReadAsEqual(@ForAll("models") Case sample) throws IOException {
        Validator<Object> validator = Subject.interpreter(sample);
        Model model = model(sample);
        String source = SchemaSource.of(sample.schema());
        boolean isPlain = BRANCHES.stream().noneMatch(source::contains);
        if (isPlain && model != null && isStable(model, validator)) {
            byte[] json = written(model, PLAIN.byAlias());
            boolean isOther = !Arrays.equals(json, written(model, PLAIN));
            Statistics.label("other").collect(isOther);
            assertThat(Tree.of(validator.parseJson(json))).isEqualTo(Tree.of(model));
        }
    }

    private static boolean isStable(Model model, Validator<Object> validator) {
        return validator.validate(model.toMap()).fold(no -> false, model::equals);
    }

    /** Null where the instance is valid in Java's terms alone. */
    private static @Nullable Model model(Case sample) {
        return (Model) Subject.interpreter(sample).validateJson(Subject.json(sample)).getOrNull();
    }

    /** The bytes, which are the same in memory and on a stream. */
    private static byte[] written(Model model, WriteOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.writeJson(out, options);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(model.toJson(options));
        return out.toByteArray();
    }

    @Provide
    Arbitrary<Case> models() {
        return Case.arbitrary(Case.validJson(SchemaGenerator.USUAL.objects()));
    }
}
