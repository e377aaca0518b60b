package dev.satya.examples;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The constraint {@code bankAccount} in JSON Schema. */
public final class MapForm {
    private static final Satya SATYA = Satya.standard();

    private MapForm() {}

    /** The objects that a file with a JSON Schema describes. */
    public static Validator<Model> read(Path file) throws IOException {
        return SATYA.compile(SATYA.schemaFromJson(Files.readAllBytes(file)));
    }

    /** An account, as a keyword without and with arguments, and as a format. */
    public static Validator<Model> accounts() {
        Map<String, ?> account =
                Map.of(
                        "x-constraints",
                        List.of("bankAccount"),
                        "type",
                        "object",
                        "properties",
                        Map.of(
                                "any", Map.of("bankAccount", true),
                                "swiss", Map.of("bankAccount", Map.of("countries", List.of("CH"))),
                                "other", Map.of("format", "bankAccount")));
        Schema schema = SATYA.schemaFromMap(account);
        return SATYA.compile(schema);
    }
}
