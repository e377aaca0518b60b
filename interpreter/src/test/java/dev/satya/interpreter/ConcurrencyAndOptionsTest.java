package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Model;
import dev.satya.Options;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.schema.Strictness;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The choices of a call, and one validator for many threads. */
class ConcurrencyAndOptionsTest {
    private static final Schema SCHEMA =
            Schema.object()
                    .field("lax", Schema.integer().lax())
                    .field("strict", Schema.integer().strict())
                    .field("open", Schema.array(Schema.integer()))
                    .build();
    private static final Map<String, Object> TEXTS =
            Map.of("lax", "1", "strict", "1", "open", List.of("1"));

    private final Validator<Model> validator = EntryPoint.satya().compile(SCHEMA);

    @Test
    void strictness_ofTheSchema_winsOverTheCall() {
        assertThat(codes(validator.validate(TEXTS).getError())).containsExactly("type@/strict");
        assertThat(codes(validator.with(Strictness.LAX).validate(TEXTS).getError()))
                .containsExactly("type@/strict");
        assertThat(codes(validator.with(Strictness.STRICT).validate(TEXTS).getError()))
                .containsExactly("type@/strict", "type@/open/0");
    }

    @Test
    void strictness_ofAnOuterSchema_holdsBelow() {
        Schema outer = Schema.array(Schema.array(Schema.integer())).strict();
        assertThat(EntryPoint.satya().compile(outer, List.class).isValid(List.of(List.of("1"))))
                .isFalse();
    }

    @Test
    void strictness_ofAnInnerSchema_winsOverTheOuter() {
        Schema outer = Schema.array(Schema.array(Schema.integer().lax())).strict();
        assertThat(EntryPoint.satya().compile(outer, List.class).isValid(List.of(List.of("1"))))
                .isTrue();
    }

    @Test
    void options_changed_leaveTheValidator() {
        Validator<Model> changed = validator.failFast().with(Strictness.STRICT);
        assertThat(validator.options()).isEqualTo(Options.DEFAULT);
        assertThat(changed.options())
                .isEqualTo(Options.DEFAULT.strict().with(Options.Reporting.FAIL_FAST));
        assertThat(changed.schema()).isSameAs(SCHEMA);
    }

    @Test
    void validator_sharedByThreads_givesEachItsAnswer() {
        List<Boolean> answers =
                IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(
                                i -> {
                                    Object last = i % 2 == 0 ? i : "x" + i;
                                    Map<String, Object> instance =
                                            Map.of("lax", i, "strict", i, "open", List.of(last));
                                    var result = validator.validate(instance);
                                    return i % 2 == 0
                                            ? result.get().getLong("lax") == i
                                            : codes(result.getError())
                                                    .equals(List.of("type@/open/0"));
                                })
                        .toList();
        assertThat(answers).hasSize(2_000).doesNotContain(false);
    }
}
