package dev.satya.interpreter.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Declared names by number, found by text or by UTF-8 bytes. The table holds declared names alone, so
 * that a hostile instance cannot make a look-up long. Immutable.
 */
public final class NameTable {
    /** No declared name. */
    public static final int UNDECLARED = -1;

    private final String[] names;
    private final byte[][] encoded;
    private final boolean[] isLiteral;
    private final int[] byText;
    private final int[] byBytes;

    /** The names in order, all different. */
    public NameTable(List<String> names) {
        this.names = names.toArray(new String[0]);
        this.encoded = new byte[this.names.length][];
        this.isLiteral = new boolean[this.names.length];
        int capacity = Integer.highestOneBit(Math.max(this.names.length, 1)) * 4;
        this.byText = new int[capacity];
        this.byBytes = new int[capacity];
        for (int i = 0; i < this.names.length; i++) {
            encoded[i] = this.names[i].getBytes(StandardCharsets.UTF_8);
            isLiteral[i] = this.names[i].chars().allMatch(NameTable::needsNoEscape);
            insert(byText, textHash(this.names[i]), i);
            insert(byBytes, hash(encoded[i], 0, encoded[i].length), i);
        }
    }

    /** A surrogate may have no partner, and UTF-8 then no form for it. */
    private static boolean needsNoEscape(int unit) {
        return unit >= ' ' && unit != '"' && unit != '\\' && !Character.isSurrogate((char) unit);
    }

    /** The number of names. */
    public int size() {
        return names.length;
    }

    /** The name of this number. */
    public String name(int index) {
        return names[index];
    }

    /** The UTF-8 bytes of the name of this number; not to be changed. */
    public byte[] encoded(int index) {
        return encoded[index];
    }

    /** Whether the name stands in a JSON text as it is, without escapes. */
    public boolean isLiteral(int index) {
        return isLiteral[index];
    }

    /** The names in order. */
    public List<String> names() {
        return List.of(names);
    }

    /** The number of a name, or {@link #UNDECLARED}. */
    public int find(String name) {
        int mask = byText.length - 1;
        for (int at = textHash(name) & mask; byText[at] != 0; at = (at + 1) & mask) {
            if (names[byText[at] - 1].equals(name)) {
                return byText[at] - 1;
            }
        }
        return UNDECLARED;
    }

    /** The number of the name with these UTF-8 bytes, or {@link #UNDECLARED}. */
    public int find(byte[] bytes, int from, int to) {
        int mask = byBytes.length - 1;
        for (int at = hash(bytes, from, to) & mask; byBytes[at] != 0; at = (at + 1) & mask) {
            byte[] name = encoded[byBytes[at] - 1];
            if (Arrays.equals(name, 0, name.length, bytes, from, to)) {
                return byBytes[at] - 1;
            }
        }
        return UNDECLARED;
    }

    private static void insert(int[] table, int hash, int index) {
        int mask = table.length - 1;
        int at = hash & mask;
        while (table[at] != 0) {
            at = (at + 1) & mask;
        }
        table[at] = index + 1;
    }

    private static int textHash(String name) {
        int hash = name.hashCode();
        return hash ^ (hash >>> 16);
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ (hash >>> 16);
    }
}
