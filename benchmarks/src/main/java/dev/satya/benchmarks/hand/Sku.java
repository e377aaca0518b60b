package dev.satya.benchmarks.hand;

/** {@code ^[A-Z]{3}-\d{4}$} as a scan. */
final class Sku {
    private static final int LENGTH = 8;

    private Sku() {}

    static boolean matches(String text) {
        if (text == null || text.length() != LENGTH || text.charAt(3) != '-') {
            return false;
        }
        for (int i = 0; i < 3; i++) {
            char c = text.charAt(i);
            if (c < 'A' || c > 'Z') {
                return false;
            }
        }
        for (int i = 4; i < LENGTH; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
