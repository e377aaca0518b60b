package dev.satya.plugins;

/** Counts the characters that are read of a text. */
final class CountingText implements CharSequence {
    private final CharSequence text;
    private long reads;

    CountingText(CharSequence text) {
        this.text = text;
    }

    long reads() {
        return reads;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        reads++;
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        reads += end - start;
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        reads += text.length();
        return text.toString();
    }
}
