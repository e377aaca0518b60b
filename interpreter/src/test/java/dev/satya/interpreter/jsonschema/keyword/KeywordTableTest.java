package dev.satya.interpreter.jsonschema.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.Custom;
import dev.satya.schema.Constraint.ExclusiveMaximum;
import dev.satya.schema.Constraint.ExclusiveMinimum;
import dev.satya.schema.Constraint.MaxItems;
import dev.satya.schema.Constraint.MaxLength;
import dev.satya.schema.Constraint.MaxProperties;
import dev.satya.schema.Constraint.Maximum;
import dev.satya.schema.Constraint.MinItems;
import dev.satya.schema.Constraint.MinLength;
import dev.satya.schema.Constraint.MinProperties;
import dev.satya.schema.Constraint.Minimum;
import dev.satya.schema.Constraint.MultipleOf;
import dev.satya.schema.Constraint.Named;
import dev.satya.schema.Constraint.NotBlank;
import dev.satya.schema.Constraint.Pattern;
import dev.satya.schema.Constraint.Satisfies;
import dev.satya.schema.Constraint.ScalarBound;
import dev.satya.schema.Constraint.ScalarMoment;
import dev.satya.schema.Constraint.ScalarMultiple;
import dev.satya.schema.Constraint.UniqueItems;
import dev.satya.schema.Dialect;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of keywords agrees with itself, with constraints, and with the pages that print it. */
class KeywordTableTest {
    private static final Path PAGE = Path.of("../docs/json-schema.md");

    /** One of each constraint that a plain assertion says. */
    static List<Constraint> plainConstraints() {
        BigDecimal number = new BigDecimal("1.5");
        return List.of(
                new Minimum(number),
                new ExclusiveMinimum(BigDecimal.valueOf(-3)),
                new Maximum(number),
                new ExclusiveMaximum(number),
                new MultipleOf(number),
                new MinLength(2),
                new MaxLength(3),
                new Pattern("^a"),
                new NotBlank(),
                new MinItems(0),
                new MaxItems(1),
                new UniqueItems(),
                new MinProperties(1),
                new MaxProperties(2));
    }

    @ParameterizedTest
    @MethodSource("plainConstraints")
    void plainConstraint_writtenAndRead_isTheSame(Constraint constraint) {
        Map.Entry<String, Object> written = KeywordIndex.write(constraint);

        assertThat(written).isNotNull();
        KeywordValues keywords =
                new KeywordValues(Map.of(written.getKey(), written.getValue()), Map.of());
        assertThat(
                        Arrays.stream(KeywordFamily.values())
                                .flatMap(family -> KeywordIndex.read(family, keywords).stream()))
                .containsExactly(constraint);
    }

    @Test
    void constraints_allKindsOfThem_areSaidByARowOrAreNotPlain() {
        Set<Class<?>> said =
                plainConstraints().stream().map(Object::getClass).collect(Collectors.toSet());
        said.addAll(
                List.of(
                        Custom.class,
                        Named.class,
                        Satisfies.class,
                        ScalarBound.class,
                        ScalarMoment.class,
                        ScalarMultiple.class));

        assertThat(leaves(Constraint.class)).containsExactlyInAnyOrderElementsOf(said);
        assertThat(KeywordTable.ALL.stream().filter(row -> row.form() != null))
                .hasSize(plainConstraints().size() - 1); // the pattern has two
    }

    private static List<Class<?>> leaves(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        return permitted == null
                ? List.of(type)
                : Arrays.stream(permitted).flatMap(each -> leaves(each).stream()).toList();
    }

    @Test
    void constraint_ofAPluginNamedLikeAKeyword_isNotPlain() {
        assertThat(KeywordIndex.write(new Named("minLength", Map.of()))).isNull();
        assertThat(KeywordIndex.write(new Satisfies("minimum", Long.class, any -> true))).isNull();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void keyword_inADraft_hasOneRow(Dialect dialect) {
        List<String> names =
                KeywordTable.ALL.stream()
                        .filter(row -> row.isOf(dialect))
                        .map(Keyword::name)
                        .toList();

        assertThat(names).doesNotHaveDuplicates().contains("minLength").doesNotContain("x-secret");
        assertThat(Language.of(dialect).keywords().keySet())
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void keywords_ofThisLibrary_beginWithX() {
        assertThat(KeywordTable.ALL)
                .allMatch(row -> row.isOwn() == row.name().startsWith(Keyword.OWN));
    }

    @Test
    void page_listsAllKeywords_byFamily() throws IOException {
        List<String> rows = new ArrayList<>(List.of("| about | keywords |", "|---|---|"));
        for (KeywordFamily family : KeywordFamily.values()) {
            Set<String> names = new LinkedHashSet<>();
            standard()
                    .filter(row -> row.family() == family)
                    .forEach(row -> names.add("`" + row.name() + "`"));
            rows.add("| " + family.title() + " | " + String.join(" ", names) + " |");
        }

        assertThat(Files.readString(PAGE)).contains(String.join("\n", rows) + "\n\n");
    }

    @Test
    void page_tellsOfEachKeyword_draftsAndValues() throws IOException {
        List<String> rows = new ArrayList<>();
        rows.add("| about | keyword | is of | in the vocabulary | its value is |");
        rows.add("|---|---|---|---|---|");
        standard()
                .forEach(
                        row ->
                                rows.add(
                                        String.join(
                                                " | ",
                                                "| " + row.family().title(),
                                                "`" + row.name() + "`",
                                                row.origin().drafts(),
                                                row.vocabulary(),
                                                row.shape().words() + " |")));

        assertThat(Files.readString(PAGE)).endsWith("\n\n" + String.join("\n", rows) + "\n");
    }

    private static Stream<Keyword> standard() {
        return KeywordTable.ALL.stream().filter(row -> !row.isOwn());
    }

    @Test
    void page_tellsOfEachKeyword_ofThisLibrary() throws IOException {
        List<String> told =
                Files.readAllLines(PAGE).stream()
                        .filter(row -> row.startsWith("| `x-"))
                        .map(row -> row.substring(3, row.indexOf('`', 3)))
                        .toList();

        assertThat(told).containsExactlyInAnyOrderElementsOf(KeywordIndex.own());
    }
}
