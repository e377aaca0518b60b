package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Options;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.WriteException;
import dev.satya.WriteOptions;
import dev.satya.WriteOptions.NonFinite;
import dev.satya.propertytests.agreement.Answer;
import dev.satya.propertytests.instances.JsonSpelling.Repetition;
import dev.satya.propertytests.schemas.Parts;
import dev.satya.propertytests.schemas.SchemaGenerator;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ArraySchema.Repeats;
import dev.satya.schema.ExportOptions;
import dev.satya.schema.ExportOptions.Mode;
import dev.satya.schema.Strictness;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** What is written of random schemas about input and output is so. */
class ExchangeTest {
    private static final Set<String> EXTENSIONS =
            Set.of(
                    "x-transforms",
                    "x-scalar",
                    "x-moment",
                    "x-dropRepeats",
                    "x-aliases",
                    "x-strictness",
                    "x-extras",
                    "x-constraints",
                    "x-assertFormat");
    private static final WriteOptions FINITE = WriteOptions.DEFAULT.with(NonFinite.ERROR);
    private static final String READ_ONLY = "a";

    /**
     * Where nothing is read-only, what may be sent is what is valid strictly; but text in a member
     * that is ignored need not be well-formed, and there is no standard word for items that are
     * dropped before they are counted.
     */
    @Property(tries = 1_000, seed = Seeds.OF_THE_BUILD)
    void input_ofSchemaWithoutReadOnly_isStrict(@ForAll("jsonCases") Case sample) {
        if (!SchemaWriting.canBeReadAgain(sample.schema()) || dropsRepeats(sample.schema())) {
            return;
        }
        Map<String, Object> written = written(sample.schema(), Mode.INPUT);
        byte[] json = Subject.json(sample);
        boolean isValid = strict(sample.schema()).isValidJson(json);

        Statistics.label("valid").collect(isValid);
        var answer = Answer.of(read(written).validateJson(json));
        boolean isIllFormed =
                answer.faults().stream().anyMatch(fault -> fault.code().equals("unicode"));
        assertThat(answer.isValid() || isIllFormed)
                .as("%s", written)
                .isEqualTo(isValid || isIllFormed);
    }

    private static boolean dropsRepeats(Schema schema) {
        return (schema instanceof ArraySchema array && array.repeats() == Repeats.DROPPED)
                || Parts.of(schema).stream().anyMatch(part -> dropsRepeats(part.schema()));
    }

    @Property(tries = 1_000, seed = Seeds.OF_THE_BUILD)
    void input_withoutReadOnlyMembers_conforms(@ForAll("validCases") Case sample) {
        if (!SchemaWriting.canBeReadAgain(sample.schema())) {
            return;
        }
        Set<String> names = new HashSet<>(Set.of(READ_ONLY));
        Object marked = marked(sample.schema().toMap(), names);
        Schema schema = Subject.satya().schemaFromMap(map(marked));
        byte[] json = Subject.json(sample);
        boolean isInput =
                strict(schema).isValidJson(json) && !hasMember(Values.read(text(json)), names);

        Statistics.label("input").collect(isInput);
        if (isInput) {
            Map<String, Object> written = written(schema, Mode.INPUT);
            assertThat(read(written).isValidJson(json)).as("%s", written).isTrue();
        }
    }

    @Property(tries = 1_000, seed = Seeds.OF_THE_BUILD)
    void output_ofValidInstance_conforms(@ForAll("validCases") Case sample) {
        assertOutputConforms(sample, null);
    }

    @Property(tries = 1_000, seed = Seeds.OF_THE_BUILD)
    void output_ofAnyInstance_conforms(@ForAll("jsonCases") Case sample) {
        assertOutputConforms(
                sample, sample.strictness() == Strictness.STRICT ? Strictness.STRICT : null);
    }

    private static void assertOutputConforms(Case sample, @Nullable Strictness strictness) {
        if (!SchemaWriting.canBeReadAgain(sample.schema())) {
            return;
        }
        Map<String, Object> written = written(sample.schema(), Mode.OUTPUT);
        var result =
                Subject.interpreter(sample.schema(), strictness).validateJson(Subject.json(sample));
        Statistics.label("valid").collect(result.isValid());
        if (result.isValid()) {
            String json;
            try {
                json = Subject.satya().toJson(result.get(), FINITE);
            } catch (WriteException e) {
                return; // NaN and the infinities have no form
            }
            var again = read(written).validateJson(json);
            assertThat(again.isValid())
                    .as("%s of %s as %s: %s", json, sample, written, again)
                    .isTrue();
        }
    }

    private static Map<String, Object> written(Schema schema, Mode mode) {
        Map<String, Object> written = schema.toMap(ExportOptions.DEFAULT.withMode(mode));
        assertNoExtensions(written);
        return written;
    }

    private static void assertNoExtensions(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach(
                    (name, member) -> {
                        String word = (String) name;
                        assertThat(!word.startsWith("x-") || EXTENSIONS.contains(word))
                                .as(word)
                                .isTrue();
                        assertNoExtensions(member);
                    });
        } else if (value instanceof List<?> list) {
            list.forEach(ExchangeTest::assertNoExtensions);
        }
    }

    private static Validator<Object> read(Map<String, Object> written) {
        return Subject.interpreter(Subject.satya().schemaFromMap(written), null);
    }

    private static Validator<Object> strict(Schema schema) {
        return Subject.interpreter(schema, null).with(Options.DEFAULT.with(Strictness.STRICT));
    }

    /** The words with each property of a name marked; its aliases become known. */
    private static @Nullable Object marked(@Nullable Object words, Set<String> names) {
        if (words instanceof List<?> list) {
            return list.stream().map(each -> marked(each, names)).toList();
        }
        if (!(words instanceof Map<?, ?> map)) {
            return words;
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> copy.put((String) name, marked(value, names)));
        boolean isObject = "object".equals(map.get("type"));
        if (isObject && copy.get("properties") instanceof Map<?, ?> properties) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>(map(properties));
            fields.computeIfPresent(READ_ONLY, (name, field) -> readOnly(field, names));
            copy.put("properties", fields);
        }
        return copy;
    }

    private static Object readOnly(@Nullable Object field, Set<String> names) {
        Map<String, @Nullable Object> marked = new LinkedHashMap<>(map(field));
        marked.put("readOnly", true);
        if (marked.get("x-aliases") instanceof List<?> aliases) {
            aliases.forEach(alias -> names.add((String) alias));
        }
        return marked;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) value;
    }

    private static boolean hasMember(@Nullable Object value, Set<String> names) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .anyMatch(
                            member ->
                                    names.contains((String) member.getKey())
                                            || hasMember(member.getValue(), names));
        }
        return value instanceof List<?> list
                && list.stream().anyMatch(each -> hasMember(each, names));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<Case> jsonCases() {
        return Case.arbitrary(Case.ofJson(SchemaGenerator.USUAL, Repetition.NEVER));
    }

    @Provide
    Arbitrary<Case> validCases() {
        return Case.arbitrary(
                Case.validJson(
                        choices ->
                                choices.flip()
                                        ? SchemaGenerator.USUAL.generate(choices)
                                        : SchemaGenerator.USUAL.objects().generate(choices)));
    }
}
