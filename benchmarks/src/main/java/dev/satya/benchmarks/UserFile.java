package dev.satya.benchmarks;

import dev.satya.benchmarks.workload.Users;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;

/** Writes users as NDJSON, the same ones each time, until there are so many megabytes of them. */
public final class UserFile {
    private static final int MEGABYTE = 1_000_000;
    private static final int BUFFER = 1 << 16;

    private UserFile() {}

    /** Takes the number of megabytes, and writes to standard output. */
    public static void main(String[] arguments) throws IOException {
        long left = Long.parseLong(arguments[0]) * MEGABYTE;
        Random random = new Random(Inputs.SEED);
        try (OutputStream out = new BufferedOutputStream(System.out, BUFFER)) {
            while (left > 0) {
                byte[] line = Users.json(Users.random(random));
                out.write(line);
                out.write('\n');
                left -= line.length + 1;
            }
        }
    }
}
