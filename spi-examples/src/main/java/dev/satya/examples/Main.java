package dev.satya.examples;

import dev.satya.Model;
import dev.satya.Validator;
import dev.satya.Violation;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shows the forms: {@code Main [SCHEMA [DATA]]}, a JSON Schema and a file with a row a line. */
public final class Main {
    private Main() {}

    /** Prints the verdict of each row, then those of two small examples. */
    public static void main(String[] arguments) throws IOException {
        String schema = arguments.length > 0 ? arguments[0] : "schemas/payment.schema.json";
        String data = arguments.length > 1 ? arguments[1] : "data/payments.ndjson";
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

        out.println("Map form:");
        printRows(MapForm.read(Path.of(schema)), Path.of(data), out);
        out.println("Builder:");
        printRows(BuilderForm.payments(), Path.of(data), out);
        out.println("Lambda:");
        for (long count = 1; count <= 2; count++) {
            print(count, LambdaForm.pairs(), "{\"count\":" + count + "}", out);
        }
    }

    private static void printRows(Validator<Model> validator, Path data, PrintStream out)
            throws IOException {
        long line = 0;
        for (String row : Files.readAllLines(data)) {
            line++;
            print(line, validator, row, out);
        }
    }

    private static void print(long line, Validator<Model> validator, String row, PrintStream out) {
        String verdict = validator.validateJson(row).fold(Main::inWords, model -> "valid");
        out.println("  " + line + ": " + verdict);
    }

    private static String inWords(Seq<Violation> violations) {
        return violations.map(Violation::toString).mkString("; ");
    }
}
