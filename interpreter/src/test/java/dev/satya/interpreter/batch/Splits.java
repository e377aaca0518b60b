package dev.satya.interpreter.batch;

import dev.satya.BatchOptions.Arrays;
import dev.satya.RowSyntaxException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Splits texts in tests, with windows and reads of any size. */
final class Splits {
    static final Function<Window, RowReader> NDJSON = NdjsonReader::new;
    static final Function<Window, RowReader> JSON =
            window -> new JsonReader(window, Arrays.OF_ROWS);
    static final Function<Window, RowReader> DOCUMENT =
            window -> new JsonReader(window, Arrays.ONE_ROW);
    static final int MAXIMUM = 1_000;

    private Splits() {}

    /** Rows as {@code line:column@offset text}, then what ended them if it was no end. */
    static List<String> split(
            byte[] source, Function<Window, RowReader> kind, int maximum, int size) {
        List<String> rows = new ArrayList<>();
        Window window = new Window(inPieces(source, size), maximum, size);
        try (RowReader reader = kind.apply(window)) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                if (row.index() != rows.size()) {
                    throw new AssertionError(row.index() + " for row " + rows.size());
                }
                rows.add(describe(row));
            }
        } catch (RowSyntaxException e) {
            rows.add("! " + e.line() + ":" + e.column() + "@" + e.byteOffset() + " " + e.reason());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    static String describe(Row row) {
        byte[] bytes = row.bytes();
        String text = bytes == null ? "(too long)" : new String(bytes, StandardCharsets.UTF_8);
        return row.line() + ":" + row.column() + "@" + row.byteOffset() + " " + text;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A stream that gives at most {@code size} bytes at a time. */
    static InputStream inPieces(byte[] source, int size) {
        return new ByteArrayInputStream(source) {
            @Override
            public synchronized int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(length, size));
            }
        };
    }
}
