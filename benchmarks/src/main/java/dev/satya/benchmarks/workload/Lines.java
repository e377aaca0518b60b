package dev.satya.benchmarks.workload;

import java.io.ByteArrayOutputStream;
import java.util.Random;

/** Users as NDJSON. */
public final class Lines {

    private Lines() {}

    /** Valid users, one a line. */
    public static byte[] ofUsers(int count, Random random) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            lines.writeBytes(Users.json(Users.random(random)));
            lines.write('\n');
        }
        return lines.toByteArray();
    }
}
