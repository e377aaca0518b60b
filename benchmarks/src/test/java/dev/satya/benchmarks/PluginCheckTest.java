package dev.satya.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.benchmarks.workload.ShortConstraint;
import dev.satya.interpreter.Satya;
import org.junit.jupiter.api.Test;

/** The schemas of which one check is measured have its verdicts. */
class PluginCheckTest {
    private static final String LONG = "x".repeat(64);

    @Test
    void schema_withTheConstraint_asksTheLambda() {
        Satya satya = PluginCheck.satya();
        for (String name : new String[] {"short", "brief"}) {
            Validator<String> validator =
                    satya.compile(Schema.string().constraint(name), String.class);
            assertThat(validator.isValid("short")).isTrue();
            assertThat(validator.isValid(LONG)).isFalse();
            assertThat(validator.violations(LONG))
                    .singleElement()
                    .extracting("code")
                    .isEqualTo(name);
        }
        assertThat(satya.compile(Schema.string(), String.class).isValid(LONG)).isTrue();
    }

    @Test
    void lambda_calledDirectly_hasTheVerdictToo() {
        assertThat(ShortConstraint.IS_SHORT.test("short")).isTrue();
        assertThat(ShortConstraint.IS_SHORT.test(LONG)).isFalse();
    }
}
