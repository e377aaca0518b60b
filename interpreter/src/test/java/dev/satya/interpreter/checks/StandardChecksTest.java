package dev.satya.interpreter.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments.ArgumentSet;
import org.junit.jupiter.params.provider.MethodSource;

/** The named constraints that every interpreter has. */
class StandardChecksTest {
    private static final Map<String, Object> UUIDS =
            Map.of(
                    "versions",
                    List.of(4L),
                    "variants",
                    List.of(1L),
                    "letterCase",
                    "INSENSITIVE",
                    "empty",
                    false,
                    "nil",
                    false);

    private static Check check(String name, Map<String, ?> arguments) {
        return StandardChecks.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .bind(new Arguments(arguments));
    }

    /** A name, arguments, texts that satisfy, texts that do not. */
    static Stream<ArgumentSet> rows() {
        Map<String, Object> two = Map.of("value", new BigDecimal("2"));
        return Stream.of(
                row("decimalMinimum", two, List.of("2", "2.0", "1E1"), List.of("1.9", "", "x")),
                row("decimalExclusiveMinimum", two, List.of("2.1"), List.of("2", "2.0", " 3")),
                row("decimalMaximum", two, List.of("2", "-1E9"), List.of("2.1", "NaN")),
                row("decimalExclusiveMaximum", two, List.of("1.99"), List.of("2", "0x1")),
                row(
                        "decimalRange",
                        Map.of("min", 1L, "max", 2L),
                        List.of("1", "1.5", "2.0"),
                        List.of("0.9", "2.1", "", "1".repeat(1_001))),
                row(
                        "decimalDigits",
                        Map.of("integer", 2L, "fraction", 1L),
                        List.of("12.3", "0", "-9", ".5"),
                        List.of("123", "1.23", "1.50", "1E2", "")),
                row("luhn", Map.of(), List.of("0", "18"), List.of("", "19", "1 8", "\u0661\u0668")),
                row("luhn", Map.of("ignoreNonDigits", true), List.of("1 8"), List.of("18 ", "x")),
                row(
                        "gtinText",
                        Map.of(),
                        List.of("4006381333931"),
                        List.of("400638133393\u0661", "")),
                row(
                        "gtinText",
                        Map.of("digits", 8L),
                        List.of("73513537"),
                        List.of("4006381333931")),
                row(
                        "isbnText",
                        Map.of("digits", 10L),
                        List.of("0-8044-2957-X"),
                        List.of("X", "080442957")),
                row(
                        "isbnText",
                        Map.of("digits", 13L),
                        List.of("9783161484100"),
                        List.of("080442957X")),
                row(
                        "urlText",
                        Map.of("protocol", "https", "host", "a.example", "port", 8443L),
                        List.of("", "https://a.example:8443/x"),
                        List.of("http://a.example:8443", "https://b:8443", "https://a.example")),
                row(
                        "uuidText",
                        UUIDS,
                        List.of(
                                "9b2f1a34-6c1e-4c6e-9a56-0d1b6a9c2f10",
                                "9B2F1A34-6c1e-4c6e-Aa56-0d1b6a9c2f10"),
                        List.of(
                                "",
                                "00000000-0000-0000-0000-000000000000",
                                "9b2f1a34-6c1e-5c6e-9a56-0d1b6a9c2f10",
                                "9b2f1a34-6c1e-4c6e-ca56-0d1b6a9c2f10",
                                "9b2f1a34-6c1e-4c6e-9a56-0d1b6a9c2f1g",
                                "9b2f1a34x6c1e-4c6e-9a56-0d1b6a9c2f10")));
    }

    private static ArgumentSet row(
            String name, Map<String, ?> arguments, List<String> valid, List<String> invalid) {
        return org.junit.jupiter.params.provider.Arguments.argumentSet(
                name + " " + arguments, name, arguments, valid, invalid);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void check_ofText_hasTheVerdictOfTheTable(
            String name, Map<String, ?> arguments, List<String> valid, List<String> invalid) {
        Check check = check(name, arguments);

        assertThat(valid).allMatch(check::test);
        assertThat(invalid).noneMatch(check::test);
    }

    @Test
    void examples_ofThoseWithoutArguments_hold() {
        for (ConstraintPlugin each : StandardChecks.all()) {
            if (!each.validExamples().isEmpty()) {
                Check check = each.bind(new Arguments(Map.of()));
                assertThat(each.validExamples()).as(each.name()).allMatch(check::test);
                assertThat(each.invalidExamples()).as(each.name()).noneMatch(check::test);
            }
        }
    }

    @Test
    void bind_unknownArgument_isRefused() {
        for (ConstraintPlugin each : StandardChecks.all()) {
            assertThatThrownBy(() -> each.bind(new Arguments(Map.of("nonsense", true))))
                    .as(each.name())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("nonsense");
        }
    }
}
