package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.schema.Extras;
import dev.satya.schema.JsonType;
import dev.satya.schema.UnevaluatedSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The compiled tree as text. */
class ExplainTest {
    private static Schema schema() {
        return Schema.object("Order")
                .field("id", Schema.integer().gt(0).le(99))
                .optional("note", Schema.string().strip().maxLength(9).pattern("^a").nullable())
                .field("lines", Schema.array(Schema.map(Schema.number().ge(0.5))).minItems(1))
                .withDefault("kind", Schema.enumOf("a", "b"), "a")
                .optional("parent", Schema.reference("Order"))
                .optional("any", Schema.anyOf(Schema.bool(), Schema.not(Schema.string())))
                .extras(Extras.FORBID)
                .build();
    }

    @Test
    void explain_ofASample_isItsTree() {
        assertThat(EntryPoint.satya().compile(schema()).explain())
                .isEqualTo(
                        """
                        object Order, extras forbid
                          [0] id: integer > 0, <= 99
                          [1] note optional: nullable string strip 0..9 /^a/
                          [2] lines: array 1..
                            map
                              number double >= 0.5
                          [3] kind with default: enum [a, b]
                          [4] parent optional: reference Order
                          [5] any optional: anyOf
                            boolean
                            not
                              string
                        reads a whole instance first, since several schemas look at one container
                        remembers looks, since one could be taken again and again
                        """);
    }

    @Test
    void explain_ofTheSameSchema_isTheSame() {
        String first = EntryPoint.satya().compile(schema()).explain();
        assertThat(EntryPoint.satya().compile(schema()).explain()).isEqualTo(first);
    }

    @Test
    void explain_ofNamesWithControlCharacters_hasNoLineOfTheirs() {
        Schema inner = Schema.object().field("\u001B[31m", Schema.constant("a\u2028b")).build();
        Schema schema =
                Schema.object("x\nobject Forged")
                        .field("a\nb", inner)
                        .field("c", inner)
                        .build()
                        .patternProperty("^\u202E", Schema.any());
        assertThat(EntryPoint.satya().compile(schema).explain())
                .isEqualTo(
                        """
                        object x\\u000Aobject Forged
                          [0] a\\u000Ab: object
                            [0] \\u001B[31m: const a\\u2028b
                          [1] c: object
                            [0] \\u001B[31m: const a\\u2028b
                          /^\\u202E/: any
                        """);
    }

    @Test
    void explain_ofEveryOtherKind_namesIt() {
        Schema schema =
                Schema.object()
                        .optional("all", Schema.allOf(Schema.any(), Schema.nullValue()))
                        .optional("one", Schema.oneOf(Schema.never(), Schema.string().upper()))
                        .optional("if", Schema.guarded(JsonType.STRING, Schema.string()))
                        .optional("map", Schema.map(Schema.string().maxLength(3), Schema.any()))
                        .optional("secret", Schema.string().secret().message("type", "no"))
                        .optional("unique", Schema.array(Schema.any()).uniqueItems().strict())
                        .optional(
                                "checked",
                                Schema.any().satisfies("odd", Object.class, value -> true))
                        .optional("named", Schema.integer().multipleOf(2).constraint("even"))
                        .rule("rule", List.of("all"), model -> true)
                        .extras(Extras.IGNORE)
                        .build()
                        .minProperties(1)
                        .maxProperties(9);
        Satya satya =
                Satya.builder()
                        .withoutDiscovery()
                        .constraint("even", Long.class, n -> n % 2 == 0)
                        .build();

        assertThat(satya.compile(schema).explain())
                .isEqualTo(
                        """
                        object 1..9
                          [0] all optional: allOf
                            any
                            null
                            of any type: 1
                          [1] one optional: oneOf
                            never
                            string upper
                          [2] if optional: if string
                            string
                          [3] map optional: map
                            names: string 0..3
                            any
                            names keep their values: not compared with each other
                          [4] secret optional: secret reworded string
                          [5] unique optional: array unique, strict
                            any
                            items keep their values: compared as they came
                          [6] checked optional: checked, odd
                            any
                          [7] named optional: integer multiple of 2, even
                          rule rule over all
                        """);
    }

    @Test
    void explain_ofWhatHoldsUnderConditions_namesThem() {
        Schema rest =
                UnevaluatedSchema.of(Schema.dependentRequired("a", "b"))
                        .withItems(Schema.never())
                        .withProperties(Schema.string());
        Schema schema =
                Schema.object()
                        .optional("if", Schema.when(Schema.integer(), Schema.any()))
                        .optional("some", Schema.array(Schema.any()).contains(Schema.bool()))
                        .optional(
                                "few",
                                Schema.array(Schema.any())
                                        .prefixItems(Schema.string())
                                        .contains(Schema.bool(), 2, 3))
                        .optional("rest", rest)
                        .build();

        assertThat(EntryPoint.satya().compile(schema).explain())
                .isEqualTo(
                        """
                        object
                          [0] if optional: if
                            integer
                            then: any
                            else: any
                          [1] some optional: array
                            any
                            contains: boolean
                          [2] few optional: array
                            [0]: string
                            any
                            contains 2..3: boolean
                          [3] rest optional: evaluated
                            if has a, requires b
                              any
                            other items: never
                            other members: string
                        reads a whole instance first, since several schemas look at one container
                        """);
    }

    @Test
    void explain_ofExtrasWithASchema_hasIt() {
        Schema schema = Schema.object().build().withExtras(Schema.integer());

        assertThat(EntryPoint.satya().compile(schema).explain())
                .isEqualTo(
                        """
                        object, extras keep
                          extras: integer
                        """);
    }
}
