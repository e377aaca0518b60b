package dev.satya.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks every schema of a folder: it compiles, its examples conform, and it keeps what the released
 * schema of the same name promised. What is wrong fails the build, all at once, with file and place.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class CheckMojo extends AbstractMojo {
    /** The folder of the schemas: every file in it and below that ends in .json. */
    @Parameter(
            property = "satya.schemas",
            defaultValue = "${project.basedir}/src/main/resources/schemas")
    private @Nullable File schemas;

    /**
     * The folder of example documents. Those of user.schema.json, or of user.json, are in the folder
     * user: below valid those that are to conform, below invalid those that are not. There need be none.
     */
    @Parameter(
            property = "satya.examples",
            defaultValue = "${project.basedir}/src/test/resources/schema-examples")
    private @Nullable File examples;

    /**
     * The folder of the schemas that are released, under the names of those that take their places. A
     * released schema that nothing takes the place of fails the build. There need be none.
     */
    @Parameter(
            property = "satya.released",
            defaultValue = "${project.basedir}/src/test/resources/released-schemas")
    private @Nullable File released;

    /**
     * What of a released schema is kept. backward: what it takes is taken; forward: what is taken it
     * takes; full: both.
     */
    @Parameter(property = "satya.compatibility", defaultValue = "backward")
    private String compatibility = "backward";

    /**
     * Jars, or folders of classes, with constraints that the schemas use. Those of this project's own
     * classes, and of the dependencies of the plugin, are there in any case.
     */
    @Parameter private List<File> plugins = List.of();

    /** Further words of the command "satya check", such as --formats and assert. */
    @Parameter private List<String> options = List.of();

    /** Whether nothing is checked. */
    @Parameter(property = "satya.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true)
    private @Nullable File classes;

    /** What Maven makes and fills. */
    public CheckMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped, as satya.skip says");
            return;
        }
        SchemaFolder folder =
                new SchemaFolder(
                        path(schemas, "schemas"),
                        path(examples, "examples"),
                        path(released, "released"));
        CheckRun run = new CheckRun(compatibility, constraints(), options);
        int wrong = 0;
        try {
            for (Path gone : folder.gone()) {
                getLog().error(
                                gone
                                        + ": is released, and there is no schema of this name any more");
                wrong++;
            }
            for (SchemaFolder.Entry schema : folder.entries()) {
                CheckRun.Outcome outcome = run.check(schema);
                outcome.said().forEach(line -> getLog().info(line));
                outcome.warnings().forEach(line -> getLog().warn(line));
                outcome.wrong().forEach(line -> getLog().error(line));
                wrong += outcome.isGood() ? 0 : 1;
            }
        } catch (IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
        if (wrong > 0) {
            throw new MojoFailureException(
                    wrong == 1
                            ? "1 schema is not as it should be"
                            : wrong + " schemas are not as they should be");
        }
    }

    private List<Path> constraints() {
        List<Path> jars = new ArrayList<>();
        plugins.forEach(file -> jars.add(file.toPath()));
        if (classes != null && SchemaFolder.declaresConstraints(classes.toPath())) {
            jars.add(classes.toPath());
        }
        return jars;
    }

    private static Path path(@Nullable File file, String parameter) throws MojoExecutionException {
        if (file == null) {
            throw new MojoExecutionException("<" + parameter + "> is missing");
        }
        return file.toPath();
    }
}
