package dev.satya.interpreter.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.schema.ObjectSchema;
import dev.satya.spi.Nearest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** References find their targets; targets move into a table. */
class ResolverTest {

    @Test
    void object_thatNothingRefersTo_staysInTheTree() {
        ObjectSchema schema = Schema.object("A").field("a", Schema.integer()).build();
        Resolved resolved = Resolver.resolve(schema);
        assertThat(resolved.root()).isEqualTo(schema);
        assertThat(resolved.targets()).isEmpty();
    }

    @Test
    void object_thatRefersToItself_movesIntoTheTable() {
        ObjectSchema schema = Schema.object("A").optional("a", Schema.reference("A")).build();
        Resolved resolved = Resolver.resolve(schema);
        assertThat(resolved.root()).isEqualTo(Schema.reference("A"));
        assertThat(resolved.targets()).isEqualTo(Map.of("A", schema));
    }

    static Stream<Arguments> shadowing() {
        Schema inner =
                Schema.definitions(
                        Map.of("X", Schema.integer()), Schema.array(Schema.reference("X")));
        return Stream.of(
                Arguments.of(
                        Schema.definitions(Map.of("X", Schema.string()), inner),
                        List.of("X", "X#2")),
                Arguments.of(inner, List.of("X")),
                Arguments.of(
                        Schema.object("X")
                                .optional(
                                        "x",
                                        Schema.object("X")
                                                .optional("y", Schema.reference("X"))
                                                .build())
                                .build(),
                        List.of("X#2")));
    }

    @ParameterizedTest
    @MethodSource("shadowing")
    void names_usedTwice_areToldApart(Schema schema, List<String> targets) {
        assertThat(Resolver.resolve(schema).targets().keySet()).containsExactlyElementsOf(targets);
    }

    @Test
    void reference_withConstraintsOfItsOwn_keepsThem() {
        Schema reference = Schema.reference("a").title("t");
        Schema schema = Schema.definitions(Map.of("a", Schema.any()), Schema.array(reference));
        assertThat(Resolver.resolve(schema).root())
                .isEqualTo(Schema.definitions(Map.of(), Schema.array(reference)));
    }

    @ParameterizedTest
    @CsvSource({
        "minLenght, minLength",
        "minlength, minLength",
        "MINLENGTH, minLength",
        "minLengh, minLength",
        "mniLength, minLength",
        "maxLength, maxLength",
    })
    void nearest_toAMisspeltWord_isTheWord(String misspelt, String word) {
        assertThat(Nearest.suggestion(misspelt, List.of("maxLength", "minLength", "pattern")))
                .isEqualTo(" (did you mean \"" + word + "\"?)");
    }

    @ParameterizedTest
    @CsvSource({"zzzz", "x", "completelyDifferent"})
    void nearest_toAWordUnlikeAny_isNone(String unknown) {
        assertThat(Nearest.suggestion(unknown, List.of("maxLength", "pattern"))).isEmpty();
    }
}
