package dev.satya.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of documentation.
 *
 * @param name its path from the root of the checkout
 * @param prose the lines outside of fences, each at its place; blank lines stand for the others
 * @param blocks in their order
 */
record Page(String name, List<String> prose, List<Block> blocks) {
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final String FENCE = "```";
    private static final Pattern MARKER = Pattern.compile("<!-- (.*) -->");

    /** README.md, ARCHITECTURE.md, and what is in docs. */
    static Stream<Page> all() {
        return Stream.of(
                        Stream.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"),
                        Stream.of("spi-examples/README.md"),
                        in("docs"),
                        in("docs/decisions"))
                .flatMap(names -> names)
                .map(Page::read);
    }

    private static Stream<String> in(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files
                    .map(file -> folder + "/" + file.getFileName())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Page read(String name) {
        try {
            return of(name, Files.readAllLines(ROOT.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Page of(String name, List<String> lines) {
        List<String> prose = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        String marker = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith(FENCE)) {
                prose.add(line);
                Matcher comment = MARKER.matcher(line);
                marker = comment.matches() ? comment.group(1) : "";
                continue;
            }
            int end = i + 1;
            while (!lines.get(end).equals(FENCE)) {
                end++;
            }
            String language = line.substring(FENCE.length());
            blocks.add(new Block(marker, language, i + 1, lines.subList(i + 1, end)));
            for (; i < end; i++) {
                prose.add("");
            }
            prose.add("");
            marker = "";
        }
        return new Page(name, prose, blocks);
    }

    /** The lines of the page, fences included. */
    int length() {
        return prose.size();
    }

    /** What the page says that a program or command prints; empty: it does not say. */
    String outputOf(Block block) {
        for (Block other : blocks) {
            if (other.line() <= block.line()) {
                continue;
            }
            if (other.isOutput()) {
                return other.text();
            }
            if (other.isProgram() || other.isCommand()) {
                return "";
            }
        }
        return "";
    }

    /** The name, for names of tests. */
    @Override
    public String toString() {
        return name;
    }
}
