package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.schema.JsonType;
import dev.satya.schema.SchemaException;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A plugin that throws, or gives null, is named where it is used, and disturbs nobody else. See
 * FAIL-1 and FAIL-2 of docs/semantics.md.
 */
class BrokenPluginTest {

    /** What a plugin is asked. */
    enum Question {
        NAME,
        TYPES,
        IS_FORMAT,
        IS_ASCII,
        BIND,
        MESSAGE
    }

    /** A plugin that fails at one question. */
    private record Broken(Question where, Throwable thrown) implements ConstraintPlugin {

        private <T> T answer(Question question, T usual) {
            return question == where ? BrokenPluginTest.fail(thrown) : usual;
        }

        @Override
        public String name() {
            return answer(Question.NAME, "broken");
        }

        @Override
        public Set<JsonType> types() {
            return answer(Question.TYPES, Set.of(JsonType.STRING));
        }

        @Override
        public boolean isFormat() {
            return answer(Question.IS_FORMAT, true);
        }

        @Override
        public boolean isAscii() {
            return answer(Question.IS_ASCII, false);
        }

        @Override
        public Check bind(Arguments arguments) {
            return answer(Question.BIND, value -> false);
        }

        @Override
        public @Nullable String message(Locale locale) {
            return answer(Question.MESSAGE, null);
        }
    }

    @SuppressWarnings("unchecked") // it is thrown, whatever it is
    private static <T, E extends Throwable> T fail(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private static Satya with(ConstraintPlugin plugin) {
        return Satya.builder().withoutDiscovery().constraint(plugin).build();
    }

    static Stream<Throwable> thrown() {
        return Stream.of(
                new IllegalStateException(),
                new NullPointerException(),
                new IOException("sneaky"),
                new LinkageError("no class"),
                new AssertionError("wrong"),
                new Error("any"),
                new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void plugin_thatThrows_isNamedByTheSchemasThatUseIt(Throwable thrown) {
        for (Question where : new Question[] {Question.TYPES, Question.IS_ASCII, Question.BIND}) {
            Satya satya = with(new Broken(where, thrown));
            assertThatThrownBy(
                            () -> satya.compile(Schema.string().constraint("broken"), Object.class))
                    .as("%s", where)
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("constraint \"broken\": ")
                    .hasMessageContaining("failed with " + thrown)
                    .hasCause(thrown);
        }
        Satya satya = with(new Broken(Question.IS_FORMAT, thrown));
        assertThatThrownBy(() -> satya.schemaFromMap(Map.of("format", "broken")))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("constraint \"broken\": isFormat failed with " + thrown);
        assertThatThrownBy(() -> with(new Broken(Question.NAME, thrown)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Broken.class.getName());
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void plugin_whoseMessageThrows_leavesTheViolation(Throwable thrown) {
        Validator<Object> validator =
                with(new Broken(Question.MESSAGE, thrown))
                        .compile(Schema.string().constraint("broken"), Object.class);
        assertThat(validator.violations("x")).hasToString("Vector(must satisfy broken (broken))");
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void check_thatThrows_isAViolationOfItsRowAlone(Throwable thrown) {
        Schema schema =
                Schema.string()
                        .satisfies(
                                "odd", String.class, text -> text.isEmpty() ? fail(thrown) : true);
        Validator<Object> validator =
                with(new Broken(Question.BIND, thrown)).compile(schema, Object.class);
        assertThat(validator.validateMany(List.of("a", "", "b")).validCount()).isEqualTo(2);
        assertThat(validator.violations("").get(0).code()).isEqualTo("pluginFailure");
        assertThat(validator.violations("").get(0).arguments())
                .containsEntry("exception", thrown.getClass().getName());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NAME")
    void plugin_thatNobodyUses_disturbsNobody(Question where) {
        Satya satya = with(new Broken(where, new IllegalStateException()));
        Schema schema = satya.schemaFromMap(Map.of("type", "string", "minLength", 1));
        assertThat(satya.compile(schema, Object.class).isValid("x")).isTrue();
    }

    @Test
    void plugin_whoseArgumentsAreUnfit_saysWhy() {
        assertThatThrownBy(
                        () ->
                                with(new Broken(Question.BIND, new IllegalArgumentException("odd")))
                                        .compile(
                                                Schema.string().constraint("broken"), Object.class))
                .isInstanceOf(SchemaException.class)
                .hasMessage("constraint \"broken\": odd at the root");
    }
}
