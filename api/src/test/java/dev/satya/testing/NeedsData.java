package dev.satya.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test, or a class of tests, that reads data which is kept outside the checkout. Where the data is
 * absent the test is not registered, and {@link AbsentData} says so. Where it is there, {@code
 * -Dgroups=data} runs these tests alone.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Tag("data")
public @interface NeedsData {

    /** The official JSON Schema test suite, as a folder of {@link SharedData}. */
    String JSON_SCHEMA_TEST_SUITE = "json-schema-test-suite";

    /** The name of a folder of {@link SharedData}. */
    String value();
}
