package dev.satya.cli;

import dev.satya.Validator;
import dev.satya.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw CommandException.of(FileNames.name(folder), e);
        }
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
            if (validator.isValidJson(bytes(file))) {
                failures.add(FileNames.name(file) + ": conforms, but is to be invalid");
            }
        }
        return failures;
    }

    private static byte[] bytes(Path file) throws CommandException {
        return SchemaFile.bytes(file, InputStream.nullInputStream());
    }
}
