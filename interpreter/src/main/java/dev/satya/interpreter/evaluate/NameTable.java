package dev.satya.interpreter.evaluate;

import dev.satya.interpreter.scan.ByteScan;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Declared names by number, found by text or by UTF-8 bytes. The table holds declared names alone, so
 * that a hostile instance cannot make a look-up long; of a hostile schema, whose names have one hash,
 * the names are in a map of the JDK, which is a tree then. Immutable.
 */
public final class NameTable {
    /** No declared name. */
    public static final int UNDECLARED = -1;

    private static final byte[] NOT_LITERAL = {};

    /** The most places of a table that a look-up may go through. */
    private static final int MOST_PLACES = 64;

    private final String[] names;
    private final byte[][] encoded;
    private final byte[][] quoted;

    /** The first eight bytes of each quoted name, or zeros behind a shorter one. */
    private final long[] heads;

    private final int[] byText;
    private final int[] byBytes;

    /** The numbers by name, where a look-up in the tables could be long; otherwise null. */
    private final @Nullable Map<String, Integer> crowded;

    /** The names in order, all different. */
    public NameTable(List<String> names) {
        this.names = names.toArray(new String[0]);
        this.encoded = new byte[this.names.length][];
        this.quoted = new byte[this.names.length][];
        this.heads = new long[this.names.length];
        int capacity = Integer.highestOneBit(Math.max(this.names.length, 1)) * 4;
        this.byText = new int[capacity];
        this.byBytes = new int[capacity];
        boolean isCrowded = false;
        for (int i = 0; i < this.names.length; i++) {
            encoded[i] = this.names[i].getBytes(StandardCharsets.UTF_8);
            boolean isLiteral = needsNoEscape(this.names[i]);
            quoted[i] =
                    isLiteral
                            ? ('"' + this.names[i] + '"').getBytes(StandardCharsets.UTF_8)
                            : NOT_LITERAL;
            heads[i] = ByteScan.word(Arrays.copyOf(quoted[i], Math.max(8, quoted[i].length)), 0);
            isCrowded =
                    isCrowded
                            || !insert(byText, textHash(this.names[i]), i)
                            || hasUtf8(i)
                                    && !insert(byBytes, hash(encoded[i], 0, encoded[i].length), i);
        }
        this.crowded = isCrowded ? numbers(this.names) : null;
    }

    /** A lone surrogate has none: question marks stand in for it, which are other names. */
    private boolean hasUtf8(int index) {
        return new String(encoded[index], StandardCharsets.UTF_8).equals(names[index]);
    }

    private static Map<String, Integer> numbers(String[] names) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            numbers.put(names[i], i);
        }
        return numbers;
    }

    private static boolean needsNoEscape(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!needsNoEscape(name.charAt(i))) {
                return false;
            }
        }
        return true;
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

    /**
     * The name of this number as it stands in a JSON text, in UTF-8 and with its quotes; empty if it
     * needs escapes there. Not to be changed.
     */
    public byte[] quoted(int index) {
        return quoted[index];
    }

    /** Whether the name of this number stands at an offset, with its quotes and without escapes. */
    public boolean isQuotedAt(int index, byte[] bytes, int at) {
        byte[] name = quoted[index];
        int length = name.length;
        if (length > bytes.length - at) {
            return false;
        }
        if (length < Long.BYTES) {
            return length > 0 && isShortAt(index, bytes, at);
        }
        int last = length - Long.BYTES;
        for (int i = 0; i < last; i += Long.BYTES) {
            if (ByteScan.word(bytes, at + i) != ByteScan.word(name, i)) {
                return false;
            }
        }
        return ByteScan.word(bytes, at + last) == ByteScan.word(name, last);
    }

    private boolean isShortAt(int index, byte[] bytes, int at) {
        int length = quoted[index].length;
        if (bytes.length - at < Long.BYTES) {
            return Arrays.equals(bytes, at, at + length, quoted[index], 0, length);
        }
        long difference = ByteScan.word(bytes, at) ^ heads[index];
        return difference << (Long.SIZE - length * Byte.SIZE) == 0;
    }

    /** The names in order. */
    public List<String> names() {
        return List.of(names);
    }

    /** The number of a name, or {@link #UNDECLARED}. */
    public int find(String name) {
        if (crowded != null) {
            return crowded.getOrDefault(name, UNDECLARED);
        }
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
        if (crowded != null) {
            return findCrowded(crowded, bytes, from, to);
        }
        int mask = byBytes.length - 1;
        for (int at = hash(bytes, from, to) & mask; byBytes[at] != 0; at = (at + 1) & mask) {
            byte[] name = encoded[byBytes[at] - 1];
            if (Arrays.equals(name, 0, name.length, bytes, from, to)) {
                return byBytes[at] - 1;
            }
        }
        return UNDECLARED;
    }

    private int findCrowded(Map<String, Integer> numbers, byte[] bytes, int from, int to) {
        String name = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        int number = numbers.getOrDefault(name, UNDECLARED);
        boolean isSame =
                number != UNDECLARED
                        && Arrays.equals(
                                encoded[number], 0, encoded[number].length, bytes, from, to);
        return isSame ? number : UNDECLARED;
    }

    /** Whether there was room within the places that a look-up may go through. */
    private static boolean insert(int[] table, int hash, int index) {
        int mask = table.length - 1;
        for (int places = 0; places < MOST_PLACES; places++) {
            int at = (hash + places) & mask;
            if (table[at] == 0) {
                table[at] = index + 1;
                return true;
            }
        }
        return false;
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
