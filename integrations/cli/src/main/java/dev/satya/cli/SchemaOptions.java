package dev.satya.cli;

import dev.satya.Limits;
import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import dev.satya.schema.Dialect;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.ImportOptions.Formats;
import dev.satya.schema.ImportOptions.UnknownKeywords;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that reads a schema. */
final class SchemaOptions {
    @Option(
            names = "--schema",
            required = true,
            paramLabel = "SCHEMA.json",
            description =
                    "The schema, as JSON Schema, from draft 4 to 2020-12; - for standard"
                            + " input.")
    private Path schema = Path.of("");

    @Option(
            names = "--document",
            paramLabel = "FILE",
            description = {
                "A schema that references of the schema may lead to, known by its $id, or by where"
                        + " its file is, seen from the schema's. May be given several times. The"
                        + " network is never asked."
            })
    private List<Path> documents = List.of();

    @Option(
            names = "--base-uri",
            paramLabel = "URI",
            description = {
                "What references of a schema without $id are relative to. Usually where its file"
                        + " is."
            })
    private @Nullable String baseUri;

    @Option(
            names = "--resolve-dir",
            paramLabel = "DIR",
            description = {
                "A directory in which documents that references lead to are looked for: those"
                        + " beside or below the base URI, or the $id, of the schema, by the rest of"
                        + " their path."
            })
    private @Nullable Path resolveDir;

    @Option(
            names = "--dialect",
            paramLabel = "DIALECT",
            description = {
                "What schemas without $schema are written in: draft4, draft6, draft7, draft2019-09"
                        + " or draft2020-12. Usually draft2020-12."
            })
    private Dialect dialect = ImportOptions.DEFAULT.dialect();

    @Option(
            names = "--formats",
            paramLabel = "by-dialect|assert|annotate",
            description = {
                "Whether the keyword format is checked. by-dialect: where there is no $schema or an"
                        + " older one than 2019-09, or its vocabularies or x-assertFormat say so."
                        + " Usually by-dialect."
            })
    private Formats formats = ImportOptions.DEFAULT.formats();

    @Option(
            names = "--unknown-keywords",
            paramLabel = "note|refuse|keep",
            description = {
                "What becomes of keywords and formats that have no effect. note: standard error"
                        + " names them, and one that is a slip away from a known one is a mistake."
                        + " refuse: they are mistakes. keep: they are named, whatever they look like."
                        + " Usually note."
            })
    private UnknownKeywords unknownKeywords = ImportOptions.DEFAULT.unknownKeywords();

    @Option(
            names = "--plugins",
            paramLabel = "JAR",
            description = {
                "A jar, or a directory of classes, with constraints of your own, which a file"
                        + " META-INF/services/dev.satya.spi.ConstraintPlugin names. May be given"
                        + " several times."
            })
    private List<Path> plugins = List.of();

    private @Nullable DocumentPlaces places;

    /** The files that are read, as they were given. */
    List<Path> files() {
        List<Path> files = new ArrayList<>(List.of(schema));
        files.addAll(documents);
        files.addAll(plugins);
        return files;
    }

    /** The files that references of a schema, once it is compiled, have led to. */
    Set<Path> referencedFiles() {
        return places == null ? Set.of() : places.found();
    }

    /** Refuses to read standard input for two things. */
    static void requireOneStandardInput(List<Path> files) throws CommandException {
        if (files.stream().filter(SchemaFile::isStandardInput).count() > 1) {
            throw new CommandException("standard input can be read once only");
        }
    }

    /** What a name leads to: the system's standard input, if it is called so. */
    static Path opened(Path file) {
        return SchemaFile.isStandardInput(file) ? Path.of("/dev/stdin") : file;
    }

    /** Satya with the constraints of the jars. */
    Satya satya(Limits limits) throws CommandException {
        return PluginJars.satya(plugins, Satya.builder().limits(limits));
    }

    private static void requireUri(@Nullable String baseUri) throws CommandException {
        try {
            new URI(baseUri == null ? "" : baseUri);
        } catch (URISyntaxException e) {
            throw new CommandException("--base-uri: " + baseUri + ": is no URI");
        }
    }

    /** The schema, to be compiled by {@code satya}. */
    SchemaFile read(Satya satya, InputStream standardInput) throws CommandException {
        requireOneStandardInput(files());
        return read(schema, documents, satya, standardInput);
    }

    /**
     * A schema in another file, with documents of its own but otherwise read with the same options, to
     * be compiled by {@code satya}.
     */
    SchemaFile read(Path file, List<Path> documents, Satya satya, InputStream standardInput)
            throws CommandException {
        if (resolveDir != null && !Files.isDirectory(resolveDir)) {
            throw new CommandException(
                    "--resolve-dir: " + FileNames.name(resolveDir) + ": is no directory");
        }
        requireUri(baseUri);
        places =
                new DocumentPlaces(
                        file,
                        baseUri,
                        SchemaDocuments.read(satya, documents, standardInput, dialect),
                        resolveDir,
                        satya.compile(Schema.any(), Object.class));
        ImportOptions options =
                ImportOptions.DEFAULT
                        .withBaseUri(places.baseUri())
                        .withDialect(dialect)
                        .withFormats(formats)
                        .withUnknownKeywords(unknownKeywords)
                        .withDocuments(places);
        return SchemaFile.read(file, standardInput, satya, options);
    }
}
