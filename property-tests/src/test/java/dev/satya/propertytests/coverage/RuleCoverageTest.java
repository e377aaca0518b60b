package dev.satya.propertytests.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.Schemas;
import dev.satya.schema.Extras;
import dev.satya.schema.JsonType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleCoverageTest {

    private static List<String> missing(Schema schema, Object... examples) {
        return report(schema, examples).missing().stream().map(Situation::toString).toList();
    }

    private static List<String> exercised(Schema schema, Object... examples) {
        return report(schema, examples).exercised().stream().map(Situation::toString).toList();
    }

    private static CoverageReport report(Schema schema, Object... examples) {
        return RuleCoverage.of(schema).with(Arrays.asList(examples)).report();
    }

    @Test
    void schema_withoutExamples_isNotExercisedAtAll() {
        Schema age = Schema.integer().ge(0).multipleOf(2);

        assertThat(exercised(age)).isEmpty();
        assertThat(missing(age))
                .containsExactly(
                        "/type: violated",
                        "/minimum: violated",
                        "/multipleOf: violated",
                        "/minimum 0: just kept",
                        "/minimum 0: just missed");
    }

    @Test
    void field_presentAndAbsent_areSituations() {
        Schema user =
                Schema.object()
                        .field("name", Schema.any())
                        .optional("nick", Schema.any())
                        .extras(Extras.FORBID)
                        .rule("notSame", List.of("name", "nick"), it -> it.get("nick") == null)
                        .build();

        assertThat(missing(user))
                .containsExactly(
                        "/type: violated",
                        "/additionalProperties: violated",
                        "/notSame: violated",
                        "/fields/name: present",
                        "/fields/name/required: violated",
                        "/fields/nick: present",
                        "/fields/nick: absent");
        assertThat(missing(user, Map.of("name", 1), Map.of("name", 1, "nick", 2)))
                .containsExactly(
                        "/type: violated",
                        "/additionalProperties: violated",
                        "/fields/name/required: violated");
        assertThat(missing(user, Map.of("nick", 1, "x", 2), 3, Map.of("name", 1, "nick", 2)))
                .containsExactly("/fields/nick: absent");
    }

    @Test
    void branch_thatConforms_isTaken() {
        Schema either = Schema.oneOf(Schema.integer().ge(0), Schema.string().minLength(2));

        assertThat(missing(either, 7))
                .containsExactly(
                        "/oneOf: violated",
                        "/oneOf/0/minimum: violated",
                        "/oneOf/0/minimum 0: just kept",
                        "/oneOf/0/minimum 0: just missed",
                        "/oneOf/1: taken",
                        "/oneOf/1/minLength: violated",
                        "/oneOf/1/minLength 2: just kept",
                        "/oneOf/1/minLength 2: just missed");
    }

    @Test
    void branch_thatIsClosest_explainsTheViolation() {
        Schema either = Schema.anyOf(Schema.integer().ge(0), Schema.string().minLength(2));

        assertThat(exercised(either, "a"))
                .containsExactly(
                        "/anyOf/1/minLength: violated", "/anyOf/1/minLength 2: just missed");
    }

    @Test
    void value_ofEnum_isSeen() {
        Schema kind = Schema.enumOf("new", "old", 1, null);

        assertThat(missing(kind, "new", 1.0))
                .containsExactly("/enum: violated", "/enum \"old\": seen", "/enum null: seen");
    }

    @Test
    void nullable_value_isNullAndNot() {
        Schema maybe = Schema.bool().nullable();

        assertThat(missing(maybe, (Object) null)).containsExactly("/nullable/type: violated");
        assertThat(missing(maybe, "x")).containsExactly("/: null");
    }

    @Test
    void allOf_andGuarded_lookAtTheSameValue() {
        Schema both =
                Schema.allOf(
                        Schema.integer().ge(0),
                        Schema.guarded(JsonType.STRING, Schema.string().minLength(1)));

        assertThat(missing(both, -1, 0))
                .containsExactly(
                        "/allOf/0/type: violated",
                        "/allOf/1/guarded/minLength: violated",
                        "/allOf/1/guarded/minLength 1: just kept",
                        "/allOf/1/guarded/minLength 1: just missed");
        assertThat(missing(both, -1, 0, "")).hasSize(1);
    }

    @Test
    void not_isAWhole() {
        Schema not = Schema.not(Schema.string().minLength(3));

        assertThat(missing(not, "ab")).containsExactly("/not: violated");
        assertThat(missing(not, "abc")).isEmpty();
    }

    @Test
    void map_looksAtNamesAndValues() {
        Schema map = Schema.map(Schema.string().maxLength(1), Schema.integer());

        assertThat(missing(map)).contains("/values: present", "/keys/maxLength: violated");
        assertThat(missing(map, Map.of("a", 1), Map.of("ab", "x"), 1)).isEmpty();
    }

    @Test
    void extras_withASchema_areLookedAt() {
        Schema open = Schema.object().build().withExtras(Schema.integer().ge(0));

        assertThat(missing(open, Map.of("a", 0), Map.of("b", -1), Map.of("b", "x"), 1)).isEmpty();
    }

    @Test
    void reference_isTheRuleOfItsTarget() {
        Schema tree =
                Schema.object("Tree")
                        .field("size", Schema.integer().ge(1))
                        .optional("next", Schema.reference("Tree").nullable())
                        .build();
        Map<String, Object> leaf = new LinkedHashMap<>();
        leaf.put("size", 0);
        leaf.put("next", null);

        assertThat(missing(tree, Map.of("size", 1, "next", leaf), Map.of("next", Map.of()), "x"))
                .containsExactly("/fields/size/type: violated");
    }

    @Test
    void recursion_withoutProgress_ends() {
        Schema loop =
                Schema.definitions(
                        Map.of(
                                "a",
                                Schema.anyOf(Schema.reference("b"), Schema.integer().ge(0)),
                                "b",
                                Schema.nullValue().nullable()),
                        Schema.reference("a"));
        Schema endless =
                Schema.definitions(
                        Map.of("a", Schema.allOf(Schema.reference("a"))), Schema.reference("a"));
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        Schema lists =
                Schema.definitions(
                        Map.of("l", Schema.array(Schema.reference("l")).maxItems(1)),
                        Schema.reference("l"));

        assertThat(exercised(loop, 0)).contains("/definitions/a/anyOf/1: taken");
        assertThat(missing(endless, 1)).isEmpty();
        assertThat(exercised(lists, cycle))
                .contains("/definitions/l/items: present", "/definitions/l/maxItems 1: just kept");
    }

    @Test
    void definitions_thatNoExampleReaches_areMissing() {
        Schema schema = Schema.definitions(Map.of("unused", Schema.bool()), Schema.constant(1));

        assertThat(missing(schema, 1, 2)).containsExactly("/definitions/unused/type: violated");
    }

    @Test
    void strictness_ofTheSchema_isHeld() {
        Schema strict = Schema.object().field("n", Schema.integer()).build().strict();

        assertThat(exercised(strict, Map.of("n", "1"))).contains("/fields/n/type: violated");
    }

    @Test
    void namedConstraint_isViolatedAsItsPluginSays() {
        Schema mail = Schema.string().email();
        Schema even = Schema.integer().constraint("test-even");

        assertThat(missing(mail, "a@b.example")).contains("/email: violated");
        assertThat(missing(mail, "a(at)b", 1)).isEmpty();
        assertThat(
                        RuleCoverage.of(even)
                                .withConstraints(Schemas.constraints())
                                .with(List.of(1, "x"))
                                .report()
                                .isComplete())
                .isTrue();
    }

    @Test
    void namedConstraint_thatIsNotThere_isRefused() {
        RuleCoverage coverage =
                RuleCoverage.of(Schema.string().constraint("nope")).with(List.of("a"));

        assertThatIllegalArgumentException()
                .isThrownBy(coverage::report)
                .withMessageContaining("nope");
    }

    @Test
    void examples_asJsonOrModels_countAsWell() {
        Schema user = Schema.object().field("age", Schema.integer().ge(0)).build();
        Object model = Satya.standard().compile(user).parse(Map.of("age", 5));
        RuleCoverage coverage =
                RuleCoverage.of(user)
                        .with(Collections.singletonList(model))
                        .withJson("{\"age\": -1}");

        assertThat(coverage.report().missing())
                .map(Situation::toString)
                .containsExactly(
                        "/type: violated",
                        "/fields/age/required: violated",
                        "/fields/age/type: violated",
                        "/fields/age/minimum 0: just kept");
        assertThatIllegalArgumentException().isThrownBy(() -> coverage.withJson("{"));
    }

    @Test
    void report_asText_listsRulesAndCountsWhatIsWithin() {
        Schema user =
                Schema.object()
                        .field("age", Schema.integer().ge(0))
                        .optional("home", Schema.object().field("zip", Schema.string()).build())
                        .build();

        assertThat(report(user, Map.of("age", 0)).toString())
                .isEqualTo(
                        """
                        3 of 13 situations exercised; never
                          /type: violated
                          /fields/age/required: violated
                          /fields/age/type: violated
                          /fields/age/minimum: violated
                          /fields/age/minimum 0: just missed
                          /fields/home: present (and 4 within it)\
                        """);
    }

    @Test
    void report_thatIsComplete_isOneLine() {
        assertThat(report(Schema.bool(), true, 7).toString())
                .isEqualTo("1 of 1 situations exercised");
    }
}
