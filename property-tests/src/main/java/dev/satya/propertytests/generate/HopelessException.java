package dev.satya.propertytests.generate;

/** No data of the wanted kind was found in a reasonable number of attempts. */
public final class HopelessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what was wanted, in words. */
    public HopelessException(String message) {
        super(message);
    }
}
