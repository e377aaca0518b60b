package dev.satya.cli;

import dev.satya.Schema;
import dev.satya.SchemaOutput;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.ImportOptions.Formats;
import dev.satya.schema.ImportOptions.UnknownKeywords;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A schema in a file, and how it is to be read. */
final class SchemaFile {
    private final Path file;
    private final byte[] json;
    private final Satya satya;
    private final ImportOptions options;

    private SchemaFile(Path file, byte[] json, Satya satya, ImportOptions options) {
        this.file = file;
        this.json = json;
        this.satya = satya;
        this.options = options;
    }

    static SchemaFile read(Path file, Satya satya, ImportOptions options) throws CommandException {
        return new SchemaFile(file, bytes(file), satya, options);
    }

    /** What is in a file of a schema. */
    static byte[] bytes(Path file) throws CommandException {
        if (Files.isDirectory(file)) {
            throw new CommandException(file + ": is a directory");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw CommandException.of(file.toString(), e);
        }
    }

    /** As it was given. */
    String name() {
        return file.toString();
    }

    Validator<Object> compile() throws CommandException {
        try {
            return satya.compile(satya.schemaFromJson(json, options), Object.class);
        } catch (SchemaException e) {
            throw CommandException.of(file.toString(), e);
        }
    }

    SchemaOutput output() throws CommandException {
        try {
            return satya.outputFromJson(json, options);
        } catch (SchemaException e) {
            throw CommandException.of(file.toString(), e);
        }
    }

    /** What has no effect in a schema that compiles. */
    List<SchemaNote> notes() {
        return satya.schemaFromJson(json, options).notes();
    }

    /**
     * Whether a schema that compiles has formats that are annotations, and nobody said that they
     * should be: it would be another schema if they were assertions, or none.
     */
    boolean leavesFormatsUnchecked() {
        if (options.formats() != Formats.BY_DIALECT) {
            return false;
        }
        ImportOptions keeping = options.withUnknownKeywords(UnknownKeywords.KEEP);
        Schema read = satya.schemaFromJson(json, keeping);
        Schema asserting = satya.schemaFromJson(json, keeping.withFormats(Formats.ASSERT));
        boolean isKept = options.unknownKeywords() == UnknownKeywords.KEEP;
        return !asserting.equals(read) || (!isKept && !asserting.notes().equals(read.notes()));
    }
}
