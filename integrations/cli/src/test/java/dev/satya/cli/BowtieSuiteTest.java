package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.testing.NeedsData;
import dev.satya.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The required tests of the official suite, as Bowtie would send them. */
@NeedsData(NeedsData.JSON_SCHEMA_TEST_SUITE)
class BowtieSuiteTest {
    private static final Satya SATYA = Satya.standard();
    private static final Validator<Object> JSON = SATYA.compile(Schema.any(), Object.class);

    /** A group of tests, its command, and what the suite says of the tests. */
    private record Group(String name, String command, String answer) {}

    @ParameterizedTest
    @CsvSource({
        "draft4, http://json-schema.org/draft-04/schema#",
        "draft6, http://json-schema.org/draft-06/schema#",
        "draft7, http://json-schema.org/draft-07/schema#",
        "draft2019-09, https://json-schema.org/draft/2019-09/schema",
        "draft2020-12, https://json-schema.org/draft/2020-12/schema"
    })
    void required_areAnsweredAsTheSuiteSays(String draft, String dialect) throws IOException {
        List<Group> groups = groups(SharedData.jsonSchemaTestSuite().orElseThrow(), draft);
        StringBuilder in = new StringBuilder("{\"cmd\":\"start\",\"version\":1}\n");
        in.append("{\"cmd\":\"dialect\",\"dialect\":\"" + dialect + "\"}\n");
        groups.forEach(group -> in.append(group.command).append('\n'));
        in.append("{\"cmd\":\"stop\"}\n");

        Run run = Run.satyaReading(in.toString(), "bowtie");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        List<String> answers = run.lines().subList(2, run.lines().size());
        assertThat(groups).hasSizeGreaterThan(100);
        assertThat(answers).hasSameSizeAs(groups);
        for (int i = 0; i < groups.size(); i++) {
            assertThat(answers.get(i)).as(groups.get(i).name).isEqualTo(groups.get(i).answer);
        }
    }

    private static List<Group> groups(Path suite, String draft) throws IOException {
        Map<String, Object> registry = registry(suite.resolve("remotes"), draft);
        List<Group> groups = new ArrayList<>();
        for (Path file : files(suite.resolve("tests").resolve(draft), 1)) {
            for (Object group : (List<?>) JSON.parseJson(Files.readAllBytes(file))) {
                groups.add(group(file, groups.size(), (Map<?, ?>) group, registry));
            }
        }
        return groups;
    }

    private static Group group(Path file, int seq, Map<?, ?> group, Map<String, Object> registry) {
        Map<Object, Object> members = new HashMap<>(group);
        List<Map<?, ?>> tests = new ArrayList<>();
        List<Map<?, ?>> results = new ArrayList<>();
        for (Object test : (List<?>) members.get("tests")) {
            Map<Object, Object> each = new HashMap<>((Map<?, ?>) test);
            results.add(Map.of("valid", each.remove("valid")));
            each.put("instance", each.remove("data"));
            tests.add(each);
        }
        members.put("tests", tests);
        if (SATYA.toJson(group).contains("localhost:1234")) {
            members.put("registry", registry);
        }
        return new Group(
                file.getFileName() + ": " + group.get("description"),
                SATYA.toJson(Map.of("cmd", "run", "seq", seq, "case", members)),
                "{\"seq\":" + seq + ",\"results\":" + SATYA.toJson(results) + "}");
    }

    /** The documents for all drafts, and those for this one. */
    private static Map<String, Object> registry(Path remotes, String draft) throws IOException {
        Map<String, Object> registry = new HashMap<>();
        for (Path file : files(remotes, Integer.MAX_VALUE)) {
            String name = remotes.relativize(file).toString().replace('\\', '/');
            if (!name.startsWith("draft") || name.startsWith(draft + "/")) {
                registry.put(
                        "http://localhost:1234/" + name, JSON.parseJson(Files.readAllBytes(file)));
            }
        }
        return registry;
    }

    private static List<Path> files(Path folder, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }
}
