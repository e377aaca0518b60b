package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Options;
import dev.satya.Options.Branches;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import io.vavr.collection.Seq;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every branch says, where that is asked for. See ONE-3 of docs/semantics.md. */
class AllBranchesTest {
    private static final Schema CARD =
            Schema.object()
                    .field("type", Schema.constant("card"))
                    .field("last4", Schema.string().minLength(4))
                    .build();
    private static final Schema BANK =
            Schema.object()
                    .field("type", Schema.constant("bank"))
                    .field("iban", Schema.string())
                    .build();

    private static List<String> violations(Schema schema, Object instance, Branches branches) {
        Validator<Object> validator =
                EntryPoint.satya()
                        .compile(schema, Object.class)
                        .with(Options.DEFAULT.with(branches));
        Seq<Violation> violations = validator.validate(instance).getError();
        assertThat(validator.violations(instance)).isEqualTo(violations);
        assertThat(validator.isValid(instance)).isFalse();
        return violations
                .map(it -> it.code() + "@" + it.path() + " " + it.arguments().get("branches"))
                .asJava();
    }

    @Test
    void oneOf_withoutAValidBranch_tellsOfEachBranch() {
        Schema payment = Schema.oneOf(CARD, BANK);
        Map<String, Object> instance = Map.of("type", "card", "last4", "1");

        assertThat(violations(payment, instance, Branches.CLOSEST))
                .containsExactly("minLength@last4 null");
        assertThat(violations(payment, instance, Branches.ALL))
                .containsExactly(
                        "oneOf@ null",
                        "minLength@last4 [0]",
                        "const@type [1]",
                        "required@iban [1]");
    }

    @Test
    void branches_withinBranches_areToldFromTheOutside() {
        Schema inner = Schema.array(Schema.anyOf(CARD, BANK));
        Schema schema =
                Schema.object()
                        .field("a", Schema.oneOf(Schema.array(Schema.string()), inner))
                        .build();
        Map<String, Object> card = Map.of("type", "card", "last4", "1");

        assertThat(violations(schema, Map.of("a", List.of(card)), Branches.ALL))
                .containsExactly(
                        "oneOf@a null",
                        "type@a[0] [0]",
                        "anyOf@a[0] [1]",
                        "minLength@a[0].last4 [1, 0]",
                        "const@a[0].type [1, 1]",
                        "required@a[0].iban [1, 1]");
    }

    @Test
    void oneOf_ofSeveralValidBranches_tellsWhich() {
        assertThat(violations(Schema.oneOf(Schema.integer(), Schema.number()), 1, Branches.ALL))
                .containsExactly("oneOf@ null");
    }

    @Test
    void failFast_stopsAtTheChoice() {
        Validator<Object> validator =
                EntryPoint.satya()
                        .compile(Schema.oneOf(CARD, BANK), Object.class)
                        .with(Options.DEFAULT.with(Branches.ALL))
                        .failFast();

        assertThat(validator.violations(1).map(Violation::code)).containsExactly("oneOf");
    }
}
