package dev.satya.interpreter.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.OutputFormat;
import dev.satya.SchemaOutput;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import jakarta.validation.GroupSequence;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.lang.invoke.MethodHandles;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of output of a sequence of groups has the errors that the validator finds, and no more. */
class SequenceOutputTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    interface Dear {}

    @GroupSequence({Default.class, Dear.class})
    interface InTurn {}

    record Note(@Min(1) int id, @NotBlank @Size(min = 3, groups = Dear.class) String text) {}

    private static Stream<Map<String, Object>> notes() {
        return Stream.of(
                Map.of("id", 0, "text", "a"),
                Map.of("id", 1, "text", "a"),
                Map.of("id", 0, "text", " "),
                Map.of("id", 1, "text", "abc"));
    }

    @ParameterizedTest
    @MethodSource("notes")
    void output_ofASequence_hasTheErrorsOfTheFirstGroupThatFindsSome(Map<String, Object> note) {
        Validator<Note> notes = SATYA.compile(Note.class, InTurn.class);
        SchemaOutput output = SATYA.output(notes.schema());
        Set<String> expected = new LinkedHashSet<>();
        for (Violation each : notes.violations(note)) {
            expected.add(each.path().toPointer() + ": " + each.message());
        }
        for (OutputFormat format : OutputFormat.values()) {
            Map<String, Object> told = output.of(note, format);
            assertThat(told.get("valid")).as("%s", format).isEqualTo(expected.isEmpty());
            if (format != OutputFormat.FLAG) {
                Set<String> errors = new LinkedHashSet<>();
                add(told, errors);
                assertThat(errors).as("%s", format).containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    /** Not that a text is no null, which members that may be null are written with. */
    private static void add(Object place, Object error, Set<String> errors) {
        String text = String.valueOf(error);
        if (text.contains("at least") || text.contains("white space")) {
            errors.add(place + ": " + text);
        }
    }

    private static void add(Object told, Set<String> errors) {
        if (told instanceof Iterable<?> all) {
            all.forEach(each -> add(each, errors));
        } else if (told instanceof Map<?, ?> unit) {
            Object place = unit.get("instanceLocation");
            add(place, unit.get("error"), errors);
            if (unit.get("errors") instanceof Map<?, ?> byKeyword) {
                byKeyword.values().forEach(each -> add(place, each, errors));
            }
            unit.values().forEach(each -> add(each instanceof Map ? null : each, errors));
        }
    }
}
