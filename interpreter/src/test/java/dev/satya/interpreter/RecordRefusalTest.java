package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Violation;
import dev.satya.schema.SchemaException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What records say that is not understood is refused by name, with the way out. */
class RecordRefusalTest {
    private static final Satya SATYA = EntryPoint.satya();

    /** An interface whose argument is annotated where it is implemented. */
    public interface Valued<T> {
        /** A component. */
        T value();
    }

    /** With a constraint that no member would show. */
    public record OfInterface(String value) implements Valued<@NotBlank String> {}

    /** An interface between. */
    public interface Named extends Valued<@Size(max = 3) String> {}

    /** With a constraint further up. */
    public record OfSuperInterface(String value) implements Named {}

    /** With an interface that constrains items. */
    public interface Tagged {
        /** A component. */
        List<@NotBlank String> tags();
    }

    /** With a raw type where the interface has an argument. */
    @SuppressWarnings("rawtypes")
    public record RawTags(List tags) implements Tagged {}

    /** With a negative size. */
    public record NegativeMin(@Size(min = -1) String text) {}

    /** With a negative size. */
    public record NegativeMax(@Size(max = -2) String text) {}

    /** With an optional in an optional. */
    public record Nested(Optional<Optional<String>> text) {}

    /** With bytes. */

    /** With a set in order, of what has none. */
    public record Unordered(SortedSet<Object> items) {}

    /** With a set of no enum. */
    @SuppressWarnings("rawtypes")
    public record AnyEnums(EnumSet items) {}

    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of(OfInterface.class, "@NotBlank on a type argument"),
                Arguments.of(OfSuperInterface.class, "@Size on a type argument"),
                Arguments.of(RawTags.class, "@NotBlank on a type argument"),
                Arguments.of(NegativeMin.class, "min is -1, and no size is negative"),
                Arguments.of(NegativeMax.class, "max is -2, and no size is negative"),
                Arguments.of(Nested.class, "not of what another Optional holds"),
                Arguments.of(Unordered.class, "Object is not Comparable, and SortedSet holds"),
                Arguments.of(AnyEnums.class, "EnumSet holds constants of an enum, and which"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void record_withWhatIsNotUnderstood_isRefusedByName(
            Class<? extends Record> type, String reason) {
        assertThatThrownBy(() -> SATYA.compile(type))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(reason);
    }

    /** An interface whose items are constrained; the record repeats nothing. */
    public record Tags(List<String> tags) implements Tagged {}

    @Test
    void constraintOnAnItemOfAnInterface_isChecked() {
        assertThat(SATYA.compile(Tags.class).violations(new Tags(List.of("a", " "))))
                .hasSize(1)
                .allMatch(violation -> violation.path().toPointer().equals("/tags/1"));
    }

    /** With bounds of its own, in binary32 and in binary64. */
    public record Measures(@Min(1) @Max(5) float single, @Min(1) @Max(5) double both) {}

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0, 9, 3})
    void float_isWrongAsADoubleIs(float number) {
        List<Violation> violations =
                SATYA.compile(Measures.class).violations(new Measures(number, number)).toJavaList();
        assertThat(codesAt("/single", violations)).isEqualTo(codesAt("/both", violations));
    }

    private static List<String> codesAt(String path, List<Violation> violations) {
        return violations.stream()
                .filter(each -> each.path().toPointer().equals(path))
                .map(Violation::code)
                .toList();
    }

    /** With a text. */
    public record Text(@NotBlank String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "\u001f", "\u0001\u0002 ", "\u00a0", "\u2003"})
    void blankText_isRefused(String blank) {
        assertThat(SATYA.compile(Text.class).violations(new Text(blank)).map(Violation::code))
                .containsExactly("notBlank");
    }

    @Test
    void textWithACharacter_isNotBlank() {
        assertThat(SATYA.compile(Text.class).isValid(new Text("\u0000a"))).isTrue();
    }

    /** With several bounds of one kind. */
    public record Twice(
            @Size(min = 2, message = "two") @Size(min = 5, message = "five") String text,
            @Min(value = 2, message = "two") @Min(value = 5, message = "five") int whole,
            @Min(value = 5, message = "five") @Min(value = 2, message = "two") double number,
            @Max(value = -5, message = "five") @Max(value = -2, message = "two") float single,
            @NotNull @Size(max = 1, message = "one") @Size(max = 2) List<String> list) {}

    @Test
    void boundsOfOneKind_areToldEach() {
        Twice wrong = new Twice("a", 1, 1, 1, List.of("a", "b", "c"));
        for (Object instance :
                List.of(
                        wrong,
                        Map.of(
                                "text",
                                "a",
                                "whole",
                                1,
                                "number",
                                1,
                                "single",
                                1,
                                "list",
                                List.of("a", "b", "c")))) {
            assertThat(
                            SATYA.compile(Twice.class)
                                    .violations(instance)
                                    .map(it -> it.path() + " " + it.message()))
                    .containsExactlyInAnyOrder(
                            "text two",
                            "text five",
                            "whole two",
                            "whole five",
                            "number two",
                            "number five",
                            "single two",
                            "single five",
                            "list one",
                            "list must have at most 2 items");
        }
        Twice near = new Twice("abc", 3, 3, -3, List.of("a", "b"));
        assertThat(SATYA.compile(Twice.class).violations(near).map(Violation::message))
                .containsExactlyInAnyOrder("five", "five", "five", "five", "one");
        Twice right = new Twice("abcde", 5, 5, -5, List.of("a"));
        assertThat(SATYA.compile(Twice.class).parse(right)).isEqualTo(right);
    }

    /** With one bound and two messages. */
    public record Ambiguous(
            @Min(value = 2, message = "a") @Min(value = 2, message = "b") int whole) {}

    /** The same, in the container of the annotation. */
    public record AmbiguousList(
            @Size.List({@Size(min = 2, message = "a"), @Size(min = 2, message = "b")})
                    String text) {}

    @Test
    void oneBoundWithTwoMessages_isToldWithBoth() {
        assertThat(SATYA.compile(Ambiguous.class).violations(Map.of("whole", 1)))
                .extracting(Violation::message)
                .containsExactlyInAnyOrder("a", "b");
        assertThat(SATYA.compile(AmbiguousList.class).violations(Map.of("text", "x")))
                .extracting(Violation::message)
                .containsExactlyInAnyOrder("a", "b");
    }
}
