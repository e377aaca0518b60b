package dev.satya.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code satya} without a command: help and version. */
@Command(
        name = "satya",
        description = "Checks data against a schema and says everything that is wrong with it.",
        mixinStandardHelpOptions = true,
        versionProvider = SatyaCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%n",
        footer = {
            "Try: satya validate --schema examples/user.schema.json examples/users.ndjson",
            "     satya validate --help"
        })
final class SatyaCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "a command is missing");
        }
    }

    /** The version of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"satya " + ofJar()};
        }

        static String ofJar() {
            String version = Main.class.getPackage().getImplementationVersion();
            return version == null ? "(not packaged)" : version;
        }
    }
}
