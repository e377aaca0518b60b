package dev.satya.cli;

import dev.satya.Limits;
import dev.satya.interpreter.ConstraintInfo;
import dev.satya.interpreter.Satya;
import dev.satya.schema.JsonType;
import dev.satya.spi.Nearest;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code satya constraints}. */
@Command(
        name = "constraints",
        customSynopsis = "satya constraints [--check NAME] [--plugins JAR]...",
        description = {
            "Lists the named constraints: what each is for, its arguments, the types that it"
                    + " applies to, who provides it. With --check, tells how mature one is."
        },
        mixinStandardHelpOptions = true,
        versionProvider = SatyaCommand.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the constraints are listed; the one that is checked keeps all laws",
            "1:it breaks a law",
            "2:the command cannot be used, as standard error says"
        })
final class ConstraintsCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--check",
            paramLabel = "NAME",
            description = {
                "Holds the constraint of this name to the laws of constraints, which takes some"
                        + " seconds, and tells its languages, examples, documentation, form in JSON"
                        + " Schema, generator, the cost of a call, and whether its message is whole"
                        + " where an optional argument is absent."
            })
    private @Nullable String checked;

    @Option(
            names = "--plugins",
            paramLabel = "JAR",
            description = {
                "A jar, or a directory of classes, with constraints of your own. May be given"
                        + " several times."
            })
    private List<java.nio.file.Path> plugins = List.of();

    ConstraintsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandException {
        Satya satya = PluginJars.satya(plugins, Satya.builder().limits(Limits.DEFAULT));
        PrintStream out = console.out();
        if (checked == null) {
            satya.constraints().forEach(each -> lines(each).forEach(out::println));
            out.flush();
            return 0;
        }
        MaturityReport report = MaturityReport.of(named(checked, satya.constraints()));
        report.lines().forEach(out::println);
        out.flush();
        return report.isLawful() ? 0 : 1;
    }

    private static ConstraintInfo named(String name, List<ConstraintInfo> all)
            throws CommandException {
        for (ConstraintInfo each : all) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        List<String> names = all.stream().map(ConstraintInfo::name).toList();
        throw new CommandException(
                "--check: there is no constraint \""
                        + name
                        + "\""
                        + Nearest.suggestion(name, names));
    }

    /** What the list has of a constraint. */
    static List<String> lines(ConstraintInfo each) {
        List<String> lines = new ArrayList<>();
        String types = PluginAnswers.text(() -> types(each));
        String version = PluginAnswers.text(each::version);
        lines.add(
                each.name()
                        + "  ["
                        + types
                        + "]  "
                        + each.provider()
                        + (version == null ? "" : " " + version));
        String description = PluginAnswers.text(each::description);
        if (description != null && !description.isEmpty()) {
            lines.add("    " + description);
        }
        PluginAnswers.lines(each::arguments).forEach(line -> lines.add("    " + line));
        String release = PluginAnswers.text(each::dataRelease);
        if (release != null) {
            lines.add("    data: " + release);
        }
        return lines;
    }

    private static String types(ConstraintInfo each) {
        return each.types().stream().map(JsonType::word).collect(Collectors.joining(", "));
    }
}
