package dev.satya;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValidationExceptionTest {

    private static Violation violation(
            Path path,
            Map<String, @Nullable Object> arguments,
            @Nullable Object instance,
            MessageSource messages) {
        return Violation.builder("code", path, messages)
                .arguments(arguments)
                .instance(instance)
                .locale(Locale.ENGLISH)
                .build();
    }

    private static ValidationException exception(Path path, MessageSource messages) {
        return new ValidationException(Vector.of(violation(path, Map.of(), null, messages)));
    }

    @Test
    void message_thatNobodyAsksFor_isNotMade() {
        AtomicInteger asked = new AtomicInteger();
        ValidationException thrown =
                exception(Path.ROOT, (v, l) -> "asked " + asked.incrementAndGet());
        assertThat(asked).hasValue(0);
        assertThat(thrown).hasMessage("1 violation\n  asked 1 (code)");
    }

    @Test
    void message_ofNamesWithControlCharacters_hasNoLineOfTheirs() {
        ValidationException thrown =
                exception(Path.of("x\n2026-01-01 INFO \u001B[31m"), (v, l) -> "a\r\nb");
        assertThat(thrown.getMessage().lines()).hasSize(2);
        assertThat(thrown)
                .hasMessage(
                        "1 violation\n"
                                + "  [\"x\\u000A2026-01-01 INFO \\u001B[31m\"]:"
                                + " a\\u000D\\u000Ab (code)");
    }

    @Test
    void message_ofLongPathsAndMessages_isShort() {
        String long1 = "n".repeat(1_000_000);
        Path path = new Path(Collections.nCopies(500, long1));
        ValidationException thrown =
                new ValidationException(
                        Vector.fill(1_000, violation(path, Map.of(), null, (v, l) -> long1)));
        assertThat(thrown.getMessage().length()).isLessThan(30_000);
        assertThat(path.toPointer(10)).isEqualTo("/nnnnnnnn…");
        assertThat(path.toString(10)).isEqualTo("nnnnnnnnn…");
    }

    @Test
    void message_whoseSourceThrows_isTheCode() {
        ValidationException thrown =
                exception(
                        Path.of("a"),
                        (v, l) -> {
                            throw new IllegalStateException("no words");
                        });
        assertThat(thrown).hasMessage("1 violation\n  a: code (code)");
    }

    @Test
    void violation_asMap_isInJsonTerms() {
        Violation violation =
                violation(Path.of("a~", 1), Map.of("minimum", 1L), -1L, (v, l) -> "too small");
        assertThat(violation.toMap())
                .containsExactly(
                        Map.entry("code", "code"),
                        Map.entry("path", "/a~0/1"),
                        Map.entry("arguments", Map.of("minimum", 1L)),
                        Map.entry("instance", -1L),
                        Map.entry("message", "too small"));
    }

    @Test
    void exception_writtenAndReadAgain_hasItsViolations() throws Exception {
        Object opaque = new Object();
        Map<String, @Nullable Object> arguments =
                Map.of(
                        "enum",
                        Collections.unmodifiableList(
                                Arrays.asList("a", null, 1L, new BigDecimal("1.50"))),
                        "other",
                        opaque);
        Violation first =
                violation(Path.of("a", 0), arguments, "x", (v, l) -> "in " + l.getLanguage());
        ValidationException thrown =
                new ValidationException(Vector.of(first.at(new Position(3, 4, 50)), first));

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(thrown);
        ValidationException read =
                (ValidationException)
                        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))
                                .readObject();

        assertThat(read).hasMessage(thrown.getMessage()).hasStackTraceContaining("writtenAndRead");
        assertThat(read.violations()).hasSize(2);
        Violation again = read.violations().get(0);
        assertThat(again.code()).isEqualTo("code");
        assertThat(again.path()).isEqualTo(Path.of("a", 0));
        assertThat(again.arguments())
                .isEqualTo(Map.of("enum", arguments.get("enum"), "other", opaque.toString()));
        assertThat(again.instance()).isEqualTo("x");
        assertThat(again.position()).isEqualTo(new Position(3, 4, 50));
        assertThat(again.message(Locale.GERMAN)).isEqualTo("in en");
        assertThat(read.violations().get(1).position()).isNull();
        assertThat(List.of(again)).isEqualTo(List.of(read.violations().get(1)));
    }
}
