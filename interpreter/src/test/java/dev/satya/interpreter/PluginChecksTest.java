package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Model;
import dev.satya.RowInput;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import dev.satya.spi.Arguments;
import dev.satya.spi.BatchCheck;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import jakarta.validation.constraints.Email;
import java.io.ByteArrayInputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that look at several members, make other values, or are asked about many at once. See NAMED-5
 * to NAMED-7 of docs/semantics.md.
 */
class PluginChecksTest {

    private record Plugin(String name, JsonType type, boolean normalises, Check check)
            implements ConstraintPlugin {
        @Override
        public Set<JsonType> types() {
            return Set.of(type);
        }

        @Override
        public Check bind(Arguments arguments) {
            return check;
        }
    }

    /** The member {@code to} is not less than {@code from}. */
    private static final class Ordered implements Check {
        @Override
        public boolean test(Object value) {
            return Check.member(value, "from") instanceof Long from
                    && Check.member(value, "to") instanceof Long to
                    && from <= to;
        }

        @Override
        public List<Object> place(Object value) {
            return List.of("to");
        }
    }

    /** Digits in groups come out without spaces. */
    private static final class Digits implements Check {
        @Override
        public boolean test(Object value) {
            return ((String) value).chars().allMatch(c -> c == ' ' || c >= '0' && c <= '9');
        }

        @Override
        public Object normalised(Object value) {
            return ((String) value).replace(" ", "");
        }
    }

    /** Knows some texts, and remembers what it was asked. */
    private static final class Known implements BatchCheck {
        private final List<List<Object>> calls = Collections.synchronizedList(new ArrayList<>());

        @Override
        public List<Boolean> testAll(List<Object> values) {
            calls.add(values);
            return values.stream().map(value -> ((String) value).startsWith("k")).toList();
        }
    }

    /** Goes on without end by itself. */
    private static boolean isEndless(Object value) {
        return value == SATYA || !isEndless(List.of(value));
    }

    /** Validates with the schema that it stands in. */
    private static final class Within {
        static final Validator<Object> PLAIN = compiled("within");
        static final Validator<Object> SLOW = compiled("withinCalls");
        static final Validator<Object> BOTH = compiled("withinBoth");

        private static Validator<Object> compiled(String name) {
            return SATYA.compile(Schema.string().constraint(name), Object.class);
        }

        static boolean isValid(Object value) {
            return PLAIN.isValid(value);
        }

        static List<Boolean> areValid(List<Object> values) {
            return values.stream().map(value -> SLOW.isValid(value)).toList();
        }

        /** A slow check of a schema with a check that validates with the slow one. */
        static List<Boolean> areValidByBoth(List<Object> values) {
            return values.stream().map(value -> BOTH.validateJson("\"a\"").isValid()).toList();
        }
    }

    private static Satya with(ConstraintPlugin... plugins) {
        Satya.Builder builder = Satya.builder().withoutDiscovery();
        for (ConstraintPlugin plugin : plugins) {
            builder.constraint(plugin);
        }
        return builder.build();
    }

    private static final Satya SATYA =
            with(
                    new Plugin("ordered", JsonType.OBJECT, false, new Ordered()),
                    new Plugin("digits", JsonType.STRING, true, new Digits()),
                    new Plugin("known", JsonType.STRING, false, new Known()),
                    new Plugin("endless", JsonType.STRING, false, PluginChecksTest::isEndless),
                    new Plugin("within", JsonType.STRING, false, Within::isValid),
                    new Plugin("withinCalls", JsonType.STRING, false, slow(Within::areValid)),
                    new Plugin("withinBoth", JsonType.STRING, false, slow(Within::areValidByBoth)));

    private static BatchCheck slow(BatchCheck check) {
        return check;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void value_throughAnEntryPoint_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> rows() {
        Schema range =
                Schema.object()
                        .field("from", Schema.integer())
                        .field("to", Schema.integer())
                        .build()
                        .constraint("ordered");
        Schema digits = Schema.string().constraint("digits");
        Schema known = Schema.string().constraint("known");
        return EntryPoint.of(
                invalid(range, Map.of("from", 2, "to", 1), "ordered@/to"),
                invalid(
                        Schema.object().field("days", range).build(),
                        Map.of("days", Map.of("from", 2, "to", 1)),
                        "ordered@/days/to"),
                invalid(range, Map.of("from", 2, "to", "x"), "type@/to"),
                invalid(
                        Schema.map(Schema.integer()).constraint("ordered"),
                        Map.of("from", 2, "to", 1),
                        "ordered@/to"),
                valid(digits, "1 2", "12"),
                valid(Schema.array(digits), List.of("1 2", "3"), List.of("12", "3")),
                invalid(digits, "1 x", "digits@"),
                invalid(Schema.array(digits).uniqueItems(), List.of("1 2", "12"), "uniqueItems@"),
                valid(Schema.any().constraint("digits"), "1 2", "12"),
                valid(Schema.any().constraint("digits"), 4, 4L),
                valid(Schema.anyOf(Schema.integer(), digits), 4, 4L),
                valid(known, "key", "key"),
                invalid(known, "x", "known@"),
                valid(Schema.any().constraint("known"), 1, 1L),
                invalid(Schema.array(known), List.of("k", "x", "x"), "known@/1", "known@/2"),
                invalid(Schema.not(known), "k", "not@"),
                valid(Schema.not(known), "x", "x"),
                valid(Schema.anyOf(known, Schema.string().minLength(3)), "xyz", "xyz"),
                invalid(Schema.enumOf("k", "x").constraint("known"), "x", "known@"));
    }

    @ParameterizedTest
    @MethodSource("recursions")
    void check_thatRecursesWithoutEnd_isAPluginFailureAtEveryEntryPoint(
            Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> recursions() {
        return EntryPoint.of(
                invalid(Schema.string().constraint("endless"), "a", "pluginFailure@"),
                invalid(
                        Schema.object().field("a", Schema.string().constraint("endless")).build(),
                        Map.of("a", "b"),
                        "pluginFailure@/a"),
                invalid(Schema.string().constraint("within"), "a", "pluginFailure@"),
                invalid(Schema.string().constraint("withinCalls"), "a", "pluginFailure@"),
                invalid(Schema.string().constraint("withinBoth"), "a", "pluginFailure@"),
                invalid(
                        Schema.array(Schema.string().constraint("withinCalls")),
                        List.of("a", "b"),
                        "pluginFailure@/0",
                        "pluginFailure@/1"));
    }

    @Test
    void rows_areAskedAboutOnceEachPortion() {
        Known known = new Known();
        Satya satya = with(new Plugin("known", JsonType.STRING, false, known));
        Validator<Model> validator =
                satya.compile(
                        Schema.object().field("a", Schema.string().constraint("known")).build());
        List<Map<String, Object>> rows =
                List.of(Map.of("a", "k1"), Map.of("a", "x"), Map.of("a", "k1"), Map.of("a", 1));

        var batch = validator.validateMany(rows);

        assertThat(batch.validCount()).isEqualTo(2);
        assertThat(batch.violations(1).get(0).code()).isEqualTo("known");
        assertThat(batch.violations(3).get(0).code()).isEqualTo("type");
        assertThat(known.calls).singleElement().asList().containsExactlyInAnyOrder("k1", "x");
        known.calls.clear();
        byte[] lines = "{\"a\":\"k1\"}\n{\"a\":\"x\"}\n{\"a\"".getBytes(StandardCharsets.UTF_8);
        try (var results =
                validator.rows().validate(RowInput.ndjson(new ByteArrayInputStream(lines)))) {
            assertThat(results.map(result -> result.isValid())).containsExactly(true, false, false);
        }
        assertThat(known.calls).hasSize(1);
    }

    @Test
    void call_thatTakesTooLong_isAViolationOfItsValues_andOthersGoOn() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        BatchCheck slow =
                new BatchCheck() {
                    @Override
                    public List<Boolean> testAll(List<Object> values) {
                        try {
                            Thread.sleep(Long.MAX_VALUE);
                        } catch (InterruptedException e) {
                            interrupted.countDown();
                        }
                        return List.of();
                    }

                    @Override
                    public Duration limit() {
                        return Duration.ofMillis(50);
                    }
                };
        Satya satya = with(new Plugin("slow", JsonType.STRING, false, slow));
        Schema schema = Schema.object().optional("a", Schema.string().constraint("slow")).build();
        var batch =
                satya.compile(schema).validateMany(List.of(Map.of("a", "x"), Map.of(), Map.of()));

        assertThat(batch.validCount()).isEqualTo(2);
        assertThat(batch.violations(0).get(0).arguments())
                .isEqualTo(
                        Map.of(
                                "plugin",
                                "slow",
                                "exception",
                                "java.util.concurrent.TimeoutException"));
        interrupted.await();
    }

    @Test
    void call_thatFails_isAViolationOfItsValues() {
        for (BatchCheck broken :
                List.<BatchCheck>of(
                        values -> List.of(),
                        values -> Collections.nCopies(values.size(), null),
                        values -> null,
                        values -> {
                            throw new StackOverflowError();
                        },
                        values -> {
                            throw new IllegalStateException("down");
                        })) {
            Satya satya = with(new Plugin("broken", JsonType.STRING, false, broken));
            Schema texts = Schema.array(Schema.string().constraint("broken"));
            assertThat(satya.compile(texts, Object.class).violations(List.of("a", "b")))
                    .extracting(violation -> violation.code())
                    .containsExactly("pluginFailure", "pluginFailure");
        }
    }

    @Test
    void check_thatRecurses_isAViolation() {
        Check[] endless = new Check[1];
        endless[0] = value -> !endless[0].test(value + "a");
        Satya satya = with(new Plugin("endless", JsonType.STRING, false, endless[0]));
        Schema schema = Schema.array(Schema.string().constraint("endless").nullable());
        assertThat(
                        satya.compile(schema, Object.class)
                                .violations(java.util.Arrays.asList("a", null)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.code()).isEqualTo("pluginFailure"));
    }

    @Test
    void value_ofAnotherKind_isAViolation() {
        Check broken =
                new Check() {
                    @Override
                    public boolean test(Object value) {
                        return true;
                    }

                    @Override
                    public Object normalised(Object value) {
                        return 1L;
                    }
                };
        Satya satya = with(new Plugin("broken", JsonType.STRING, true, broken));
        assertThat(
                        satya.compile(Schema.string().constraint("broken"), Object.class)
                                .violations("a")
                                .get(0)
                                .code())
                .isEqualTo("pluginFailure");
    }

    @Test
    void constraint_ofANameThatIsBuiltIn_overridesItWhereThatIsSaid() {
        Plugin own = new Plugin("isbnText", JsonType.STRING, false, value -> value.equals("mine"));
        assertThatThrownBy(() -> with(own))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"isbnText\"")
                .hasMessageContaining("override(…)");
        Satya satya = Satya.builder().withoutDiscovery().override(own).build();
        assertThat(
                        satya.compile(Schema.string().constraint("isbnText"), Object.class)
                                .isValid("mine"))
                .isTrue();
        Satya.Builder none =
                Satya.builder()
                        .withoutDiscovery()
                        .override(new Plugin("odd", JsonType.STRING, false, value -> true));
        assertThatThrownBy(none::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no constraint \"odd\" to override");
    }

    @Test
    void provider_thatCannotBeLoaded_isNamed_orSkipped(@TempDir Path directory) throws Exception {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(
                services.resolve("dev.satya.spi.ConstraintPlugin"),
                "com.example.Missing\n" + Nameless.class.getName() + "\n");
        try (URLClassLoader loader =
                new URLClassLoader(
                        new URL[] {directory.toUri().toURL()},
                        PluginChecksTest.class.getClassLoader())) {
            assertThatThrownBy(() -> Satya.builder().classLoader(loader).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("com.example.Missing")
                    .hasMessageContaining("skipUnloadable");
            List<Throwable> told = new ArrayList<>();
            Satya satya = Satya.builder().classLoader(loader).skipUnloadable(told::add).build();
            assertThat(told)
                    .satisfiesExactly(
                            e -> assertThat(e).hasMessageContaining("com.example.Missing"),
                            e ->
                                    assertThat(e)
                                            .hasMessageContaining("Nameless cannot say its name"));
            assertThat(satya.compile(Schema.string(), Object.class).isValid("a")).isTrue();
        }
    }

    @Test
    void provider_thatCannotSayItsName_isAMistakeWhereNoneIsSkipped(@TempDir Path directory)
            throws Exception {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(
                services.resolve("dev.satya.spi.ConstraintPlugin"), Nameless.class.getName());
        try (URLClassLoader loader =
                new URLClassLoader(
                        new URL[] {directory.toUri().toURL()},
                        PluginChecksTest.class.getClassLoader())) {
            assertThatThrownBy(() -> Satya.builder().classLoader(loader).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Nameless cannot say its name")
                    .hasMessageContaining("no name today");
        }
    }

    /** What a service loader finds, and what cannot be used. */
    public static final class Nameless implements ConstraintPlugin {
        /** For {@code ServiceLoader}. */
        public Nameless() {}

        @Override
        public String name() {
            throw new IllegalStateException("no name today");
        }

        @Override
        public Set<JsonType> types() {
            return Set.of(JsonType.STRING);
        }

        @Override
        public Check bind(Arguments arguments) {
            return value -> true;
        }
    }

    @Test
    void plugin_thatNormalisesWhatHasParts_isRefusedByName() {
        for (JsonType type : List.of(JsonType.ARRAY, JsonType.OBJECT)) {
            Satya satya = with(new Plugin("sorted", type, true, value -> true));
            Schema schema = Schema.any().constraint("sorted");
            assertThatThrownBy(() -> satya.compile(schema, Object.class))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("\"sorted\" normalises " + type.word())
                    .hasMessageContaining("schema.after(…)");
        }
    }

    @Test
    void constraint_thatWasGivenBefore_isOverridden() {
        Plugin first = new Plugin("odd", JsonType.STRING, false, value -> false);
        Plugin second = new Plugin("odd", JsonType.STRING, false, value -> true);
        Satya satya = Satya.builder().withoutDiscovery().constraint(first).override(second).build();
        assertThat(satya.compile(Schema.string().constraint("odd"), Object.class).isValid("a"))
                .isTrue();
    }

    @Test
    void name_thatMeansSomethingElse_isRefused() {
        for (String name : List.of("minLength", "items", "type", "pluginFailure", "x y", "")) {
            Plugin plugin = new Plugin(name, JsonType.STRING, false, value -> true);
            assertThatThrownBy(() -> with(plugin))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("\"" + name + "\" is no name for a constraint");
        }
        assertThatThrownBy(() -> Satya.builder().constraint("odd", Long.class, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("predicate");
        assertThatThrownBy(() -> Satya.builder().constraint("odd", (Class<Long>) null, n -> true))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("type");
    }

    /** With an argument of its own, and none of those that {@code @Email} means. */
    private record OwnEmail() implements ConstraintPlugin {
        @Override
        public String name() {
            return "email";
        }

        @Override
        public Set<JsonType> types() {
            return Set.of(JsonType.STRING);
        }

        @Override
        public ObjectSchema arguments() {
            return Schema.object().optional("domain", Schema.string()).build();
        }

        @Override
        public Check bind(Arguments arguments) {
            return value -> ((String) value).endsWith("@mine");
        }
    }

    private record Account(@Email String email) {}

    @Test
    void annotationOfEmail_asksAConstraintWithOtherArguments_withoutThem() {
        Satya satya = Satya.builder().constraint(new OwnEmail()).build();
        Validator<Account> validator = satya.compile(Account.class);
        assertThat(validator.isValid(Map.of("email", "a@mine"))).isTrue();
        assertThat(validator.isValid(Map.of("email", "a@example.com"))).isFalse();
    }

    @Test
    void message_hasTheInstance() {
        ConstraintPlugin plugin =
                new ConstraintPlugin() {
                    @Override
                    public String name() {
                        return "odd";
                    }

                    @Override
                    public Set<JsonType> types() {
                        return Set.of(JsonType.STRING);
                    }

                    @Override
                    public Check bind(Arguments arguments) {
                        return value -> false;
                    }

                    @Override
                    public String message(Locale locale) {
                        return "{code}: {instance} is odd";
                    }
                };
        assertThat(
                        with(plugin)
                                .compile(Schema.string().constraint("odd"), Object.class)
                                .violations("a")
                                .get(0)
                                .message(Locale.ENGLISH))
                .isEqualTo("odd: a is odd");
    }
}
