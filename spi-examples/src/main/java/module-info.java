import org.jspecify.annotations.NullMarked;

/** A downstream project with constraints of its own. */
@NullMarked
module dev.satya.spi.examples {
    requires dev.satya.interpreter;

    provides dev.satya.spi.ConstraintPlugin with
            dev.satya.examples.IbanConstraint,
            dev.satya.examples.InOrderConstraint,
            dev.satya.examples.CustomerConstraint,
            dev.satya.examples.WrittenAccountConstraint;
}
