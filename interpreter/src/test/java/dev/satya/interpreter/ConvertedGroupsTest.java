package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A group is converted for itself and for those that it extends, as Hibernate Validator does it. */
class ConvertedGroupsTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    interface First {}

    interface Second {}

    interface More extends First {}

    interface Most extends More {}

    interface All extends Default, First {}

    record Leaf(
            @NotNull(groups = First.class) String first,
            @NotNull(groups = Second.class) String second,
            @NotNull(groups = More.class) String more,
            @NotNull(groups = All.class) String all,
            @NotNull String usual) {}

    record FirstToSecond(@Valid @ConvertGroup(from = First.class, to = Second.class) Leaf leaf) {}

    record MoreToSecond(@Valid @ConvertGroup(from = More.class, to = Second.class) Leaf leaf) {}

    record DefaultToSecond(
            @Valid @ConvertGroup(from = Default.class, to = Second.class) Leaf leaf) {}

    record Twice(@Valid @ConvertGroup(from = First.class, to = Default.class) MoreToSecond in) {}

    static Stream<Arguments> conversions() {
        return Stream.of(
                Arguments.of(FirstToSecond.class, First.class, List.of("leaf/second")),
                Arguments.of(FirstToSecond.class, More.class, List.of("leaf/more", "leaf/second")),
                Arguments.of(FirstToSecond.class, Most.class, List.of("leaf/more", "leaf/second")),
                Arguments.of(FirstToSecond.class, Second.class, List.of("leaf/second")),
                Arguments.of(
                        FirstToSecond.class,
                        All.class,
                        List.of("leaf/all", "leaf/second", "leaf/usual")),
                Arguments.of(MoreToSecond.class, First.class, List.of("leaf/first")),
                Arguments.of(MoreToSecond.class, Most.class, List.of("leaf/first", "leaf/second")),
                Arguments.of(
                        DefaultToSecond.class,
                        All.class,
                        List.of("leaf/all", "leaf/first", "leaf/second")),
                Arguments.of(Twice.class, More.class, List.of("in/leaf/second", "in/leaf/usual")));
    }

    @ParameterizedTest(name = "{0} for {1}")
    @MethodSource("conversions")
    void group_isConvertedWithThoseItExtends(Class<?> type, Class<?> group, List<String> places) {
        String json = type == Twice.class ? "{\"in\": {\"leaf\": {}}}" : "{\"leaf\": {}}";

        assertThat(EntryPoint.codes(SATYA.compile(type, group).violationsJson(json)))
                .containsExactlyInAnyOrderElementsOf(
                        places.stream().map(each -> "required@/" + each).toList());
    }
}
