package dev.satya.propertytests.reference;

/** Case of the words that stand for values; only the letters A to Z have two cases there. */
final class Ascii {
    private Ascii() {}

    static String lower(String text) {
        StringBuilder lower = new StringBuilder();
        for (char c : text.toCharArray()) {
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c);
        }
        return lower.toString();
    }
}
