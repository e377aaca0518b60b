package dev.satya.docs;

import dev.satya.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs the commands {@code ./satya …} of a page, as if at the root of the checkout. */
final class Shell {
    private static final Pattern JAR = Pattern.compile("(.*/target/)([^/]+\\.jar)");

    private final Path folder;

    /** Writes files into {@code folder}. */
    Shell(Path folder) {
        this.folder = folder;
    }

    /** The commands of a block that begin with {@code ./satya} and are no part of a pipe. */
    static List<String> commands(Block block) {
        return block.text()
                .replace("\\\n", " ")
                .lines()
                .filter(line -> line.startsWith("./satya ") && !line.contains("|"))
                .toList();
    }

    /** What a command prints. */
    String run(String command) {
        List<String> words = new ArrayList<>();
        InputStream in = InputStream.nullInputStream();
        String before = "";
        for (String word : command.substring("./satya ".length()).strip().split(" +", -1)) {
            if (before.equals("<")) {
                in = content(word(word, before));
            } else if (!word.equals("<")) {
                words.add(word(word, before));
            }
            before = word;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(words.toArray(new String[0]), in, printTo(out), printTo(err));
        if (code > 1) {
            throw new AssertionError(command + "\n" + err.toString(StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8).replace(Page.ROOT + "/", "");
    }

    private String word(String word, String before) {
        boolean isWritten = before.equals("--violations") || before.equals("--valid");
        if (isWritten && !word.equals("-")) {
            return folder.resolve(word).toString();
        }
        Matcher jar = JAR.matcher(word);
        if (jar.matches()) {
            return jarOf(Page.ROOT.resolve(jar.group(1) + "classes"), jar.group(2)).toString();
        }
        return word.contains("/") ? Page.ROOT.resolve(word).toString() : word;
    }

    /** What {@code mvn package} makes of compiled classes: it may not have run yet. */
    private Path jarOf(Path classes, String name) {
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    private static InputStream content(String file) {
        try {
            return new ByteArrayInputStream(Files.readAllBytes(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrintStream printTo(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}
