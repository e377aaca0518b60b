package dev.satya.propertytests.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is fuzzed, and from where. */
enum FuzzTarget {
    JSON(JsonBytes.class, JsonBytes::fuzzerTestOneInput, Seeds::json),
    SCHEMAS(SchemaMaps.class, SchemaMaps::fuzzerTestOneInput, Seeds::schemas),
    CONSTRAINTS(NamedConstraints.class, NamedConstraints::fuzzerTestOneInput, Seeds::constraints);

    private final Class<?> type;
    private final Consumer<byte[]> entry;
    private final Supplier<List<byte[]>> seeds;

    FuzzTarget(Class<?> type, Consumer<byte[]> entry, Supplier<List<byte[]>> seeds) {
        this.type = type;
        this.entry = entry;
        this.seeds = seeds;
    }

    void run(byte[] input) {
        entry.accept(input);
    }

    List<byte[]> seeds() {
        return seeds.get();
    }

    /**
     * {@code NAME FOLDER}: writes the seeds of a target into a folder and prints the class that a
     * fuzzer is to call.
     */
    public static void main(String[] arguments) throws IOException {
        FuzzTarget target = valueOf(arguments[0].toUpperCase(Locale.ROOT));
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        int number = 0;
        for (byte[] seed : target.seeds()) {
            Files.write(folder.resolve("seed-" + number++), seed);
        }
        System.out.println(target.type.getName());
    }
}
