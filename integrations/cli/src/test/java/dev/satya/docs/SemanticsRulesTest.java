package dev.satya.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of docs/semantics.md have the numbers by which code cites them. */
class SemanticsRulesTest {
    private static final Page PAGE = Page.read("docs/semantics.md");
    private static final String REFERENCE =
            "property-tests/src/main/java/dev/satya/propertytests/reference";

    /** A rule is stated where its number is bold, at the beginning of an item or a row. */
    private static final Pattern STATED =
            Pattern.compile("^(?:\\* |\\| )\\*\\*([A-Z]+)-(\\d+)\\*\\*");

    private static final Pattern NUMBER = Pattern.compile("\\b[A-Z]{2,}-\\d+\\b");
    private static final Pattern RANGE =
            Pattern.compile("\\b([A-Z]+)-(\\d+) to ([A-Z]+)-(\\d+)\\b");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern LINE_OF_COMMENT = Pattern.compile("\\n\\s*(?:\\*|//)?\\s*");

    /** What looks like the number of a rule and is that of a standard. */
    private static final Set<String> STANDARDS = Set.of("ECMA", "EUI", "ISBN", "SHA", "UTF");

    /** What the reference does not have, with the reason. */
    private static final Map<String, String> BEYOND_REFERENCE =
            Map.ofEntries(
                    Map.entry(
                            "INST-8 to INST-11, CODE-8",
                            "it knows records alone, and objects say nothing of themselves"),
                    Map.entry(
                            "CUSTOM-1 to CUSTOM-4",
                            "it calls no code about values of Java, and has no groups"),
                    Map.entry("NAMED-3 to NAMED-10", "its plugins are predicates"),
                    Map.entry("ERROR-7", "it knows records alone"),
                    Map.entry("ERROR-8", "its models are maps, which nobody changes"),
                    Map.entry("SCALAR-5", "the reference is given schemas without mistakes"),
                    Map.entry("REGEX-2 to REGEX-4", "it is given expressions that it can read"),
                    Map.entry("REGEX-5 to REGEX-6", "it counts no steps"),
                    Map.entry("KEY-7", "it has no such choice of a call"),
                    Map.entry("READ-1 to READ-4", "it is given instances that can be read"),
                    Map.entry("READ-6 to READ-7", "it is given instances that can be read"),
                    Map.entry("SECRET-4", "it makes no records and has no causes"),
                    Map.entry("SECRET-6 to SECRET-10", "it makes no texts of models and schemas"),
                    Map.entry("SECRET-13", "it makes no texts of schemas"),
                    Map.entry("ONE-3", "it has no such choice of a call"),
                    Map.entry("LIMIT-11", "it is given texts that are within the limit"),
                    Map.entry("LIMIT-13 to LIMIT-15", "it counts no steps"),
                    Map.entry("TEXT-1 to TEXT-2", "it has no positions"),
                    Map.entry("REPORT-2", "it always goes on to the end"));

    @Test
    void rules_ofEachSubject_areNumberedConsecutively() {
        Map<String, List<Integer>> numbers = new LinkedHashMap<>();
        for (String line : PAGE.prose()) {
            Matcher rule = STATED.matcher(line);
            if (rule.find()) {
                numbers.computeIfAbsent(rule.group(1), prefix -> new ArrayList<>())
                        .add(Integer.valueOf(rule.group(2)));
            }
        }
        assertThat(numbers).containsKeys("INST", "OBJ", "BRANCH", "LIMIT");
        numbers.forEach(
                (prefix, ofPrefix) ->
                        assertThat(ofPrefix)
                                .as(prefix)
                                .isEqualTo(
                                        IntStream.rangeClosed(1, ofPrefix.size())
                                                .boxed()
                                                .toList()));
    }

    @Test
    void numbers_citedInComments_areThoseOfRules() throws IOException {
        Set<String> rules = rules();
        for (String module : List.of("api", "interpreter", "plugins", "property-tests")) {
            for (Path file : sources(module + "/src")) {
                assertThat(rules).as(file.toString()).containsAll(cited(file));
            }
        }
    }

    @Test
    void numbers_citedOnPages_areThoseOfRules() {
        Set<String> rules = rules();
        Set<String> subjects = new LinkedHashSet<>();
        rules.forEach(rule -> subjects.add(subject(rule)));
        for (Page page : Page.all().toList()) {
            Set<String> cited = cited(String.join(" ", page.prose()));
            cited.removeIf(number -> !subjects.contains(subject(number)));
            assertThat(rules).as(page.toString()).containsAll(cited);
        }
    }

    @Test
    void rules_areCitedByTheReference_orKnownToBeBeyondIt() throws IOException {
        Set<String> cited = new TreeSet<>();
        for (Path file : sources(REFERENCE)) {
            cited.addAll(cited(file));
        }
        Set<String> beyond = new TreeSet<>();
        BEYOND_REFERENCE.keySet().forEach(range -> beyond.addAll(cited(range)));
        assertThat(cited).doesNotContainAnyElementsOf(beyond);
        cited.addAll(beyond);
        assertThat(cited).containsExactlyInAnyOrderElementsOf(rules());
    }

    @Test
    void range_ofNumbers_citesAllBetween() {
        assertThat(cited("OBJ-3 to OBJ-5, and KEY-2 in UTF-8"))
                .containsExactlyInAnyOrder("OBJ-3", "OBJ-4", "OBJ-5", "KEY-2");
    }

    private static Set<String> rules() {
        Set<String> rules = new LinkedHashSet<>();
        for (String line : PAGE.prose()) {
            Matcher rule = STATED.matcher(line);
            if (rule.find()) {
                rules.add(rule.group(1) + "-" + rule.group(2));
            }
        }
        return rules;
    }

    private static String subject(String number) {
        return number.substring(0, number.indexOf('-'));
    }

    private static List<Path> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Page.ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static Set<String> cited(Path file) throws IOException {
        Set<String> cited = new LinkedHashSet<>();
        for (MatchResult comment : COMMENT.matcher(Files.readString(file)).results().toList()) {
            cited.addAll(cited(LINE_OF_COMMENT.matcher(comment.group()).replaceAll(" ")));
        }
        return cited;
    }

    private static Set<String> cited(String text) {
        Set<String> cited = new LinkedHashSet<>();
        for (MatchResult number : NUMBER.matcher(text).results().toList()) {
            if (!STANDARDS.contains(subject(number.group()))) {
                cited.add(number.group());
            }
        }
        for (MatchResult range : RANGE.matcher(text).results().toList()) {
            assertThat(range.group(3)).as(range.group()).isEqualTo(range.group(1));
            int first = Integer.parseInt(range.group(2));
            int last = Integer.parseInt(range.group(4));
            assertThat(first).as(range.group()).isLessThan(last);
            IntStream.rangeClosed(first, last)
                    .forEach(number -> cited.add(range.group(1) + "-" + number));
        }
        return cited;
    }
}
