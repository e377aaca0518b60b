package dev.satya.cli;

import dev.satya.Validator;
import dev.satya.Violation;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Documents of a folder, below {@code valid} those that are to conform, below {@code invalid} those that are not. */
final class ExampleFiles {
    private static final String VALID = "valid";
    private static final String INVALID = "invalid";

    private final List<Path> valid;
    private final List<Path> invalid;

    private ExampleFiles(List<Path> valid, List<Path> invalid) {
        this.valid = valid;
        this.invalid = invalid;
    }

    /** The files of a folder, in the order of their names. */
    static ExampleFiles of(Path folder) throws CommandException {
        String name = FileNames.name(folder);
        if (!Files.isDirectory(folder)) {
            throw new CommandException("--examples: " + name + ": is no directory");
        }
        List<Path> valid = files(folder.resolve(VALID));
        List<Path> invalid = files(folder.resolve(INVALID));
        if (valid.isEmpty() && invalid.isEmpty()) {
            throw new CommandException(
                    "--examples: "
                            + name
                            + ": has no JSON files in the directories \"valid\" and \"invalid\"");
        }
        return new ExampleFiles(valid, invalid);
    }

    private static List<Path> files(Path folder) throws CommandException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(ExampleFiles::isJson).sorted().toList();
        } catch (IOException e) {
            throw CommandException.of(FileNames.name(folder), e);
        }
    }

    private static boolean isJson(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".json");
    }

    int count() {
        return valid.size() + invalid.size();
    }

    /** A line for each violation of a file that is to conform, and for each file that is not to and does. */
    List<String> failures(Validator<Object> validator) throws CommandException {
        List<String> failures = new ArrayList<>();
        for (Path file : valid) {
            for (Violation violation : validator.violationsJson(bytes(file))) {
                String pointer = violation.path().toPointer();
                failures.add(
                        FileNames.name(file)
                                + ": "
                                + (pointer.isEmpty() ? Report.ROOT : pointer)
                                + " "
                                + violation.code()
                                + ": "
                                + violation.message());
            }
        }
        for (Path file : invalid) {
            Seq<Violation> violations = validator.violationsJson(bytes(file));
            if (violations.isEmpty()) {
                failures.add(FileNames.name(file) + ": conforms, but is to be invalid");
            } else if (violations.head().code().equals("json")) {
                failures.add(FileNames.name(file) + ": " + violations.head().message());
            }
        }
        return failures;
    }

    private static byte[] bytes(Path file) throws CommandException {
        return SchemaFile.bytes(file, InputStream.nullInputStream());
    }
}
