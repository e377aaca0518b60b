package dev.satya.interpreter.jsonschema.suite;

import dev.satya.Limits;
import dev.satya.Options;
import dev.satya.interpreter.convert.CanonicalReader;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.WrittenForms;
import dev.satya.interpreter.json.JsonReader;
import dev.satya.schema.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The official JSON Schema test suite, read from its folder. */
public record Suite(Path folder) {
    private static final Evaluation RUN =
            new Evaluation(
                    Options.DEFAULT,
                    Limits.DEFAULT,
                    (violation, locale) -> violation.code(),
                    WrittenForms.NONE,
                    Evaluation.Detail.FAULTS);
    private static final String REMOTES = "http://localhost:1234/";

    /** A schema with an instance, what the suite says of the two, and what we do. */
    public record Case(
            String file,
            String description,
            Object schema,
            @Nullable Object instance,
            boolean isValid,
            String answer) {

        public Case withAnswer(String answer) {
            return new Case(file, description, schema, instance, isValid, answer);
        }
    }

    public static String name(Dialect dialect) {
        return switch (dialect) {
            case DRAFT_4 -> "draft4";
            case DRAFT_6 -> "draft6";
            case DRAFT_7 -> "draft7";
            case DRAFT_2019_09 -> "draft2019-09";
            case DRAFT_2020_12 -> "draft2020-12";
        };
    }

    public List<Case> required(Dialect dialect) {
        return cases(folder.resolve("tests").resolve(name(dialect)));
    }

    /** Those that a validator may fail, but for the formats. */
    public List<Case> optional(Dialect dialect) {
        return cases(folder.resolve("tests").resolve(name(dialect)).resolve("optional"));
    }

    /** Those about formats. */
    public List<Case> formats(Dialect dialect) {
        return cases(folder.resolve("tests").resolve(name(dialect)).resolve("optional/format"));
    }

    private static List<Case> cases(Path folder) {
        List<Case> cases = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            for (Object group : (List<?>) read(file)) {
                Map<?, ?> members = (Map<?, ?>) group;
                for (Object test : (List<?>) members.get("tests")) {
                    Map<?, ?> each = (Map<?, ?>) test;
                    cases.add(
                            new Case(
                                    name,
                                    members.get("description") + ": " + each.get("description"),
                                    members.get("schema"),
                                    each.get("data"),
                                    (Boolean) each.get("valid"),
                                    ""));
                }
            }
        }
        return cases;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static @Nullable Object read(Path file) {
        try {
            JsonReader in = new JsonReader(Files.readAllBytes(file));
            return CanonicalReader.read(in, RUN, Depth.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document at a URI of the suite's own server; null: there is none. */
    public @Nullable Object remote(String uri) {
        Path file = folder.resolve("remotes");
        if (uri.startsWith(REMOTES)) {
            file = file.resolve(uri.substring(REMOTES.length()));
        }
        return Files.isRegularFile(file) ? read(file) : null;
    }
}
