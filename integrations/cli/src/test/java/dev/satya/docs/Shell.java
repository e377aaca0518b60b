package dev.satya.docs;

import dev.satya.cli.Main;
import dev.satya.testing.SharedData;
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
import java.util.Optional;

/** Runs the commands {@code ./satya …} of a page, as if at the root of the checkout. */
final class Shell {
    private static final String SHARED = "../shared/";

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

    /** What a command prints; empty if it reads shared data, which is absent. */
    Optional<String> run(String command) {
        Path shared = null;
        if (command.contains(SHARED)) {
            Optional<Path> data = SharedData.folder("real-data");
            if (data.isEmpty()) {
                return Optional.empty();
            }
            shared = data.get().getParent();
        }
        List<String> words = new ArrayList<>();
        InputStream in = InputStream.nullInputStream();
        String before = "";
        for (String word : command.substring("./satya ".length()).strip().split(" +", -1)) {
            if (before.equals("<")) {
                in = content(word(word, before, shared));
            } else if (!word.equals("<")) {
                words.add(word(word, before, shared));
            }
            before = word;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(words.toArray(new String[0]), in, printTo(out), printTo(err));
        if (code > 1) {
            throw new AssertionError(command + "\n" + err.toString(StandardCharsets.UTF_8));
        }
        String printed = out.toString(StandardCharsets.UTF_8).replace(Page.ROOT + "/", "");
        return Optional.of(shared == null ? printed : printed.replace(shared + "/", SHARED));
    }

    private String word(String word, String before, Path shared) {
        if (before.equals("--violations") || before.equals("--valid")) {
            return folder.resolve(word).toString();
        }
        if (word.startsWith(SHARED)) {
            return shared.resolve(word.substring(SHARED.length())).toString();
        }
        return word.contains("/") ? Page.ROOT.resolve(word).toString() : word;
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
