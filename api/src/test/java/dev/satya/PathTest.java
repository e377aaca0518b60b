package dev.satya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
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

    static Stream<Arguments> fragments() {
        return Stream.of(
                Arguments.of(Path.ROOT, "#"),
                Arguments.of(Path.of("items", 0, "sku"), "#/items/0/sku"),
                Arguments.of(Path.of("a/b", "c~d"), "#/a~1b/c~0d"),
                Arguments.of(Path.of("a b", "50%", "#"), "#/a%20b/50%25/%23"),
                Arguments.of(Path.of("é", "\uD834\uDD1E"), "#/%C3%A9/%F0%9D%84%9E"),
                Arguments.of(Path.of("\uD834"), "#/%EF%BF%BD"),
                Arguments.of(Path.of("\u0000\"<>[]^`{|}"), "#/%00%22%3C%3E%5B%5D%5E%60%7B%7C%7D"),
                Arguments.of(Path.of("-._~!$&'()*+,;=:@?"), "#/-._~0!$&'()*+,;=:@?"));
    }

    @ParameterizedTest
    @MethodSource("fragments")
    void path_asFragment_isThatOfAUri(Path path, String fragment) {
        assertThat(path.toFragment()).isEqualTo(fragment);
        assertThat(URI.create(fragment).getRawFragment()).isEqualTo(fragment.substring(1));
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
