package dev.satya.interpreter;

import dev.satya.interpreter.scan.SourceRead;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes as they come, up to a limit. They are put together once it is known that they are not too
 * many, so that more than the limit is never held. For one thread.
 */
final class ByteChunks {
    private static final int FIRST = 8_192;
    private static final int LARGEST = 1 << 20;

    /** The part of the heap that a text may take: as much again puts it together, the rest is for values. */
    private static final int HEAP_SHARE = 4;

    private final int maximum;
    private final List<byte[]> full = new ArrayList<>();
    private byte[] open = new byte[FIRST];
    private int used;
    private long count;

    /** At most {@code limit} bytes, and no more than a fourth of the heap that the VM may take. */
    ByteChunks(int limit) {
        this.maximum = (int) Math.min(limit, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
    }

    /** Whether there are not too many bytes yet. */
    boolean hasRoom() {
        return count <= maximum;
    }

    /** Reads some more; whether there were any. */
    boolean readFrom(InputStream in) throws IOException {
        makeRoom();
        int read = SourceRead.bytes(in, open, used);
        used += Math.max(read, 0);
        count += Math.max(read, 0);
        return read >= 0;
    }

    void add(byte[] bytes) {
        int from = 0;
        while (from < bytes.length) {
            makeRoom();
            int length = Math.min(bytes.length - from, open.length - used);
            System.arraycopy(bytes, from, open, used, length);
            used += length;
            count += length;
            from += length;
        }
    }

    private void makeRoom() {
        if (used == open.length) {
            full.add(open);
            open = new byte[Math.min(open.length * 2, LARGEST)];
            used = 0;
        }
    }

    /** All bytes, or the first ones of too many. */
    JsonText.Read read() {
        if (!hasRoom()) {
            return new JsonText.Read(full.isEmpty() ? open : full.get(0), maximum, false);
        }
        byte[] all = new byte[(int) count];
        int at = 0;
        for (byte[] chunk : full) {
            System.arraycopy(chunk, 0, all, at, chunk.length);
            at += chunk.length;
        }
        System.arraycopy(open, 0, all, at, used);
        return new JsonText.Read(all, maximum, true);
    }
}
