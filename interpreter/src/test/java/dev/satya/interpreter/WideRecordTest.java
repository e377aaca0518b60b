package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.schema.SchemaException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records with as many components as a method handle takes, and more. */
class WideRecordTest {
    @TempDir Path folder;

    private Class<?> wide(int components) throws Exception {
        String parameters =
                IntStream.range(0, components)
                        .mapToObj(i -> "int a" + i)
                        .collect(Collectors.joining(", "));
        return GeneratedClasses.of(folder, "record Wide(" + parameters + ") {}").get("Wide");
    }

    @Test
    void record_withAsManyComponentsAsAHandleTakes_isMade() throws Exception {
        Map<String, Integer> members =
                IntStream.range(0, 253)
                        .boxed()
                        .collect(Collectors.toMap(i -> "a" + i, Function.identity()));
        Object made = Satya.standard().compile(wide(253)).parse(members);
        assertThat(made.toString()).contains("a0=0,").endsWith("a252=252]");
    }

    @Test
    void record_withMoreComponents_isRefusedByName() throws Exception {
        Class<?> type = wide(254);
        assertThatThrownBy(() -> Satya.standard().compile(type))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("more parameters than a method handle can be given");
    }
}
