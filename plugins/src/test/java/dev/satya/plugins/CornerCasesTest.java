package dev.satya.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.spi.Arguments;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of {@code corner-cases.txt}. */
class CornerCasesTest {

    private record Row(String name, Map<String, Object> arguments, String verdict, String value) {
        static Row of(String line) {
            String[] cells = line.split(" ?\\| ?", 4);
            return new Row(cells[0], arguments(cells[1]), cells[2], unescaped(cells[3]));
        }

        private static Map<String, Object> arguments(String cell) {
            Map<String, Object> arguments = new HashMap<>();
            for (String each : cell.isEmpty() ? new String[0] : cell.split(";")) {
                String[] sides = each.split("=");
                arguments.put(sides[0], argument(sides[1]));
            }
            return arguments;
        }

        private static Object argument(String text) {
            if (text.equals("true")) {
                return true;
            }
            return text.matches("\\d+") ? Long.valueOf(text) : text;
        }

        private static String unescaped(String text) {
            StringBuilder result = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) != '\\') {
                    result.append(text.charAt(i));
                } else {
                    char c = text.charAt(++i);
                    if (c == 'u') {
                        result.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                        i += 4;
                    } else {
                        result.append(c == 'r' ? '\r' : c == 'n' ? '\n' : c);
                    }
                }
            }
            return result.toString();
        }

        @Override
        public String toString() {
            return name + arguments + " " + verdict + " " + value;
        }
    }

    static Stream<Row> rows() {
        try (InputStream lines = CornerCasesTest.class.getResourceAsStream("corner-cases.txt")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Row::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void format_ofACornerCase_hasItsVerdict(Row row) {
        BuiltIn format = Formats.plugin(row.name());
        Arguments arguments = new Arguments(row.arguments());

        if (row.verdict().equals("refused")) {
            assertThatThrownBy(() -> format.bind(arguments))
                    .isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(format.bind(arguments).test(row.value()))
                    .isEqualTo(row.verdict().equals("yes"));
        }
    }

    @Test
    void table_hasEveryFormatOfTexts_andEveryArgument() {
        Set<String> wanted = new TreeSet<>();
        Formats.ofTexts().forEach(format -> wanted.add(format.name()));
        Set<String> arguments = new TreeSet<>();
        Formats.ofTexts()
                .forEach(
                        format ->
                                format.takes()
                                        .forEach(
                                                each ->
                                                        arguments.add(
                                                                format.name()
                                                                        + " "
                                                                        + each.name())));
        List<Row> rows = rows().toList();

        assertThat(rows.stream().map(Row::name).collect(Collectors.toSet())).containsAll(wanted);
        assertThat(
                        rows.stream()
                                .flatMap(
                                        row ->
                                                row.arguments().keySet().stream()
                                                        .map(each -> row.name() + " " + each)))
                .containsAll(arguments);
    }
}
