package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Options;
import dev.satya.Schema;
import dev.satya.Validator;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Constants of Java enums that are given as they are, not as texts. */
class EnumConstantTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    enum Size {
        SMALL,
        /** Has a class of its own. */
        LARGE {
            @Override
            public String toString() {
                return "huge";
            }
        }
    }

    enum Other {
        SMALL
    }

    record Holder(Size f) {}

    record Holders(List<Size> f) {}

    record Maybe(Optional<Size> f) {}

    record Named(Map<Size, Size> f) {}

    static class Bean {
        private Size f;

        public Size getF() {
            return f;
        }

        public void setF(Size f) {
            this.f = f;
        }
    }

    private static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of(Holder.class, Size.SMALL),
                Arguments.of(Holder.class, Size.LARGE),
                Arguments.of(Bean.class, Size.LARGE),
                Arguments.of(Holders.class, List.of(Size.LARGE, Size.SMALL)),
                Arguments.of(Maybe.class, Size.LARGE),
                Arguments.of(Named.class, Map.of(Size.LARGE, Size.SMALL)));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void constant_whereItsEnumIsAsked_isTaken(Class<?> type, Object value) {
        Validator<?> validator = SATYA.compile(type);
        Map<String, Object> map = Map.of("f", value);
        for (Options options : List.of(Options.DEFAULT, Options.DEFAULT.strict())) {
            Validator<?> asked = validator.with(options);
            assertThat(asked.violations(map)).isEmpty();
            assertThat(asked.isValid(map)).isTrue();
            assertThat(asked.validateMany(List.of(map)).isValid(0)).isTrue();
            Object made = asked.parse(map);
            assertThat(asked.parse(made)).isSameAs(made);
        }
    }

    private static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(Schema.string(), "type", "a string"),
                Arguments.of(Schema.integer(), "type", "an integer"),
                Arguments.of(
                        Schema.enumOf("SMALL", "LARGE"), "enum", "one of \"SMALL\" or \"LARGE\""),
                Arguments.of(Schema.enumOf("SMALL", 1), "enum", "one of \"SMALL\" or 1"),
                Arguments.of(Schema.constant("SMALL"), "const", "\"SMALL\""),
                Arguments.of(Schema.enumOf(Other.class), "enum", "\"SMALL\""));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void constant_whereTextIsAsked_isRefusedWithWhatToDo(
            Schema schema, String code, String wanted) {
        Validator<Object> validator = SATYA.compile(schema, Object.class);
        String told =
                "must be "
                        + wanted
                        + ", not a constant of "
                        + Size.class.getTypeName()
                        + ": a constant is taken by the schema of its enum, which is"
                        + " Schema.enumOf(its class), and its name() by a schema of texts ("
                        + code
                        + ")";
        for (Size constant : Size.values()) {
            assertThat(validator.violations(constant)).hasToString("Vector(" + told + ")");
            assertThat(validator.failFast().violations(constant)).hasSize(1);
            assertThat(validator.isValid(constant)).isFalse();
            assertThat(
                            SATYA.compile(Schema.array(schema), Object.class)
                                    .violations(List.of(constant)))
                    .hasToString("Vector([0]: " + told + ")");
        }
    }
}
