package dev.satya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PathTest {

    static Stream<Arguments> paths() {
        return Stream.of(
                Arguments.of(Path.ROOT, "", ""),
                Arguments.of(Path.of("items", 0, "sku"), "/items/0/sku", "items[0].sku"),
                Arguments.of(Path.of(0, 1), "/0/1", "[0][1]"),
                Arguments.of(Path.of("a/b", "c~d"), "/a~1b/c~0d", "[\"a/b\"][\"c~d\"]"),
                Arguments.of(Path.of("~1"), "/~01", "[\"~1\"]"),
                Arguments.of(Path.of("a", "b c"), "/a/b c", "a[\"b c\"]"),
                Arguments.of(Path.of(""), "/", "[\"\"]"),
                Arguments.of(Path.of("0"), "/0", "[\"0\"]"),
                Arguments.of(Path.of("a\"b\\"), "/a\"b\\", "[\"a\\\"b\\\\\"]"),
                Arguments.of(Path.of("a\nb"), "/a\nb", "[\"a\\u000Ab\"]"),
                Arguments.of(Path.of("a\u200Db"), "/a\u200Db", "[\"a\\u200Db\"]"),
                Arguments.of(Path.of("a\u001Bb"), "/a\u001Bb", "[\"a\\u001Bb\"]"),
                Arguments.of(Path.of("é", "_x", "$y"), "/é/_x/$y", "é._x.$y"));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void path_printed_isPointerAndDotted(Path path, String pointer, String dotted) {
        assertThat(path.toPointer()).isEqualTo(pointer);
        assertThat(path).hasToString(dotted);
    }

    @Test
    void resolve_segment_isOneLonger() {
        assertThat(Path.of("a").resolve(1)).isEqualTo(Path.of("a", 1));
    }

    @Test
    void segments_changedAfterwards_leaveThePath() {
        List<Object> segments = new ArrayList<>(List.of("a"));
        Path path = new Path(segments);
        segments.add("b");
        assertThat(path).isEqualTo(Path.of("a"));
        assertThatThrownBy(() -> path.segments().add("b"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
