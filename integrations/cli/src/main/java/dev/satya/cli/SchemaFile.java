package dev.satya.cli;

import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.schema.SchemaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A schema in a file. */
final class SchemaFile {
    private SchemaFile() {}

    static Validator<Object> compile(Satya satya, Path file) throws CommandException {
        if (Files.isDirectory(file)) {
            throw new CommandException(file + ": is a directory");
        }
        try {
            byte[] json = Files.readAllBytes(file);
            return satya.compile(satya.schemaFromJson(json), Object.class);
        } catch (SchemaException e) {
            throw new CommandException(file + ": " + e.getMessage());
        } catch (IOException e) {
            throw CommandException.of(file.toString(), e);
        }
    }
}
