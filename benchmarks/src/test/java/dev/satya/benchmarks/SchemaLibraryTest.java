package dev.satya.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.benchmarks.peer.CompiledSchema;
import dev.satya.benchmarks.peer.SchemaLibrary;
import dev.satya.benchmarks.workload.Json;
import dev.satya.benchmarks.workload.RealSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A library that takes part with a schema tells the documents that conform from the others. */
class SchemaLibraryTest {

    record Entry(SchemaLibrary library, RealSchema schema) {}

    static Stream<Entry> entries() {
        return Arrays.stream(SchemaLibrary.values())
                .flatMap(
                        library ->
                                Arrays.stream(RealSchema.values())
                                        .filter(library::takesPart)
                                        .map(schema -> new Entry(library, schema)));
    }

    static Stream<Entry> absentees() {
        return Arrays.stream(SchemaLibrary.values())
                .flatMap(
                        library ->
                                Arrays.stream(RealSchema.values())
                                        .filter(schema -> !library.takesPart(schema))
                                        .map(schema -> new Entry(library, schema)));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void library_thatTakesPart_isRight(Entry entry) {
        assertThat(mistakes(entry)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("absentees")
    void library_thatTakesNoPart_isWrong(Entry entry) {
        List<String> mistakes;
        try {
            mistakes = mistakes(entry);
        } catch (RuntimeException | StackOverflowError refused) {
            mistakes = List.of("compile: " + refused);
        }
        assertThat(mistakes).isNotEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> mistakes(Entry entry) {
        CompiledSchema<Object> compiled =
                (CompiledSchema<Object>) entry.library().compile(entry.schema());
        List<String> mistakes = new ArrayList<>();
        Random random = new Random(Inputs.SEED);
        for (int i = 0; i < entry.schema().copies(); i++) {
            byte[] json = entry.schema().document(i, random);
            if (!compiled.isValidJson(json) || !compiled.isValid(compiled.tree(json))) {
                mistakes.add("refuses " + new String(json, StandardCharsets.UTF_8));
                break;
            }
        }
        for (SchemaFault fault : SchemaFault.all()) {
            if (fault.schema() == entry.schema()) {
                byte[] json = fault.json();
                if (compiled.isValidJson(json) || compiled.isValid(compiled.tree(json))) {
                    mistakes.add("accepts " + fault);
                }
            }
        }
        return mistakes;
    }

    @Test
    void events_areOfEveryType() {
        Random random = new Random(Inputs.SEED);
        List<Object> types =
                Stream.generate(() -> RealSchema.PAYMENT_EVENT.document(0, random))
                        .limit(RealSchema.PAYMENT_EVENT.copies())
                        .map(json -> Json.mapper().readValue(json, Map.class).get("type"))
                        .distinct()
                        .toList();
        assertThat(types).hasSize(5);
    }
}
