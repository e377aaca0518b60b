package dev.satya.interpreter;

import dev.satya.interpreter.discover.Found;
import dev.satya.interpreter.discover.FoundKind;
import dev.satya.interpreter.discover.IndexFile;
import dev.satya.interpreter.discover.PackageNames;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A program for builds: it scans packages with ClassGraph and writes {@code
 * META-INF/satya/models.idx}, which {@link Satya.Builder#scan} reads in place of scanning. It is run once
 * the classes are compiled, with them and ClassGraph on the class path:
 *
 * <pre>{@code java -cp … dev.satya.interpreter.IndexModels target/classes com.acme.model}</pre>
 */
public final class IndexModels {
    private static final int DONE = 0;
    private static final int UNUSABLE = 2;

    private IndexModels() {}

    /** Runs it and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(args, IndexModels.class.getClassLoader(), System.out, System.err));
    }

    /**
     * Runs it.
     *
     * @param args the directory that the classes are in, and names of packages
     * @param loader has the classes
     * @return 0; 2: nothing was written, and {@code err} says why
     */
    public static int run(String[] args, ClassLoader loader, PrintStream out, PrintStream err) {
        if (args.length < 2) {
            err.println("usage: java -cp … " + IndexModels.class.getName() + " DIRECTORY PACKAGE…");
            return UNUSABLE;
        }
        try {
            Path directory = Path.of(args[0]);
            List<String> packages =
                    Arrays.stream(args).skip(1).map(PackageNames::require).distinct().toList();
            Found found = IndexFile.write(directory, packages, loader);
            out.println(
                    IndexFile.file(directory)
                            + ": "
                            + found.of(FoundKind.CLASS).size()
                            + " classes, "
                            + found.of(FoundKind.CONSTRAINT).size()
                            + " constraints, "
                            + found.of(FoundKind.SCALAR).size()
                            + " scalar types of "
                            + found.looked());
            found.unloadable().forEach(each -> err.println("cannot be loaded: " + each));
            return DONE;
        } catch (IllegalArgumentException | IllegalStateException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("the index cannot be written: " + e);
        }
        return UNUSABLE;
    }
}
