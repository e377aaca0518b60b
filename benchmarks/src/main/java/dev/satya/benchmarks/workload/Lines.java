package dev.satya.benchmarks.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Random;

/** Many users in one text. */
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

    /** The same users as an array, items side by side. */
    public static byte[] arrayOfUsers(int count, Random random) {
        byte[] items = ("[" + new String(ofUsers(count, random), UTF_8)).getBytes(UTF_8);
        for (int i = 0; i < items.length - 1; i++) {
            if (items[i] == '\n') {
                items[i] = ',';
            }
        }
        items[items.length - 1] = ']';
        return items;
    }
}
