package dev.satya.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class AbsentDataTest {
    private static final boolean IS_REQUIRED = Boolean.getBoolean("satya.shared.required");

    /** What others would write; the name keeps it out of the build's own tests. */
    @NeedsData("a folder that nobody has")
    static class Needy {
        @Test
        void test_ofDataThatNobodyHas_wouldFail() {
            throw new AssertionError();
        }
    }

    static class Modest {
        @Test
        void test_ofNoData_isThere() {
            assertThat(this).isNotNull();
        }

        @Test
        @NeedsData("a folder that nobody has")
        void test_ofDataThatNobodyHas_wouldFail() {
            throw new AssertionError();
        }
    }

    private static long tests(Class<?> type) {
        LauncherConfig quiet =
                LauncherConfig.builder()
                        .enableLauncherSessionListenerAutoRegistration(false)
                        .build();
        return LauncherFactory.create(quiet)
                .discover(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(type))
                                .build())
                .countTestIdentifiers(test -> test.isTest());
    }

    @Test
    void test_whoseDataIsAbsent_isNotRegisteredUnlessRequired() {
        assertThat(tests(Needy.class)).isEqualTo(IS_REQUIRED ? 1 : 0);
        assertThat(tests(Modest.class)).isEqualTo(IS_REQUIRED ? 2 : 1);
        assertThat(AbsentData.lines())
                .containsExactlyElementsOf(
                        IS_REQUIRED
                                ? List.of()
                                : List.of(
                                        "Not run without a folder that nobody has: Modest, Needy."
                                                + " To run them: -Dsatya.shared.dir=FOLDER, which"
                                                + " holds \"a folder that nobody has\""));
    }

    @Test
    void suite_givenButNoFolder_isAMistake(@TempDir Path folder) {
        String property = "json-schema-test-suite.dir";
        String before = System.getProperty(property, "");
        System.setProperty(property, folder.resolve("typo").toString());
        try {
            assertThatThrownBy(SharedData::jsonSchemaTestSuite)
                    .hasMessageStartingWith("-Djson-schema-test-suite.dir names no folder: ");
        } finally {
            System.setProperty(property, before);
        }
    }

    @Test
    void howToGive_saysWhereFromAndWhichOption() {
        assertThat(SharedData.howToGive(NeedsData.JSON_SCHEMA_TEST_SUITE))
                .contains("JSON-Schema-Test-Suite", "-Djson-schema-test-suite.dir=");
        assertThat(SharedData.howToGive("conversions")).contains("-Dsatya.shared.dir=");
    }
}
