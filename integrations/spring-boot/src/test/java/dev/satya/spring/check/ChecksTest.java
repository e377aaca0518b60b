package dev.satya.spring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.satya.Schema;
import dev.satya.TextInput;
import dev.satya.ValidationException;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import dev.satya.spring.schema.Mode;
import dev.satya.spring.schema.NamedSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several schemas at one input. */
class ChecksTest {
    private static final Satya SATYA = Satya.standard();

    record Named(String name, int age) {}

    private final List<CheckReport> reports = new ArrayList<>();

    private Checks checks(Mode mode) {
        Schema stricter =
                Schema.fromMap(Map.of("properties", Map.of("age", Map.of("minimum", 18))));
        NamedSchema named = new NamedSchema("adult", "2", mode, stricter);
        return new Checks(
                Check.of(Named.class, SATYA.compile(Named.class)),
                List.of(Check.of(named, SATYA.compile(stricter, Object.class))),
                reports::add);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> refusal(Checks checks, String json) {
        ValidationException thrown =
                catchThrowableOfType(ValidationException.class, () -> checks.json(bytes(json)));
        return thrown.violations().map(Violation::code).asJava();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"WARN", "SHADOW"})
    void schema_thatLooksOn_refusesNothingAndIsReported(Mode mode) {
        assertThat(checks(mode).json(bytes("{\"name\": \"x\", \"age\": 3}")))
                .isEqualTo(new Named("x", 3));
        assertThat(reports)
                .containsExactly(
                        new CheckReport("Named", "class", Mode.ENFORCE, List.of()),
                        new CheckReport(
                                "adult", "2", mode, List.of(new Finding("minimum", "/age"))));
    }

    @Test
    void schema_thatIsEnforced_addsItsViolations() {
        assertThat(refusal(checks(Mode.ENFORCE), "{\"age\": 3}"))
                .containsExactly("required", "minimum");
    }

    @Test
    void violation_thatBothFind_isToldOnce() {
        NamedSchema same = NamedSchema.of("same", SATYA.unionOf(Named.class));
        Checks checks =
                new Checks(
                        Check.of(Named.class, SATYA.compile(Named.class)),
                        List.of(Check.of(same, SATYA.compile(same.schema(), Object.class))),
                        reports::add);

        assertThat(refusal(checks, "{\"name\": \"x\", \"age\": \"y\"}")).containsExactly("type");
    }

    @Test
    void text_thatIsNoJson_isAskedAboutOnce() {
        assertThat(refusal(checks(Mode.SHADOW), "{")).containsExactly("json");
        assertThat(reports).hasSize(1);
    }

    @Test
    void texts_areConverted() {
        assertThat(checks(Mode.SHADOW).texts(Map.of("name", "x", "age", "3"), TextInput.DEFAULT))
                .isEqualTo(new Named("x", 3));
        assertThat(reports).hasSize(2);
    }

    @Test
    void warning_hasCodesAndPlaces() {
        CheckReport report =
                new CheckReport(
                        "adult",
                        "2",
                        Mode.WARN,
                        List.of(
                                new Finding("minimum", "/age"),
                                new Finding("minimum", "/age"),
                                new Finding("type", "")));

        assertThat(WarningLog.line(report))
                .isEqualTo("The schema adult@2 would refuse a request: /age minimum, (root) type");
    }
}
