package dev.satya.propertytests.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What jqwik says of the properties of {@link FailingProperties}. */
class FailureTest {

    @Test
    void sample_ofMap_isTheSmallestAsJson_withItsSchema() {
        Map<String, String> reported = Run.of("map").entries;

        assertThat(reported)
                .containsEntry("arg0", "{\"id\":5,\"name\":\"a\",\"email\":\"alice@example.com\"}");
        assertThat(reported.get("schema schemas/user.json"))
                .contains("\"properties\":{\"id\":{", "\"minimum\":1");
    }

    @Test
    void sample_inTheDocumentation_isWhatIsReported() throws IOException {
        String page = Files.readString(Path.of("../docs/test-with-properties.md"));

        Map<String, String> reported = Run.of(Counting.class, "user_isCounted").entries;

        // These classes are compiled without the names of parameters.
        assertThat(page)
                .contains("\nuser = " + reported.get("arg0") + "\n")
                .contains(
                        "\nschema schemas/user.json = "
                                + reported.get("schema schemas/user.json")
                                + "\n");
    }

    /** A build prints what was thrown. */
    @Test
    void sample_isAttachedToWhatWasThrown() {
        assertThat(Run.of("map").failure.getSuppressed())
                .anySatisfy(
                        attached ->
                                assertThat(attached.toString())
                                        .startsWith("falsified by\narg0 = {\"id\":5,")
                                        .contains("\nschema schemas/user.json = {"));
    }

    @Test
    void sample_ofBytes_isJson_andOtherParametersAreLeftOut() {
        Map<String, String> reported = Run.of("bytes").entries;

        assertThat(reported)
                .containsEntry("arg1", "{\"id\":1,\"name\":\"a\",\"email\":\"alice@example.com\"}")
                .doesNotContainKey("arg0");
    }

    @Test
    void sample_ofFaulty_isJson_withItsFault() {
        assertThat(Run.of("faulty").entries.get("arg0"))
                .startsWith("{\"id\":0,\"name\":\"a\",\"email\":\"alice@example.com\"} breaks ")
                .contains("minimum");
    }

    @Test
    void sample_ofRecord_isJson_withItsSchema() {
        Map<String, String> reported = Run.of("record").entries;

        assertThat(reported.get("arg0")).startsWith("{\"id\":").endsWith("\"isActive\":true}");
        assertThat(reported.get("schema User")).contains("\"isActive\":{");
    }

    @Test
    void sample_ofBareRecord_isJson_withItsSchema() {
        Map<String, String> reported = Run.of("bareRecord").entries;

        assertThat(reported.get("arg0")).startsWith("{\"id\":").endsWith("\"isActive\":true}");
        assertThat(reported.get("schema User")).contains("\"isActive\":{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recordOfMethod", "recordOfDomain"})
    void sample_ofRecordFromElsewhere_isLeftToJqwik(String property) {
        assertThat(Run.of(property).entries).doesNotContainKeys("arg0", "schema User");
    }

    @Test
    void sample_ofFaultyRecord_isJson_withItsFault() {
        Map<String, String> reported = Run.of("faultyRecord").entries;

        assertThat(reported.get("arg0")).startsWith("{\"number\":").contains("} breaks /fields/");
        assertThat(reported.get("schema Account")).contains("\"isOpen\":{");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    resourceIsMissing    | no resource "schemas/usr.json" on the class path
                    resourceIsNoJson     | schemas/unfinished.json is no schema: is not JSON: the text ends
                    resourceIsNoSchema   | (did you mean "minLength"?)
                    parameterHasNoForm   | @Conforming gives Map<String, Object>, Object, byte[]
                    faultyHasNoForm      | @Violating gives a Faulty of Map<String, Object>, Object
                    parameterIsNotFaulty | @Violating gives a Faulty of Map<String, Object>, Object
                    schemaIsNotNamed     | which schema? Name a resource, or a record or another class
                    schemaIsNamedTwice   | which schema, that of schemas/user.json or that of
                    instancesAreNoObjects| gave no valid object of {"type":"array","items":{"type":"integer"}}
                    recordHasNoSchema    | no schema describes java.lang.Thread
                    recordHasOtherFields | are not the components of record
                    recordsAreOpaque     | no schema describes java.lang.Thread
                    recordHoldsNoFault   | gave no fault that a Switch can hold of
                    faultyRecordIsAnother| are Switch, not Account
                    faultyRecordIsNoObject | records and beans are objects, which this schema does not say: {"type":"array"
                    """)
    void parameter_thatCannotBe_failsWithTheReason(String property, String reason) {
        assertThat(Run.of(property).failure).hasMessageContaining(reason);
    }

    /** One property, run by the platform. */
    private static final class Run implements TestExecutionListener {
        private final Map<String, String> entries = new LinkedHashMap<>();
        private Throwable failure;

        static Run of(String property) {
            return of(FailingProperties.class, property);
        }

        static Run of(Class<?> type, String property) {
            Method method =
                    Stream.of(type.getDeclaredMethods())
                            .filter(it -> it.getName().equals(property))
                            .findFirst()
                            .orElseThrow();
            LauncherDiscoveryRequest request =
                    LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectMethod(type, method))
                            .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                            .configurationParameter("jqwik.failures.after.default", "RANDOM_SEED")
                            .build();
            Run run = new Run();
            LauncherFactory.create().execute(request, run);
            assertThat(run.failure).as(property).isNotNull();
            return run;
        }

        @Override
        public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
            entries.putAll(entry.getKeyValuePairs());
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            result.getThrowable().ifPresent(thrown -> failure = thrown);
        }
    }
}
