package dev.satya.interpreter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.satya.Schema;
import dev.satya.WriteException;
import dev.satya.interpreter.Satya;
import dev.satya.schema.SchemaException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A value whose own code throws cannot be written, and the exception says where; violations can. */
class UnwritableTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    @SuppressWarnings("unchecked") // it is thrown, whatever it is
    private static <T, E extends Throwable> T fail(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private static List<Object> list(Callable<Object> get) {
        return new AbstractList<>() {
            @Override
            public Object get(int index) {
                try {
                    return get.call();
                } catch (Exception e) {
                    return UnwritableTest.fail(e);
                }
            }

            @Override
            public int size() {
                return 1;
            }
        };
    }

    private static Object shown(Callable<String> text) {
        return new Object() {
            @Override
            public String toString() {
                try {
                    return text.call();
                } catch (Exception e) {
                    return UnwritableTest.fail(e);
                }
            }
        };
    }

    /** A record whose accessor throws. */
    public record Broken(int a) {
        @Override
        public int a() {
            return fail(new IOException("sneaky"));
        }
    }

    private static Map<String, Object> broken() {
        return new AbstractMap<>() {
            @Override
            public Set<Entry<String, Object>> entrySet() {
                return fail(new IllegalStateException());
            }
        };
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(Named.of("map", broken()), "", "java.lang.IllegalStateException"),
                Arguments.of(
                        Named.of("map within", List.of(Map.of("a", broken()))),
                        "/0/a",
                        "java.lang.IllegalStateException"),
                Arguments.of(
                        Named.of("list", Map.of("a", list(() -> fail(new Error())))),
                        "/a",
                        "java.lang.Error"),
                Arguments.of(
                        Named.of("text", List.of(shown(() -> fail(new LinkageError())))),
                        "/0",
                        "java.lang.LinkageError"),
                Arguments.of(
                        Named.of("null", List.of(shown(() -> null))),
                        "/0",
                        "java.lang.NullPointerException"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void value_whoseCodeThrows_cannotBeWritten(Object value, String path, String exception) {
        WriteException thrown =
                catchThrowableOfType(WriteException.class, () -> SATYA.toJson(value));
        assertThat(thrown.path().toPointer()).isEqualTo(path);
        assertThat(thrown).hasMessageContaining("cannot be read: " + exception);
        assertThatThrownBy(() -> SATYA.writeJson(value, new ByteArrayOutputStream()))
                .isInstanceOf(WriteException.class);
    }

    @Test
    void record_whoseAccessorThrowsIOException_cannotBeWritten() {
        assertThatThrownBy(() -> SATYA.toJson(new Broken(1)))
                .isInstanceOf(WriteException.class)
                .isNotInstanceOf(UncheckedIOException.class);
    }

    record Member(Throwable value) {
        @Override
        public Throwable value() {
            return UnwritableTest.<Throwable, RuntimeException>fail(value);
        }
    }

    record Holder(Object member) {}

    static Stream<Arguments> members() {
        return Stream.of(
                Arguments.of(new IllegalStateException(), "/member/value", "cannot be read: "),
                Arguments.of(new Error(), "/member/value", "cannot be read: "),
                Arguments.of(new StackOverflowError(), "", "than the stack of this thread allows"));
    }

    @ParameterizedTest
    @MethodSource("members")
    void accessorThatThrows_isToldAlikeByJsonAndMap(Throwable thrown, String path, String words) {
        Holder holder = new Holder(new Member(thrown));
        for (ThrowingCallable door :
                List.<ThrowingCallable>of(
                        () -> SATYA.toJson(holder),
                        () -> SATYA.toMap(holder),
                        () -> SATYA.writeJson(holder, new ByteArrayOutputStream()))) {
            WriteException told = catchThrowableOfType(WriteException.class, door);
            assertThat(told.path().toPointer()).isEqualTo(path);
            assertThat(told).hasMessageContaining(words);
        }
    }

    record Unwrapped(@JsonUnwrapped Point point, int size) {}

    record Point(int x) {}

    @Test
    void memberInAnotherForm_isRefusedByNameInBothDirections() {
        assertThatThrownBy(() -> SATYA.compile(Unwrapped.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("@JsonUnwrapped");
        Unwrapped unwrapped = new Unwrapped(new Point(1), 2);
        for (ThrowingCallable door :
                List.<ThrowingCallable>of(
                        () -> SATYA.toJson(unwrapped), () -> SATYA.toMap(unwrapped))) {
            WriteException told = catchThrowableOfType(WriteException.class, door);
            assertThat(told.path().toPointer()).isEqualTo("/point");
            assertThat(told)
                    .hasMessageContaining("@JsonUnwrapped on Unwrapped.point is not understood");
        }
    }

    @Test
    void errorsOfTheVm_passThrough() {
        assertThatThrownBy(() -> SATYA.toJson(list(() -> fail(new OutOfMemoryError("test")))))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void violations_asJson_areObjects() {
        var validator = SATYA.compile(Schema.object().field("x/y", Schema.integer().ge(1)).build());
        assertThat(SATYA.toJson(validator.violations(Map.of("x/y", 0))))
                .isEqualTo(
                        """
                        [{"code":"minimum","path":"/x~1y","arguments":{"minimum":1},"instance":0,\
                        "message":"must be at least 1"}]\
                        """);
    }
}
