package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.instances.FaultPlace;
import dev.satya.propertytests.instances.Faults;
import dev.satya.propertytests.instances.Faulty;
import dev.satya.schema.SchemaException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaCasesTest {
    private static final Schema USER = SchemaResource.read("schemas/user.json");
    private static final long SEED = 7;

    /** Its constructor refuses what its schema allows. */
    record Range(int from, int to) {
        Range {
            if (from > to) {
                throw new IllegalArgumentException("upside down");
            }
        }
    }

    record Job(Thread thread) {}

    static Stream<Object> values() {
        return SchemaCases.valid(Schema.integer().nullable(), SEED, 20);
    }

    @ParameterizedTest
    @MethodSource("values")
    void valid_nullableValues_areASource(Object value) {
        assertThat(value == null || value instanceof Long).isTrue();
    }

    @Test
    void valid_schemaWithFormats_conforms() {
        var users = Satya.standard().compile(USER);

        assertThat(SchemaCases.valid(USER, SEED, 100)).hasSize(100).allMatch(users::isValid);
        assertThat(SchemaCases.validJson(USER, SEED, 100)).allMatch(users::isValidJson);
    }

    record Seat(@Positive int row, @NotNull String name, boolean isTaken) {}

    @Test
    void invalid_record_hasItsFaultAlone() {
        var seats = Satya.standard().compile(Seat.class);

        assertThat(SchemaCases.invalid(Seat.class, SEED, 50))
                .hasSize(50)
                .allSatisfy(
                        bad -> {
                            var violations = seats.validate(bad.instance()).getError();
                            assertThat(violations).hasSize(1);
                            assertThat(violations.head().code()).isEqualTo(bad.code());
                            assertThat(violations.head().path()).isEqualTo(bad.path());
                        });
    }

    @Test
    void reach_ofRecord_leavesOutWhatItCannotHold() {
        Faults.Reach reach = SchemaCases.faults(Seat.class).reach(Seat.class, 20, SEED);

        assertThat(reach.reached().values()).allMatch(bad -> bad.instance() instanceof Seat);
        assertThat(reach.reached().keySet())
                .map(FaultPlace::toString)
                .containsExactlyInAnyOrder("/fields/row/exclusiveMinimum", "/fields/name/required");
        assertThat(reach.unreached())
                .map(FaultPlace::toString)
                .contains("/fields/row/required", "/fields/row/type", "/fields/isTaken/type");
    }

    @Test
    void invalidJson_hasItsFault() {
        var users = Satya.standard().compile(USER);

        assertThat(SchemaCases.invalidJson(USER, SEED, 100))
                .hasSize(100)
                .allSatisfy(
                        bad ->
                                assertThat(
                                                users.validateJson(bad.instance())
                                                        .getError()
                                                        .head()
                                                        .code())
                                        .isEqualTo(bad.code()));
    }

    @Test
    void invalidJson_ofFormat_breaksTheFormat() {
        assertThat(SchemaCases.invalidJson(USER, SEED, 300))
                .extracting(Faulty::code)
                .contains("email", "required", "minimum", "additionalProperties", "uniqueItems");
    }

    @Test
    void boundary_instances_areOnBothSides() {
        assertThat(SchemaCases.boundary(Schema.integer().ge(3), SEED, 100).map(Object::toString))
                .contains("2", "3");
    }

    @Test
    void cases_ofTheSameSeed_areTheSame() {
        assertThat(texts(SEED)).isEqualTo(texts(SEED)).isNotEqualTo(texts(SEED + 1));
    }

    private static List<String> texts(long seed) {
        return Stream.of(
                        SchemaCases.validJson(USER, seed, 10),
                        SchemaCases.invalidJson(USER, seed, 10).map(Faulty::instance))
                .flatMap(jsons -> jsons)
                .map(json -> new String(json, StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void valid_records_areAcceptedByTheirConstructor() {
        assertThat(SchemaCases.valid(Range.class, SEED, 50))
                .hasSize(50)
                .allMatch(range -> range.from() <= range.to());
    }

    @Test
    void valid_recordWithoutSchema_isAMistakeWithTheTrail() {
        assertThatThrownBy(() -> SchemaCases.valid(Job.class, SEED, 1))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("no schema describes java.lang.Thread")
                .hasMessageContaining("thread");
    }

    @Test
    void valid_schemaWithoutInstances_isHopeless() {
        Schema none = Schema.integer().satisfies("none", Long.class, number -> false);

        assertThatThrownBy(() -> SchemaCases.validJson(none, SEED, 1).toList())
                .isInstanceOf(HopelessException.class);
        assertThatThrownBy(() -> SchemaCases.invalidJson(none, SEED, 1).toList())
                .isInstanceOf(HopelessException.class)
                .hasMessageContaining("valid instance of integer()");
    }

    @Test
    void valid_recordWithoutInterpreter_saysWhatIsMissing() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.contains("interpreter")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader loader =
                new URLClassLoader(
                        urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Method valid =
                    loader.loadClass(SchemaCases.class.getName())
                            .getMethod("valid", Class.class, long.class, int.class);
            Class<?> range = loader.loadClass(Range.class.getName());

            assertThatThrownBy(() -> valid.invoke(null, range, SEED, 1))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is satya-interpreter on the class path");
        }
    }
}
