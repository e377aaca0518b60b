package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.interpreter.ConstraintInfo;
import dev.satya.interpreter.Satya;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.MessageBundle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The report on a plugin that throws where it is asked about itself, or says what steers a terminal. */
class HostilePluginTest {
    private static final String STEERING = "a\u001b[2J\n  law: total   kept\r\u202e";

    /** As it should be; each hostile one overrides something. */
    private static class Odd implements ConstraintPlugin {
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
            arguments.allow();
            return value -> ((String) value).length() % 2 == 1;
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    private static final class ThrowingExamples extends Odd {
        @Override
        public List<Examples> examples() {
            throw new IllegalStateException(STEERING);
        }
    }

    private static final class NoExamples extends Odd {
        @Override
        public List<Examples> examples() {
            return null;
        }
    }

    private static final class OverflowingExamples extends Odd {
        @Override
        public List<Object> validExamples() {
            throw new StackOverflowError();
        }
    }

    private static final class ThrowingDescription extends Odd {
        @Override
        public String description() {
            throw new IllegalStateException(STEERING);
        }
    }

    private static final class SteeringDescription extends Odd {
        @Override
        public String description() {
            return STEERING;
        }
    }

    private static final class SteeringRelease extends Odd {
        @Override
        public String dataRelease() {
            return STEERING;
        }
    }

    private static final class SteeringMessage extends Odd {
        @Override
        public String message(Locale locale) {
            return STEERING;
        }
    }

    private static final class ThrowingMessages extends Odd {
        @Override
        public MessageBundle messages() {
            throw new IllegalStateException(STEERING);
        }
    }

    private static final class ThrowingArguments extends Odd {
        @Override
        public ObjectSchema arguments() {
            throw new IllegalStateException(STEERING);
        }
    }

    private static final class ThrowingBind extends Odd {
        @Override
        public Check bind(Arguments arguments) {
            throw new IllegalArgumentException(STEERING);
        }
    }

    private static final class ThrowingCheck extends Odd {
        @Override
        public Check bind(Arguments arguments) {
            arguments.allow();
            return value -> {
                throw new IllegalStateException(STEERING);
            };
        }

        @Override
        public List<Object> validExamples() {
            return List.of("a");
        }
    }

    static Stream<ConstraintPlugin> hostile() {
        return Stream.of(
                new ThrowingExamples(),
                new NoExamples(),
                new OverflowingExamples(),
                new ThrowingDescription(),
                new SteeringDescription(),
                new SteeringRelease(),
                new SteeringMessage(),
                new ThrowingMessages(),
                new ThrowingArguments(),
                new ThrowingBind(),
                new ThrowingCheck());
    }

    private static ConstraintInfo info(ConstraintPlugin plugin) {
        return Satya.builder().withoutDiscovery().constraint(plugin).build().constraints().stream()
                .filter(each -> each.name().equals("odd"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void report_isWhole_andSteersNothing(ConstraintPlugin plugin) {
        MaturityReport report = MaturityReport.of(info(plugin));

        assertThat(report.lines()).anyMatch(line -> line.contains("cost of a call"));
        for (String line : report.lines()) {
            assertThat(line.replace("\n    ", "")).doesNotContain("\u001b", "\r", "\u202e", "\n");
        }
        assertThat(report.lines()).noneMatch(line -> line.equals("  law: total   kept"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void list_isWhole_andSteersNothing(ConstraintPlugin plugin) {
        List<String> lines = ConstraintsCommand.lines(info(plugin));

        assertThat(lines.get(0)).startsWith("odd  [");
        for (String line : lines) {
            assertThat(line).doesNotContain("\u001b", "\r", "\u202e", "\n");
        }
    }
}
