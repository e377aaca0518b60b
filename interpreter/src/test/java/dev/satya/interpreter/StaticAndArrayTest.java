package dev.satya.interpreter;

import static dev.satya.interpreter.ConstraintDoors.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.annotation.Secret;
import dev.satya.schema.SchemaException;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Constraints on what is static, on arrays, and on methods that quote a secret. */
class StaticAndArrayTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    record StaticTest(int n) {
        @AssertTrue
        static boolean isRight() {
            return false;
        }
    }

    record StaticField(int n) {
        @NotNull static String text;
    }

    record StaticFactory(int n) {
        @NotNull
        static StaticFactory of(int n) {
            return new StaticFactory(n);
        }
    }

    record Counted(@NotEmpty byte[] bytes) {}

    record Sized(@Size(max = 2) byte[] bytes) {}

    record Blank(@NotBlank String[] texts) {}

    static Stream<Arguments> refused() {
        String ofStatic = "what is static is not validated with an object";
        return Stream.of(
                Arguments.of(StaticTest.class, "@AssertTrue on method isRight", ofStatic),
                Arguments.of(StaticField.class, "@NotNull on field text", ofStatic),
                Arguments.of(StaticFactory.class, "@NotNull on method of", ofStatic),
                Arguments.of(Counted.class, "@NotEmpty on component bytes", "is one thing"),
                Arguments.of(Sized.class, "@Size on component bytes", "is one thing"),
                Arguments.of(Blank.class, "@NotBlank on component texts", "type argument"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void constraint_whereItMeansNothing_isRefusedByName(Class<?> type, String where, String why) {
        assertThatThrownBy(() -> SATYA.compile(type))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(where)
                .hasMessageContaining(why);
    }

    record Arrays(
            @NotNull byte[] bytes,
            @NotEmpty char[] chars,
            @Size(max = 1) int[] numbers,
            @NotEmpty @Size(max = 1) String[] texts) {}

    @Test
    void constraint_onAnArray_isAboutTheArray() throws Exception {
        assertThat(
                        told(
                                SATYA.compile(Arrays.class),
                                "{\"chars\":[],\"numbers\":[1,2],\"texts\":[\"a\",\"b\"]}",
                                new Arrays(
                                        null,
                                        new char[0],
                                        new int[] {1, 2},
                                        new String[] {"a", "b"})))
                .containsExactly(
                        "required@/bytes: must be given",
                        "minItems@/chars: must have at least 1 item",
                        "maxItems@/numbers: must have at most 1 item",
                        "maxItems@/texts: must have at most 1 item");
    }

    /** A class that quotes a secret in what it throws. */
    static class Quoting {
        @Secret private String password = "hunter2";
        private String name = "asha";

        public String getPassword() {
            return password;
        }

        public void setPassword(String password) {
            this.password = password;
        }

        public String getName() {
            if (name.equals("bad")) {
                throw new IllegalStateException(password);
            }
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        @AssertTrue
        public boolean isStrong() {
            throw new IllegalStateException(password);
        }
    }

    @Test
    void whatIsThrownBesideASecret_isNotShown() {
        Quoting bad = new Quoting();
        bad.setName("bad");
        for (Object instance : new Object[] {new Quoting(), bad, Map.of("password", "hunter2")}) {
            assertThat(SATYA.compile(Quoting.class).violations(instance))
                    .isNotEmpty()
                    .allSatisfy(
                            each -> {
                                assertThat(each.code()).isEqualTo("unreadable");
                                assertThat(each.cause()).isNull();
                                assertThat(each.toString()).doesNotContain("hunter2");
                            });
        }
    }

    record Open(String name) {
        @AssertTrue
        boolean isRight() {
            throw new IllegalStateException("why");
        }
    }

    @Test
    void whatIsThrownWithoutASecret_isShown() {
        assertThat(SATYA.compile(Open.class).violations(new Open("a")))
                .singleElement()
                .satisfies(each -> assertThat(each.cause()).hasMessage("why"));
    }
}
