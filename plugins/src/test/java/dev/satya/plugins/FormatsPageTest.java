package dev.satya.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.schema.JsonType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The page docs/formats.md has all formats, with their arguments, and says what is so. */
class FormatsPageTest {
    private static final Path PAGE = Path.of("../docs/formats.md");
    private static final String MARK = "<!-- formats -->";

    @Test
    void tableOfFormats_isThatOfTheCode() throws IOException {
        String page = Files.readString(PAGE);
        String found = page.substring(page.indexOf(MARK) + MARK.length()).strip();

        assertThat(found).isEqualTo(table());
    }

    private static String table() {
        List<String> lines = new ArrayList<>();
        lines.add("| name | standard | applies to | arguments | release of data | package |");
        lines.add("|---|---|---|---|---|---|");
        sorted().stream().map(FormatsPageTest::row).forEach(lines::add);
        return String.join("\n", lines);
    }

    private static String row(BuiltIn format) {
        String types =
                format.types().stream()
                        .sorted()
                        .map(type -> type == JsonType.STRING ? "text" : "numbers")
                        .reduce((first, second) -> first + ", " + second)
                        .orElseThrow();
        return "| `%s` | %s | %s | %s | %s | `%s` |"
                .formatted(
                        format.name(),
                        format.standard(),
                        types,
                        quoted(format.takes().stream().map(Argument::name).toList()),
                        Objects.requireNonNullElse(format.dataRelease(), ""),
                        room(format));
    }

    private static String quoted(List<String> names) {
        return String.join(" ", names.stream().map(name -> "`" + name + "`").toList());
    }

    private static String room(BuiltIn format) {
        return format.getClass().getPackageName().substring("dev.satya.plugins.".length());
    }

    @Test
    void tableOfArguments_isThatOfTheCode() throws IOException {
        List<String> found =
                section("## Arguments").stream().filter(line -> line.startsWith("|")).toList();

        assertThat(found).isEqualTo(argumentTable());
    }

    private static List<String> argumentTable() {
        List<String> lines = new ArrayList<>();
        lines.add("| constraint | argument | is | means |");
        lines.add("|---|---|---|---|");
        for (BuiltIn format : sorted()) {
            String name = "`" + format.name() + "`";
            for (Argument<?> each : format.takes()) {
                lines.add(
                        "| %s | `%s` | %s | %s |"
                                .formatted(name, each.name(), each.values(), each.meaning()));
                name = "";
            }
        }
        return lines;
    }

    private static List<BuiltIn> sorted() {
        return Formats.all().stream()
                .sorted(Comparator.comparing(BuiltIn::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @Test
    void tableOfPackages_hasEachOne() throws IOException {
        Set<String> told = new HashSet<>();
        for (String line : section("## Where they are in the code")) {
            if (line.startsWith("| `")) {
                told.add(line.split("`")[1]);
            }
        }

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        new TreeSet<>(Formats.all().stream().map(FormatsPageTest::room).toList()));
    }

    private static List<String> section(String heading) throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int from = lines.indexOf(heading) + 1;
        int to = from;
        while (!lines.get(to).startsWith("## ")) {
            to++;
        }
        return lines.subList(from, to);
    }
}
