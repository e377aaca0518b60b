package dev.satya.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.satya.Path;
import dev.satya.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiscriminatorTest {
    private static final ObjectSchema CAT =
            Schema.object("Cat").field("lives", Schema.integer()).build();
    private static final ObjectSchema DOG =
            Schema.object("Dog").field("name", Schema.string()).build();

    private enum Size {
        SMALL,
        LARGE
    }

    private record Bound(String name) {}

    private static Map<Object, Schema> branches(Object... tagsAndBranches) {
        Map<Object, Schema> branches = new LinkedHashMap<>();
        for (int i = 0; i < tagsAndBranches.length; i += 2) {
            branches.put(tagsAndBranches[i], (Schema) tagsAndBranches[i + 1]);
        }
        return branches;
    }

    private static ObjectSchema with(ObjectSchema object, String name, Schema schema) {
        ObjectBuilder builder = Schema.object(object.name()).field(name, schema);
        object.fields().forEach(builder::field);
        return builder.build();
    }

    @Test
    void theTagIsTheFirstFieldOfEachBranch() {
        OneOfSchema pets = Discriminator.union(Path.of("kind"), branches("cat", CAT, "dog", DOG));
        assertThat(pets.branches())
                .containsExactly(
                        with(CAT, "kind", Schema.constant("cat")),
                        with(DOG, "kind", Schema.constant("dog")));
        assertThat(pets.annotations().keywords())
                .isEqualTo(Map.of("discriminator", Map.of("propertyName", "kind")));
    }

    @Test
    void aFieldThatIsThereKeepsItsPlaceAndWords() {
        Schema branch = Discriminator.branch("kind", CAT.withFields(fields()), List.of("cat"));
        assertThat(((ObjectSchema) branch).fields())
                .extracting(Field::name, Field::isRequired)
                .containsExactly(tuple("lives", true), tuple("kind", true));
        Field tag = ((ObjectSchema) branch).fields().get(1);
        assertThat(tag.schema()).isInstanceOf(ConstSchema.class);
        assertThat(((Kind<?>) tag.schema()).annotations().title()).isEqualTo("what it is");
    }

    private static List<Field> fields() {
        return List.of(
                Field.required("lives", Schema.integer()),
                Field.optional("kind", Schema.constant("cat").title("what it is")));
    }

    @Test
    void otherBranchesRequireAnObjectWithTheTagBesides() {
        Schema map = Schema.map(Schema.string());
        assertThat(Discriminator.branch("kind", map, List.of("m")))
                .isEqualTo(
                        Schema.allOf(
                                map, Schema.object().field("kind", Schema.constant("m")).build()));
    }

    @Test
    void aTagWithinIsAskedThereAndOpenApiHasNoWordsForIt() {
        OneOfSchema pets =
                Discriminator.union(Path.of("meta", "kind"), branches("cat", CAT, "dog", DOG));
        assertThat(pets.branches())
                .containsExactly(Schema.allOf(CAT, meta("cat")), Schema.allOf(DOG, meta("dog")));
        assertThat(pets.annotations()).isEqualTo(Annotations.NONE);
    }

    private static Schema meta(String tag) {
        Schema kind = Schema.object().field("kind", Schema.constant(tag)).build();
        return Schema.object().field("meta", kind).build();
    }

    @Test
    void theTagOfOneBranchIsListedAsThatOfSeveral() {
        OneOfSchema pets = Discriminator.union(Path.of("kind"), branches("cat", CAT));
        assertThat(pets.branches()).containsExactly(with(CAT, "kind", Schema.enumOf("cat")));
    }

    @Test
    void severalTagsOfOneBranchAreListed() {
        Schema branch = Discriminator.branch("kind", CAT, List.of("cat", "lion"));
        assertThat(((ObjectSchema) branch).fields().get(0))
                .isEqualTo(Field.required("kind", EnumSchema.of(List.of("cat", "lion"))));
    }

    @Test
    void constantsOfEnumsStandForTheirNamesAndTextsForThemselves() {
        OneOfSchema sizes =
                Discriminator.union(
                        Path.of("size"),
                        branches(Size.SMALL, CAT, new StringBuilder("LARGE"), DOG));
        assertThat(sizes.branches())
                .containsExactly(
                        with(CAT, "size", Schema.constant("SMALL")),
                        with(DOG, "size", Schema.constant("LARGE")));
    }

    @Test
    void numbersAreTagsByTheirValue() {
        OneOfSchema versions =
                Discriminator.union(
                        Path.of("version"),
                        branches(
                                1,
                                with(CAT, "version", Schema.constant(new BigDecimal("1.0"))),
                                2,
                                DOG));
        assertThat(versions.branches()).hasSize(2);
    }

    /** Branches that cannot have their tags. */
    private record Mistake(Path place, Map<?, ? extends Schema> branches, String words) {}

    private static Mistake mistake(Map<?, ? extends Schema> branches, String words) {
        return new Mistake(Path.of("kind"), branches, words);
    }

    private static Stream<Mistake> mistakes() {
        Schema size = EnumSchema.of(Size.class);
        return Stream.of(
                new Mistake(Path.ROOT, branches("a", CAT), "the place of a tag has no name in it"),
                new Mistake(
                        Path.of("a", 1),
                        branches("a", CAT),
                        "a tag is a member of objects: \"a[1]\" has a position in it"),
                mistake(
                        Collections.singletonMap(null, CAT),
                        "a tag is a text, a number or a constant of an enum, not \"null\""),
                mistake(
                        branches(true, CAT),
                        "a tag is a text, a number or a constant of an enum, not \"true\""),
                mistake(branches(Double.NaN, CAT), "\"NaN\" is no tag: JSON has no such number"),
                mistake(branches(1, CAT, 1.0, DOG), "two branches have the tag \"1.0\""),
                mistake(
                        branches("A", CAT, new StringBuilder("A"), DOG),
                        "two branches have the tag \"A\""),
                mistake(
                        branches("cat", with(CAT, "kind", Schema.constant("dog"))),
                        "the branch of \"cat\", Cat, says itself that \"kind\" is \"dog\""),
                mistake(
                        branches("cat", with(CAT, "kind", Schema.constant("dog")).unnamed()),
                        "the branch of \"cat\" says itself that \"kind\" is \"dog\""),
                mistake(
                        branches(2, with(CAT, "kind", Schema.constant(1))),
                        "the branch of \"2\", Cat, says itself that \"kind\" is \"1\""),
                mistake(
                        branches("cat", with(CAT, "kind", Schema.enumOf("dog", "horse"))),
                        "the branch of \"cat\", Cat, says itself that \"kind\" is one of [dog,"
                                + " horse]"),
                mistake(
                        branches("cat", with(CAT, "kind", Schema.bool())),
                        "the branch of \"cat\", Cat, says itself that \"kind\" is no text"),
                mistake(
                        branches("cat", with(CAT, "kind", Schema.integer().nullable())),
                        "the branch of \"cat\", Cat, says itself that \"kind\" is no text"),
                mistake(
                        branches("cat", CAT.as(Bound.class)),
                        "the branch of \"cat\" has no field \"kind\", and Bound no component for"
                                + " it: give it one, or take a schema without a class"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void areRefusedByName(Mistake mistake) {
        assertThatThrownBy(() -> Discriminator.union(mistake.place, mistake.branches))
                .isInstanceOf(SchemaException.class)
                .hasMessage(mistake.words);
    }

    private static Stream<Arguments> declared() {
        return Stream.of(
                new Arguments("cat", Schema.string()),
                new Arguments("cat", Schema.string().nullable()),
                new Arguments("cat", Schema.enumOf("cat", "dog")),
                new Arguments("cat", Schema.constant("cat")),
                new Arguments(1, Schema.constant(1.0)),
                new Arguments(1, Schema.integer()));
    }

    private record Arguments(Object tag, Schema declared) {}

    @ParameterizedTest
    @MethodSource("declared")
    void aFieldThatTakesTheTagIsIt(Arguments it) {
        ObjectSchema object = Schema.object().field("kind", it.declared).build();
        ObjectSchema branch =
                (ObjectSchema) Discriminator.branch("kind", object, Arrays.asList(it.tag));
        assertThat(branch.fields())
                .containsExactly(Field.required("kind", Schema.constant(it.tag)));
    }
}
