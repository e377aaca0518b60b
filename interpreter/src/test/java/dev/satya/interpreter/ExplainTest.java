package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.schema.Extras;
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
                        """);
    }

    @Test
    void explain_ofTheSameSchema_isTheSame() {
        String first = EntryPoint.satya().compile(schema()).explain();
        assertThat(EntryPoint.satya().compile(schema()).explain()).isEqualTo(first);
    }
}
