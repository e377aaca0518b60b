package dev.satya.propertytests.fuzz;

import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.generate.Sample;
import dev.satya.propertytests.schemas.SchemaGenerator;
import dev.satya.schema.SchemaException;
import dev.satya.spi.ConstraintPlugin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** What a fuzzer starts from: the examples of this project, and texts near the edges. */
final class Seeds {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final int SCHEMAS = 150;
    private static final List<String> TEXTS =
            List.of(
                    "null",
                    " true\n",
                    "-0",
                    "1.5e+3",
                    "9223372036854775808",
                    "0.1000000000000000055511151231257827",
                    "1e400",
                    "1E-100001",
                    "0E20000000",
                    "0e-99999999999",
                    "\"\\u00e9\\n\\/\\ud834\\udd1e\"",
                    "\"\\ud800\"",
                    "\"é€\uD834\uDD1E\"",
                    "\uFEFF[1]",
                    "[1,[2,{\"a\":[]}]]",
                    "{\"a\":1,\"a\":2}",
                    "{\"a\":1,\"\\u0061\":2}",
                    "{\"name\":1,\"name\":\"\",\"name\":2,\"x\":1,\"x\":2,\"x\":3}",
                    "{\"a\":1,\"b\":1e5,\"c\":null}",
                    "{\"k\":[1],\"KEY\":[]}",
                    "{\"id\":1,\"name\":\" Al \",\"age\":30,\"email\":\"a@b.c\",\"friend\":null}",
                    "{\"id\":\"7\",\"name\":\"B\",\"friend\":{\"id\":-1,\"name\":\"\"}}",
                    "{\"items\":[{\"sku\":\"ABC-1234\",\"quantity\":2,\"price\":0.99}],"
                            + "\"paid\":true,\"other\":[1e999]}",
                    "[\"a\",1,2.5]",
                    "[1,]",
                    "{\"a\":}",
                    "[".repeat(510) + "]".repeat(510),
                    "{\"a\":".repeat(520),
                    "[".repeat(520) + "x");
    private static final List<String> SCHEMA_TEXTS =
            List.of(
                    "[{\"type\":\"integer\",\"minimum\":1,\"exclusiveMaximum\":9,"
                            + "\"multipleOf\":2},4,\"4\",9]",
                    "[{\"type\":[\"string\",\"null\"],\"minLength\":1,\"pattern\":\"^a+$\"},\"aa\"]",
                    "[{\"type\":\"array\",\"items\":{\"type\":\"number\"},\"uniqueItems\":true,"
                            + "\"minItems\":1,\"maxItems\":3},[1,1.0],[]]",
                    "[{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#\"}},"
                            + "\"required\":[\"b\"],\"additionalProperties\":{\"const\":1}},{\"b\":1,\"c\":2}]",
                    "[{\"$defs\":{\"t\":{\"anyOf\":[{\"type\":\"null\"},{\"type\":\"array\","
                            + "\"items\":{\"$ref\":\"#/$defs/t\"}}]}},\"$ref\":\"#/$defs/t\"},[[null]]]",
                    "[{\"oneOf\":[{\"minimum\":2},{\"maxLength\":3}]},1,\"abcd\"]",
                    "[{\"not\":{\"enum\":[1,\"a\",null]}},1]",
                    "[{\"propertyNames\":{\"maxLength\":2},\"maxProperties\":1},{\"abc\":1}]",
                    "{\"format\":\"date\",\"title\":\"t\",\"default\":\"x\",\"examples\":[1]}",
                    "{\"allOf\":[{\"type\":\"object\",\"properties\":{\"a\":true}},{\"minLenght\":1}]}");

    private Seeds() {}

    static List<byte[]> json() {
        return Stream.concat(TEXTS.stream().map(Seeds::utf8), users()).toList();
    }

    static List<byte[]> schemas() {
        Stream<byte[]> files =
                Stream.of("flight", "movie", "user")
                        .map(name -> read(EXAMPLES.resolve(name + ".schema.json")));
        Random random = new Random(42);
        Stream<byte[]> generated =
                Stream.generate(() -> Sample.random(SchemaGenerator.USUAL, random).value())
                        .limit(SCHEMAS)
                        .flatMap(schema -> written(schema).stream());
        return Stream.of(SCHEMA_TEXTS.stream().map(Seeds::utf8), files, generated)
                .flatMap(each -> each)
                .toList();
    }

    static List<byte[]> constraints() {
        return ServiceLoader.load(ConstraintPlugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .flatMap(
                        plugin ->
                                Stream.of(plugin.validExamples(), plugin.invalidExamples())
                                        .flatMap(List::stream))
                .map(example -> utf8(String.valueOf(example)))
                .toList();
    }

    private static Stream<byte[]> users() {
        return new String(read(EXAMPLES.resolve("users.ndjson")), StandardCharsets.UTF_8)
                .lines()
                .map(Seeds::utf8);
    }

    /** A schema as JSON, if it has a form that can be read again. */
    private static Optional<byte[]> written(Schema schema) {
        try {
            String json = Satya.standard().toJson(schema.toMap());
            return Schema.fromMap(schema.toMap()) == null
                    ? Optional.empty()
                    : Optional.of(utf8("[" + json + "]"));
        } catch (SchemaException e) {
            return Optional.empty();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
