package dev.satya.interpreter.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RowReaderPropertyTest {

    @Property(edgeCases = EdgeCasesMode.NONE)
    void json_itemsOfAnArray_areFoundWhereTheyAre(
            @ForAll("values") List<String> values,
            @ForAll("spaces") String before,
            @ForAll("spaces") String after,
            @ForAll @IntRange(min = 1, max = 64) int size) {
        StringBuilder source = new StringBuilder(before + "[");
        List<String> expected = new ArrayList<>();
        for (String value : values) {
            source.append(source.charAt(source.length() - 1) == '[' ? "" : ",").append(before);
            expected.add(place(source) + " " + value);
            source.append(value).append(after);
            if (after.isEmpty()) {
                source.append(' ');
            }
        }
        source.append("]").append(after);
        byte[] bytes = source.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(Splits.split(bytes, Splits.JSON, 10_000, size)).isEqualTo(expected);
    }

    @Property
    void anyBytes_endInRowsOrAMistake_whateverTheBuffer(
            @ForAll("soup") String source, @ForAll @IntRange(min = 1, max = 9) int size) {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        assertThat(Splits.split(bytes, Splits.JSON, 6, size))
                .isEqualTo(Splits.split(bytes, Splits.JSON, 6, 1_000));
        assertThat(Splits.split(bytes, Splits.NDJSON, 6, size))
                .isEqualTo(Splits.split(bytes, Splits.NDJSON, 6, 1_000));
    }

    private static String place(CharSequence before) {
        String text = before.toString();
        String line = text.substring(text.lastIndexOf('\n') + 1);
        long lines = text.chars().filter(c -> c == '\n').count() + 1;
        int offset = text.getBytes(StandardCharsets.UTF_8).length;
        return lines + ":" + (line.codePointCount(0, line.length()) + 1) + "@" + offset;
    }

    @Provide
    Arbitrary<List<String>> values() {
        return value(3).list().ofMaxSize(5);
    }

    private static Arbitrary<String> value(int depth) {
        Arbitrary<String> scalars =
                Arbitraries.of(
                        "1",
                        "-2.5e+3",
                        "true",
                        "null",
                        "\"\"",
                        "\"]}[{,:\"",
                        "\"\\\"\\\\\"",
                        "\"é€😀\"",
                        "{}",
                        "[]");
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<String> inner = value(depth - 1);
        return Arbitraries.oneOf(
                scalars,
                inner.list().ofMaxSize(3).map(items -> "[" + String.join(",\n", items) + "]"),
                inner.list()
                        .ofMaxSize(3)
                        .map(items -> "{" + String.join(", ", members(items)) + "\r\n}"));
    }

    private static List<String> members(List<String> values) {
        List<String> members = new ArrayList<>();
        for (String value : values) {
            members.add("\"m}" + members.size() + "\": " + value);
        }
        return members;
    }

    @Provide
    Arbitrary<String> spaces() {
        return Arbitraries.strings().withChars(" \t\r\n").ofMaxLength(4);
    }

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.strings().withChars("[]{},:\"\\ \r\n1né\uFEFF").ofMaxLength(30);
    }
}
