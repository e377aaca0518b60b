package dev.satya.propertytests.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A contract that does not hold comes down to the smallest case of it, by jqwik's usual, bounded
 * shrinking. That takes so few tries that the bound, which is one of time, is far away.
 */
class ShrinkingTest {
    private static final int MOST_CALLS = 2_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    desk_withRoomForTwo_takesAnyOrder      | {"lines":[{"sku":"AAA-0000","count":1},{"sku":"AAA-0000","count":1},{"sku":"AAA-0000","count":1}]}
                    desk_thatCountsToForty_takesAnyOrder   | {"lines":[{"sku":"AAA-0000","count":41}]}
                    desk_withoutNotes_takesAnyOrder        | {"lines":[{"sku":"AAA-0000","count":1,"note":""}]}
                    desk_thatDoesNotCount_refusesAFault    | {"lines":[{"sku":"AAA-0000","count":100}]} breaks
                    desk_thatTakesAnyMember_refusesAFault  | {"lines":[],"undeclared":1} breaks
                    """)
    void contract_thatDoesNotHold_shrinksToTheSmallest(String property, String smallest) {
        FailingOrders.CALLS.set(0);

        Map<String, String> reported = Reported.of(property);

        assertThat(reported.get("arg0")).startsWith(smallest);
        assertThat(FailingOrders.CALLS.get()).isLessThan(MOST_CALLS);
    }

    /** What jqwik says of a property. */
    private static final class Reported implements TestExecutionListener {
        private final Map<String, String> entries = new LinkedHashMap<>();

        static Map<String, String> of(String property) {
            Method method =
                    Stream.of(FailingOrders.class.getDeclaredMethods())
                            .filter(it -> it.getName().equals(property))
                            .findFirst()
                            .orElseThrow();
            LauncherDiscoveryRequest request =
                    LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectMethod(FailingOrders.class, method))
                            .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                            .configurationParameter("jqwik.failures.after.default", "RANDOM_SEED")
                            .build();
            Reported reported = new Reported();
            LauncherFactory.create().execute(request, reported);
            return reported.entries;
        }

        @Override
        public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
            entries.putAll(entry.getKeyValuePairs());
        }
    }
}
