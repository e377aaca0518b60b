package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Limits;
import dev.satya.Schema;
import dev.satya.propertytests.agreement.Answer;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.instances.Instances;
import dev.satya.propertytests.reference.Fault;
import dev.satya.propertytests.schemas.Catalogue;
import dev.satya.propertytests.schemas.SchemaGenerator;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OneOfSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Random objects that a tag tells apart. */
class DiscriminatedPropertyTest {
    /** No name of a random member. */
    private static final String TAG = "the tag";

    private static final String ALIAS = "its alias";

    private static final List<Object> TAGS = List.of("first", 2L, "third");

    record Sample(OneOfSchema union, Map<Object, @Nullable Object> instance, int meant) {
        private Map<Object, @Nullable Object> tagged(Object tag) {
            Map<Object, @Nullable Object> tagged = new LinkedHashMap<>(instance);
            tagged.put(TAG, tag);
            return tagged;
        }
    }

    @Property(tries = 800, seed = Seeds.OF_THE_BUILD)
    void tagOfABranch_saysWhatTheBranchSays(@ForAll("samples") Sample sample) {
        Map<Object, @Nullable Object> instance = sample.tagged(TAGS.get(sample.meant));

        assertThat(faults(sample.union, instance))
                .isEqualTo(faults(sample.union.branches().get(sample.meant), instance));
    }

    @Property(tries = 800, seed = Seeds.OF_THE_BUILD)
    void otherTag_isOneViolationThatListsTheTags(@ForAll("samples") Sample sample) {
        List<Fault> found = faults(sample.union, sample.tagged("other"));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).code()).isEqualTo("enum");
        assertThat(found.get(0).path().segments()).containsExactly(TAG);
        assertThat(found.get(0).arguments()).isEqualTo(Map.of("enum", TAGS));
    }

    @Property(tries = 800, seed = Seeds.OF_THE_BUILD)
    void tagByAnAlias_saysTheSameAtTheAlias(@ForAll("samples") Sample sample) {
        Schema union =
                Schema.oneOf(
                        sample.union.branches().stream()
                                .map(it -> aliased(it))
                                .toArray(Schema[]::new));
        Map<Object, @Nullable Object> instance = new LinkedHashMap<>(sample.instance);
        instance.put(ALIAS, "other");
        List<Fault> found = faults(union, instance);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).code()).isEqualTo("enum");
        assertThat(found.get(0).path().segments()).containsExactly(ALIAS);
        instance.put(ALIAS, TAGS.get(sample.meant));
        assertThat(faults(union, instance))
                .isEqualTo(faults(aliased(sample.union.branches().get(sample.meant)), instance));
    }

    private static Schema aliased(Schema branch) {
        ObjectSchema object = (ObjectSchema) branch;
        return object.withFields(
                object.fields().stream()
                        .map(it -> it.name().equals(TAG) ? it.alias(ALIAS) : it)
                        .toList());
    }

    @Property(tries = 800, seed = Seeds.OF_THE_BUILD)
    void noTag_isOneViolationAtItsPlace(@ForAll("samples") Sample sample) {
        List<Fault> found = faults(sample.union, sample.instance);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).code()).isEqualTo("required");
        assertThat(found.get(0).path().segments()).containsExactly(TAG);
    }

    private static List<Fault> faults(Schema schema, Object instance) {
        Case sample = new Case(schema, instance, null, Limits.DEFAULT);
        assertThat(Subject.javaDifference(sample)).isEmpty();
        return Answer.of(Subject.interpreter(sample).validate(instance)).faults();
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Case.arbitrary(DiscriminatedPropertyTest::sample);
    }

    private static Sample sample(Choices choices) {
        Map<Object, ObjectSchema> branches = new LinkedHashMap<>();
        for (Object tag : TAGS) {
            if (!(SchemaGenerator.USUAL.objects().generate(choices)
                    instanceof ObjectSchema object)) {
                throw new HopelessException("no object");
            }
            if (object.toString().contains("visibility=SECRET")) {
                throw new HopelessException("what one branch hides is hidden for all (SECRET-1)");
            }
            branches.put(tag, object.withPatterns(List.of()));
        }
        int meant = choices.below(TAGS.size());
        Instances instances = new Instances(branches.get(TAGS.get(meant)), Catalogue.constraints());
        if (!(instances.jsonAnything().generate(choices) instanceof Map<?, ?> map)) {
            throw new HopelessException("no object");
        }
        Map<Object, @Nullable Object> instance = new LinkedHashMap<>(map);
        for (ObjectSchema branch : branches.values()) {
            for (Field field : branch.fields()) {
                if (field.name().equals(TAG)) {
                    throw new HopelessException("the tag is a field");
                }
            }
        }
        return new Sample(Schema.discriminated(TAG, branches), instance, meant);
    }
}
