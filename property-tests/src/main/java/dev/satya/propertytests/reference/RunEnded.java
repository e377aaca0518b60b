package dev.satya.propertytests.reference;

/** LIMIT-3: depth and nesting end the whole run and are reported alone. */
final class RunEnded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    RunEnded(Fault fault) {
        super(fault.toString(), null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
