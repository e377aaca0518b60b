import org.jspecify.annotations.NullMarked;

/** The command line. */
@NullMarked
module dev.satya.cli {
    requires dev.satya.interpreter;
    requires dev.satya.plugins;
    requires dev.satya.propertytests;
    requires info.picocli;

    opens dev.satya.cli to
            info.picocli;

    uses dev.satya.spi.ConstraintPlugin;
}
