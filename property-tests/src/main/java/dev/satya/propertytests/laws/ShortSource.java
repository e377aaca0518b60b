package dev.satya.propertytests.laws;

import dev.satya.propertytests.schemas.ValueSource;

/** Values for people. */
final class ShortSource {
    private static final int MOST = 500;

    private ShortSource() {}

    /** The value as Java source, cut where it is long. */
    static String of(Object value) {
        String source = ValueSource.of(value);
        return source.length() <= MOST
                ? source
                : source.substring(0, MOST) + "… (" + source.length() + " characters)";
    }
}
