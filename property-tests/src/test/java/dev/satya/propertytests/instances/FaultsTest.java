package dev.satya.propertytests.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.reference.ReferenceValidator;
import dev.satya.schema.Extras;
import dev.satya.schema.JsonType;
import dev.satya.schema.UnevaluatedSchema;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static Faults of(Schema schema) {
        return new Faults(new Instances(schema, List.of()));
    }

    private static List<String> unreached(Schema schema) {
        return of(schema).reach(20, 1).unreached().stream().map(FaultPlace::toString).toList();
    }

    @Test
    void places_ofObject_areItsConstraintsAndThoseOfItsFields() {
        Schema person =
                Schema.object()
                        .field("name", Schema.string().minLength(1))
                        .optional("age", Schema.integer().ge(0))
                        .extras(Extras.FORBID)
                        .rule("adult", List.of("age"), model -> true)
                        .build()
                        .minProperties(1);

        assertThat(of(person).places())
                .map(FaultPlace::toString)
                .containsExactlyInAnyOrder(
                        "/type",
                        "/minProperties",
                        "/additionalProperties",
                        "/adult",
                        "/fields/name/required",
                        "/fields/name/type",
                        "/fields/name/unicode",
                        "/fields/name/minLength",
                        "/fields/age/type",
                        "/fields/age/minimum");
    }

    @Test
    void places_withinBranches_areThoseOfTheWholeAlone() {
        Schema either = Schema.anyOf(Schema.integer().ge(0), Schema.bool());
        Schema numbers = Schema.anyOf(Schema.integer().ge(0), Schema.number().le(0));
        Schema not = Schema.not(Schema.string().minLength(3));

        assertThat(of(either).places()).containsExactly(new FaultPlace("", "type"));
        assertThat(of(numbers).places()).containsExactly(new FaultPlace("", "anyOf"));
        assertThat(of(not).places()).containsExactly(new FaultPlace("", "not"));
    }

    @Test
    void reach_ofEveryKind_isComplete() {
        Schema every =
                Schema.object("Every")
                        .field("integer", Schema.integer().gt(0).lt(10).multipleOf(3))
                        .field("decimal", Schema.decimal().ge(0).le(1))
                        .field("text", Schema.string().minLength(2).maxLength(4).pattern("^a"))
                        .field("choice", Schema.enumOf("a", "b"))
                        .field("fixed", Schema.constant(1))
                        .field("list", Schema.array(Schema.bool()).minItems(1).maxItems(2))
                        .field("set", Schema.array(Schema.integer()).uniqueItems())
                        .field(
                                "map",
                                Schema.map(Schema.string().maxLength(3), Schema.integer().ge(0))
                                        .minProperties(1)
                                        .maxProperties(2))
                        .field("either", Schema.oneOf(Schema.integer(), Schema.bool()))
                        .field("not", Schema.not(Schema.string()))
                        .field("all", Schema.allOf(Schema.integer().ge(0), Schema.integer().le(5)))
                        .field(
                                "guarded",
                                Schema.guarded(JsonType.STRING, Schema.string().minLength(1)))
                        .optional("self", Schema.reference("Every").nullable())
                        .extras(Extras.FORBID)
                        .build();

        assertThat(unreached(every)).isEmpty();
    }

    @Test
    void reach_ofUndeclaredMembers_isComplete() {
        Schema size = Schema.object().field("width", Schema.integer().ge(1)).build();
        Schema sizes = Schema.object().field("unit", Schema.string()).build().withExtras(size);
        Schema tags = Schema.object().build().withExtras(Schema.string().maxLength(3).nullable());
        Schema none = Schema.object().build().withExtras(Schema.never());

        assertThat(unreached(sizes)).isEmpty();
        assertThat(unreached(tags)).isEmpty();
        assertThat(unreached(none)).isEmpty();
        assertThat(of(sizes).reach(20, 1).reached())
                .containsKey(new FaultPlace("/extras/fields/width", "minimum"));
    }

    @Test
    void reach_ofConditionsAndParts_isComplete() {
        Schema person = Schema.object().field("name", Schema.string()).extras(Extras.KEEP).build();
        Schema every =
                Schema.object()
                        .field(
                                "pair",
                                Schema.array(Schema.never())
                                        .prefixItems(Schema.integer().ge(0), Schema.bool())
                                        .minItems(1))
                        .field("some", Schema.array(Schema.any()).contains(Schema.integer()))
                        .field("few", Schema.array(Schema.any()).contains(Schema.integer(), 2, 3))
                        .field(
                                "when",
                                Schema.when(Schema.integer(), Schema.integer().ge(5))
                                        .otherwise(Schema.string().minLength(2)))
                        .field("card", Schema.dependentRequired("card", "name"))
                        .field("dependent", Schema.dependent("name", person))
                        .field("open", unevaluated(person, Schema.never()))
                        .field("rest", unevaluated(person, Schema.integer().ge(5)))
                        .field(
                                "closed",
                                UnevaluatedSchema.of(
                                                Schema.array(Schema.any())
                                                        .prefixItems(Schema.bool()))
                                        .withItems(Schema.never()))
                        .build()
                        .patternProperty("^x-", Schema.integer().le(9));

        Faults.Reach reach = of(every).reach(40, 1);

        assertThat(reach.reached().keySet())
                .map(FaultPlace::toString)
                .contains(
                        "/fields/pair/prefix/0/minimum",
                        "/fields/some/contains",
                        "/fields/few/minContains",
                        "/fields/few/maxContains",
                        "/fields/when/then/minimum",
                        "/fields/when/else/minLength",
                        "/fields/card/dependentRequired",
                        "/fields/dependent/dependent/name/fields/name/type",
                        "/fields/open/unevaluatedProperties",
                        "/fields/rest/unevaluatedProperties/minimum",
                        "/fields/closed/unevaluatedItems",
                        "/patterns/^x-/maximum");
    }

    private static Schema unevaluated(Schema schema, Schema properties) {
        return UnevaluatedSchema.of(schema).withProperties(properties);
    }

    @Test
    void reach_ofDefinitions_isThatOfEachOnce() {
        Schema tree =
                Schema.definitions(
                        Map.of("node", Schema.array(Schema.reference("node")).maxItems(2)),
                        Schema.object().field("root", Schema.reference("node")).build());

        Faults.Reach reach = of(tree).reach(20, 1);

        assertThat(reach.unreached()).isEmpty();
        assertThat(reach.reached()).containsKey(new FaultPlace("/definitions/node", "maxItems"));
    }

    @Test
    void reach_ofWhatCannotBeBroken_saysSo() {
        Predicate<Object> always = any -> true;
        Schema schema =
                Schema.object()
                        .field("text", Schema.string().minLength(0))
                        .field("any", Schema.any().satisfies("always", Object.class, always))
                        .build();

        assertThat(unreached(schema))
                .containsExactlyInAnyOrder("/fields/text/minLength", "/fields/any/always");
        assertThat(of(schema).reach(5, 1).toString())
                .startsWith(
                        "5 of 7 constraints were broken; no instance was found that breaks\n  /");
    }

    @Test
    void reach_ofSchemaWithoutInstances_isHopeless() {
        Faults none = of(Schema.never());

        assertThatThrownBy(() -> none.reach(1, 1)).isInstanceOf(HopelessException.class);
    }

    @Test
    void reached_instances_haveTheirFaultAlone() {
        Schema schema = Schema.array(Schema.string().minLength(1).maxLength(3)).minItems(1);
        ReferenceValidator reference = ReferenceValidator.of(schema);

        of(schema)
                .reach(20, 1)
                .reached()
                .forEach(
                        (place, faulty) -> {
                            assertThat(faulty.place()).isEqualTo(place.toString());
                            assertThat(reference.validate(faulty.instance()).faults())
                                    .containsExactly(faulty.fault());
                        });
    }

    @Test
    void at_placeOfNoConstraint_isHopeless() {
        FaultPlace nowhere = new FaultPlace("/items", "minimum");

        assertThatThrownBy(() -> of(Schema.bool()).at(nowhere).generate(Choices.replay(new int[0])))
                .isInstanceOf(HopelessException.class)
                .hasMessageContaining("/items/minimum");
    }
}
