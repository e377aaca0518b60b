package dev.satya.interpreter.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotNull;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page's tables say of every constraint of the standard whether it is understood. */
class UnderstoodAnnotationsTest {
    private static final Pattern NAME = Pattern.compile("`@(\\w+)`");
    private static final String FOLDER = "jakarta/validation/constraints/";

    @Test
    void page_listsWhatIsUnderstood() throws IOException {
        Set<String> expected = new TreeSet<>(StandardConstraints.UNDERSTOOD);
        expected.add("Valid");
        assertThat(firstColumn("| understood |")).isEqualTo(expected);
    }

    @Test
    void page_listsEveryOtherConstraintOfTheStandard() throws Exception {
        Set<String> others = constraintsOfTheStandard();
        assertThat(others).containsAll(StandardConstraints.UNDERSTOOD);
        others.removeAll(StandardConstraints.UNDERSTOOD);
        assertThat(firstColumn("| not understood |")).isEqualTo(others);
    }

    private static Set<String> firstColumn(String head) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..", "docs", "read-a-record.md"));
        int first = 0;
        while (!lines.get(first).startsWith(head)) {
            first++;
        }
        Set<String> names = new TreeSet<>();
        for (int i = first + 2; lines.get(i).startsWith("|"); i++) {
            String cell = lines.get(i).split("\\|")[1];
            NAME.matcher(cell).results().map(MatchResult::group).forEach(names::add);
        }
        return names.stream()
                .map(name -> name.replaceAll("[`@]", ""))
                .filter(name -> !name.equals("Pattern") || head.equals("| understood |"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> constraintsOfTheStandard() throws IOException, URISyntaxException {
        File jar =
                new File(NotNull.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (JarFile file = new JarFile(jar)) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(FOLDER) && name.endsWith(".class"))
                    .map(name -> name.substring(FOLDER.length(), name.length() - 6))
                    .filter(name -> !name.contains("$") && !name.equals("package-info"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
