package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.schema.Extras;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The first violation alone. See REPORT-2 of docs/semantics.md. */
class FailFastTest {

    /** A member that ends the run says nothing about those after it. */
    @ParameterizedTest
    @CsvSource({"FORBID, additionalProperties@/x", "KEEP, unicode@/x"})
    void undeclaredMember_beforeADeclaredOne_isTheViolation(Extras extras, String violation) {
        Schema schema = Schema.object().field("a", Schema.any()).extras(extras).build();
        Validator<Model> validator = EntryPoint.satya().compile(schema).failFast();

        assertThat(codes(validator.validateJson("{\"x\":\"\\ud800\",\"a\":1}").getError()))
                .containsExactly(violation);
    }

    static Stream<Collection<String>> collections() {
        List<String> items = List.of("1", "x", "y");
        return Stream.of(
                items, new ArrayList<>(items), new LinkedList<>(items), new LinkedHashSet<>(items));
    }

    @ParameterizedTest
    @MethodSource("collections")
    void item_ofAnyCollection_endsTheRun(Collection<String> items) {
        Validator<Object> validator =
                EntryPoint.satya()
                        .compile(Schema.array(Schema.integer()).maxItems(2), Object.class);

        assertThat(codes(validator.validate(items).getError()))
                .containsExactly("type@/1", "type@/2", "maxItems@");
        assertThat(codes(validator.failFast().validate(items).getError()))
                .containsExactly("type@/1");
    }
}
