package dev.satya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathPatternTest {

    static Stream<Arguments> matches() {
        return Stream.of(
                Arguments.of("", Path.ROOT, true),
                Arguments.of("", Path.of("a"), false),
                Arguments.of("/", Path.of(""), true),
                Arguments.of("/a", Path.of("a"), true),
                Arguments.of("/a", Path.of("a", "b"), false),
                Arguments.of("/a/b", Path.of("a"), false),
                Arguments.of("/items/*/sku", Path.of("items", 0, "sku"), true),
                Arguments.of("/items/*/sku", Path.of("items", "x", "sku"), true),
                Arguments.of("/items/*/sku", Path.of("items", 0, "name"), false),
                Arguments.of("/0", Path.of(0), true),
                Arguments.of("/0", Path.of("0"), true),
                Arguments.of("/00", Path.of(0), false),
                Arguments.of("/*", Path.of("*"), true),
                Arguments.of("/a*", Path.of("ab"), false),
                Arguments.of("/a~1b~0c", Path.of("a/b~c"), true),
                Arguments.of("/~01", Path.of("~1"), true));
    }

    @ParameterizedTest
    @MethodSource("matches")
    void pattern_matchesWholePathsAlone(String pattern, Path path, boolean isMatch) {
        assertThat(PathPattern.of(pattern).matches(path)).isEqualTo(isMatch);
        assertThat(PathPattern.of(pattern)).hasToString(pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b", "~0", "/~", "/~2", "/a~b"})
    void text_thatIsNoPointer_isRefused(String pattern) {
        assertThatThrownBy(() -> PathPattern.of(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(pattern);
    }
}
