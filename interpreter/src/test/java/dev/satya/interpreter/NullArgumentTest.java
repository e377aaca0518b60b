package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Null where something is asked for: the exception names the parameter. */
class NullArgumentTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    record Part(int a) {}

    static Stream<Arguments> calls() {
        return Stream.of(
                call("type", () -> SATYA.compile((Class<?>) null)),
                call("type", () -> SATYA.compile((Class<?>) null, Part.class)),
                call("groups", () -> SATYA.compile(Part.class, (Class<?>[]) null)),
                call("group", () -> SATYA.compile(Part.class, new Class<?>[] {null})),
                call("schema", () -> SATYA.compile((Schema) null)),
                call("type", () -> SATYA.compile(Schema.any(), null)),
                call("type", () -> SATYA.unionOf(null)),
                call("type", () -> SATYA.schemaOf(null)),
                call("executable", () -> SATYA.method(null)),
                call(
                        "type",
                        () -> SATYA.compile(Part.class).toModel(new Part(1)).as((Class<?>) null)),
                call("packages", () -> Satya.builder().scan((String[]) null)),
                call("package", () -> Satya.builder().scan("a", null)),
                call("classes", () -> Satya.builder().classes((Class<?>[]) null)),
                call("class", () -> Satya.builder().classes(Part.class, null)));
    }

    private static Arguments call(String parameter, ThrowingCallable call) {
        return Arguments.of(parameter, call);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void null_isRefusedByTheNameOfTheParameter(String parameter, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(parameter);
    }
}
