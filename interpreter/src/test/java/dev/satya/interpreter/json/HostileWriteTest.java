package dev.satya.interpreter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.satya.Limits;
import dev.satya.Path;
import dev.satya.WriteException;
import dev.satya.WriteOptions;
import dev.satya.WriteOptions.NonFinite;
import dev.satya.interpreter.Satya;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cycles, depth, numbers without a form, and streams that fail. */
class HostileWriteTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    @Test
    void cycle_ofMaps_isAWriteExceptionWithThePath() {
        Map<String, Object> cycle = new HashMap<>();
        cycle.put("self", List.of(cycle));
        WriteException thrown =
                catchThrowableOfType(WriteException.class, () -> SATYA.toJson(cycle));
        assertThat(thrown.path().segments()).hasSize(500).startsWith("self", 0, "self", 0);
        assertThat(thrown)
                .hasMessageStartingWith("self[0].self[0]")
                .hasMessageEndingWith("…: is nested deeper than 500");
    }

    @Test
    void cycle_ofAList_isAWriteException() {
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        assertThatThrownBy(() -> SATYA.writeJson(cycle, OutputStream.nullOutputStream()))
                .isInstanceOf(WriteException.class);
    }

    @Test
    void depth_ofTheLimit_isWritten() {
        Satya shallow =
                Satya.builder().withoutDiscovery().limits(Limits.DEFAULT.withDepth(2)).build();
        assertThat(shallow.toJson(List.of(List.of(1), Map.of()))).isEqualTo("[[1],{}]");
        assertThatThrownBy(() -> shallow.toJson(List.of(1, Map.of("a b", List.of()))))
                .isInstanceOf(WriteException.class)
                .hasMessage("[1][\"a b\"]: is nested deeper than 2");
    }

    @Test
    void numberWithoutForm_thatIsToBeAnError_namesItsPath() {
        WriteOptions options = WriteOptions.DEFAULT.with(NonFinite.ERROR);
        WriteException thrown =
                catchThrowableOfType(
                        WriteException.class,
                        () -> SATYA.toJson(Map.of("a", List.of(1.0, Double.NaN)), options));
        assertThat(thrown.path()).isEqualTo(Path.of("a", 1));
        assertThat(thrown).hasMessage("a[1]: JSON has no form for NaN");
        assertThatThrownBy(() -> SATYA.toJson(Float.NEGATIVE_INFINITY, options))
                .hasMessage("JSON has no form for -Infinity");
    }

    @Test
    void stream_thatFails_passesItsExceptionOn() {
        IOException broken = new IOException("broken");
        OutputStream out =
                new OutputStream() {
                    @Override
                    public void write(int unit) throws IOException {
                        throw broken;
                    }
                };
        assertThatThrownBy(() -> SATYA.writeJson(1, out)).isSameAs(broken);
    }

    @Test
    void stream_isFlushedAndStaysOpen() throws IOException {
        List<String> calls = new ArrayList<>();
        OutputStream out =
                new ByteArrayOutputStream() {
                    @Override
                    public void flush() {
                        calls.add("flush after " + size());
                    }

                    @Override
                    public void close() {
                        calls.add("close");
                    }
                };
        SATYA.writeJson("é", out);
        assertThat(calls).containsExactly("flush after 4");
    }

    @Test
    void batch_ofManyItems_isWrittenAsTheyCome() throws IOException {
        int count = 100_000;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> seen = new ArrayList<>();
        Iterable<Integer> items =
                () ->
                        Collections.nCopies(count, 1).stream()
                                .peek(item -> seen.add(out.size()))
                                .iterator();
        SATYA.writeJson(items, out);
        assertThat(out.size()).isEqualTo(2 * count + 1);
        assertThat(seen.get(count - 1)).isGreaterThan(2 * count - 10_000);
    }
}
