package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Validator;
import dev.satya.annotation.Discriminator;
import dev.satya.annotation.Tag;
import dev.satya.schema.SchemaException;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sequences of groups where subtypes stand for a type, and those that are refused. */
class GroupSequenceTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    interface Later {}

    @GroupSequence({Default.class, Later.class})
    interface InTurn {}

    @GroupSequence({})
    interface Empty {}

    @GroupSequence({Empty.class, Later.class})
    interface WithEmpty {}

    @Discriminator("type")
    sealed interface Part {
        @Tag("leaf")
        record Leaf(@NotBlank String name, @Min(value = 5, groups = Later.class) int size)
                implements Part {}

        @Tag("node")
        record Node(List<@Valid Part> parts) implements Part {}
    }

    /** Told apart by shape. */
    sealed interface Shape {
        record Circle(@Min(1) int radius, @Min(value = 5, groups = Later.class) int size)
                implements Shape {}

        record Square(@Min(1) int side) implements Shape {}
    }

    record Converted(
            @Valid @ConvertGroup(from = Default.class, to = InTurn.class) Part part, String name) {}

    private static Stream<Arguments> unions() {
        return Stream.of(
                Arguments.of(
                        Part.class,
                        "{'type':'leaf','name':' ','size':1}",
                        new Part.Leaf(" ", 1),
                        List.of("notBlank@/name")),
                Arguments.of(
                        Part.class,
                        "{'type':'leaf','name':'a','size':1}",
                        new Part.Leaf("a", 1),
                        List.of("minimum@/size")),
                Arguments.of(
                        Part.class,
                        "{'type':'leaf','name':'a','size':5}",
                        new Part.Leaf("a", 5),
                        List.of()),
                Arguments.of(
                        Part.class,
                        "{'type':'node','parts':[{'type':'leaf','name':'a','size':1}]}",
                        new Part.Node(List.of(new Part.Leaf("a", 1))),
                        List.of("minimum@/parts/0/size")),
                Arguments.of(
                        Part.class,
                        "{'type':'node','parts':[{'type':'leaf','name':'a','size':1},"
                                + "{'type':'leaf','name':' ','size':9}]}",
                        new Part.Node(List.of(new Part.Leaf("a", 1), new Part.Leaf(" ", 9))),
                        List.of("notBlank@/parts/1/name")),
                Arguments.of(
                        Shape.class,
                        "{'radius':1,'size':1}",
                        new Shape.Circle(1, 1),
                        List.of("minimum@/size")),
                Arguments.of(Shape.class, "{'side':1}", new Shape.Square(1), List.of()));
    }

    @ParameterizedTest
    @MethodSource("unions")
    @SuppressWarnings("unchecked")
    void sequence_ofAUnion_isCheckedInTurn(
            Class<?> type, String text, Object object, List<String> codes) throws Exception {
        Validator<Object> validator =
                (Validator<Object>) (Validator<?>) SATYA.compile(type, InTurn.class);
        List<String> told = ConstraintDoors.told(validator, text.replace('\'', '"'), object);
        assertThat(told.stream().map(each -> each.substring(0, each.indexOf(':'))))
                .containsExactlyElementsOf(codes);
    }

    /** Whose Default is a sequence. */
    @GroupSequence({Own.class, Later.class})
    record Own(@NotBlank String name, @Min(value = 5, groups = Later.class) int size, Own next) {}

    private static Stream<Arguments> written() {
        Stream<Arguments> own =
                Stream.of(
                        Arguments.of(
                                Own.class,
                                "{'name':' ','size':1,'next':{'name':'a','size':1}}",
                                null,
                                List.of()));
        return Stream.concat(own, unions());
    }

    @ParameterizedTest
    @MethodSource("written")
    void sequence_thatIsWrittenAndRead_isCheckedInTurn(
            Class<?> type, String text, @Nullable Object object, List<String> codes) {
        Validator<?> validator = SATYA.compile(type, InTurn.class);
        Map<String, Object> map = validator.schema().toMap();
        Validator<Object> read = SATYA.compile(SATYA.schemaFromMap(map), Object.class);
        String json = text.replace('\'', '"');
        List<String> told = EntryPoint.codes(validator.violationsJson(json));

        assertThat(EntryPoint.codes(read.violationsJson(json)))
                .containsExactlyElementsOf(told)
                .containsAll(codes);
    }

    @Test
    void ownSequence_thatIsWrittenAndRead_isCheckedInTurn() {
        Map<String, Object> map = SATYA.unionOf(Own.class).toMap();
        Validator<Object> read = SATYA.compile(SATYA.schemaFromMap(map), Object.class);
        String json = "{\"name\": \" \", \"size\": 1}";

        assertThat(EntryPoint.codes(read.violationsJson(json)))
                .containsExactly("notBlank@/name")
                .isEqualTo(EntryPoint.codes(SATYA.compile(Own.class).violationsJson(json)));
        assertThatThrownBy(() -> SATYA.schemaFromMap(Map.of("x-inSequence", true)))
                .hasMessageContaining("\"x-inSequence\" must be beside allOf");
    }

    @Test
    void conversionToASequence_ofAUnion_isCheckedInTurn() throws Exception {
        Validator<Converted> validator = SATYA.compile(Converted.class);
        String json = "{\"part\":{\"type\":\"leaf\",\"name\":\"a\",\"size\":1}}";
        Converted object = new Converted(new Part.Leaf("a", 1), null);
        assertThat(ConstraintDoors.told(validator, json, object))
                .containsExactly("minimum@/part/size: must be at least 5");
    }

    record FromSequence(
            @Valid @ConvertGroup(from = InTurn.class, to = Later.class) Part.Leaf part) {}

    record ToEmpty(@Valid @ConvertGroup(from = Default.class, to = Empty.class) Part.Leaf part) {}

    @GroupSequence({})
    record OwnEmpty(@NotNull String name) {}

    private static Stream<Arguments> mistakes() {
        String nothing = " has no groups in it, so that nothing would be checked";
        return Stream.of(
                Arguments.of(
                        FromSequence.class,
                        Default.class,
                        "@ConvertGroup on component part of record FromSequence is not understood:"
                                + " InTurn is a @GroupSequence"),
                Arguments.of(ToEmpty.class, Default.class, Empty.class.getName() + nothing),
                Arguments.of(Part.Leaf.class, Empty.class, Empty.class.getName() + nothing),
                Arguments.of(Part.class, Empty.class, Empty.class.getName() + nothing),
                Arguments.of(Part.Leaf.class, WithEmpty.class, Empty.class.getName() + nothing),
                Arguments.of(
                        OwnEmpty.class,
                        Default.class,
                        OwnEmpty.class.getName() + " does not have the class itself in it"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void sequence_thatSaysNothing_isRefusedByName(Class<?> type, Class<?> group, String told) {
        assertThatThrownBy(() -> SATYA.compile(type, group))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(told);
    }
}
