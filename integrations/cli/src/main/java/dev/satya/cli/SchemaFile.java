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
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A schema in a file, and how it is to be read. */
final class SchemaFile {
    private static final int LONGEST = 64 << 20;
    private static final int CHUNK = 1 << 16;

    private final Path file;
    private final byte[] json;
    private final Satya satya;
    private final ImportOptions options;
    private @Nullable Schema schema;

    private SchemaFile(Path file, byte[] json, Satya satya, ImportOptions options) {
        this.file = file;
        this.json = json;
        this.satya = satya;
        this.options = options;
    }

    /**
     * Reads a file.
     *
     * @param standardInput read in place of a file called {@code -}
     */
    static SchemaFile read(Path file, InputStream standardInput, Satya satya, ImportOptions options)
            throws CommandException {
        return new SchemaFile(file, bytes(file, standardInput), satya, options);
    }

    /** What is in a file of a schema, unpacked. */
    static byte[] bytes(Path file, InputStream standardInput) throws CommandException {
        String name = FileNames.name(file);
        Format.requireJson(name);
        if (Files.isDirectory(file)) {
            throw new CommandException(name + ": is a directory");
        }
        try (InputStream in = GzipInput.unpacked(open(file, standardInput))) {
            return all(name, in);
        } catch (IOException e) {
            throw CommandException.of(name, e);
        }
    }

    /** All that is in a stream; what is too long ends before it is put together. */
    private static byte[] all(String name, InputStream in) throws IOException, CommandException {
        List<byte[]> chunks = new ArrayList<>();
        int length = 0;
        for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
            length += chunk.length;
            if (length > LONGEST) {
                throw new CommandException(name + ": is longer than " + LONGEST + " bytes");
            }
            chunks.add(chunk);
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        chunks.forEach(all::put);
        return all.array();
    }

    private static InputStream open(Path file, InputStream standardInput) throws IOException {
        return isStandardInput(file) ? standardInput : Files.newInputStream(file);
    }

    /** Whether a file is called as standard input is. */
    static boolean isStandardInput(Path file) {
        return FileNames.name(file).equals(Input.STANDARD_INPUT);
    }

    /** As it was given. */
    String name() {
        return FileNames.name(file);
    }

    Validator<Object> compile() throws CommandException {
        try {
            return satya.compile(schema(), Object.class);
        } catch (SchemaException e) {
            throw CommandException.of(name(), e);
        }
    }

    /** What it says about an array. */
    ArrayStance stance() throws CommandException {
        try {
            return ArrayStance.of(schema());
        } catch (SchemaException e) {
            throw CommandException.of(name(), e);
        }
    }

    /** What was read; {@link #compile} tells its mistakes. */
    Schema schema() {
        if (schema == null) {
            schema = satya.schemaFromJson(json, options);
        }
        return schema;
    }

    SchemaOutput output() throws CommandException {
        try {
            return satya.outputFromJson(json, options);
        } catch (SchemaException e) {
            throw CommandException.of(name(), e);
        }
    }

    /** What has no effect in a schema that compiles. */
    List<SchemaNote> notes() {
        return schema().notes();
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
