package dev.satya.docs;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * A change of the library that a page makes step by step: its {@code diff} blocks are the edits of
 * files, and its {@code java} blocks a program that works when all of them are made. What the edits
 * say of a file is looked for without regard to indentation, and must be there once.
 */
public final class WorkedExample {
    private static final String FILE = "--- ";
    private static final String SOURCES = "/src/main/java/";
    private static final String RESOURCES = "/src/main/resources/";

    private final Page page;
    private final String name;
    private final Map<String, List<String>> files = new LinkedHashMap<>();

    WorkedExample(Page page, String name) {
        this.page = page;
        this.name = name;
    }

    private Stream<Block> blocks() {
        return page.blocks().stream().filter(block -> block.example().equals(name));
    }

    /** The files that the edits change. */
    Set<String> files() throws IOException {
        edit();
        return new TreeSet<>(files.keySet());
    }

    private void edit() throws IOException {
        files.clear();
        for (Block block : blocks().filter(block -> block.language().equals("diff")).toList()) {
            String file = "";
            List<String> hunk = new ArrayList<>();
            for (String line : block.lines()) {
                if (line.startsWith(FILE) || line.equals("@@")) {
                    apply(file, hunk);
                    hunk.clear();
                    file = line.equals("@@") ? file : line.substring(FILE.length());
                } else {
                    hunk.add(line.isEmpty() ? " " : line);
                }
            }
            apply(file, hunk);
        }
    }

    private void apply(String file, List<String> hunk) throws IOException {
        if (hunk.isEmpty()) {
            return;
        }
        List<String> lines = files.get(file);
        if (lines == null) {
            lines = new ArrayList<>(Files.readAllLines(Page.ROOT.resolve(file)));
            files.put(file, lines);
        }
        List<String> old =
                hunk.stream()
                        .filter(line -> !line.startsWith("+"))
                        .map(line -> line.substring(1).strip())
                        .toList();
        List<String> stripped = lines.stream().map(String::strip).toList();
        int place = -1;
        for (int i = 0; i + old.size() <= stripped.size(); i++) {
            if (stripped.subList(i, i + old.size()).equals(old)) {
                if (place >= 0) {
                    throw new AssertionError(page + ": twice in " + file + ": " + old);
                }
                place = i;
            }
        }
        if (place < 0 || old.isEmpty()) {
            throw new AssertionError(page + ": not in " + file + ": " + old);
        }
        int at = place;
        for (String line : hunk) {
            if (line.startsWith("+")) {
                lines.add(at++, line.substring(1));
            } else if (line.startsWith("-")) {
                lines.remove(at);
            } else {
                at++;
            }
        }
    }

    /** Makes the edits, compiles what they change, and runs the program against it. */
    void run(Path folder) throws Exception {
        edit();
        Path classes = folder.resolve("classes");
        List<String> sources = new ArrayList<>();
        for (Map.Entry<String, List<String>> file : files.entrySet()) {
            boolean isSource = file.getKey().contains(SOURCES);
            String inside = file.getKey().replaceFirst(".*" + (isSource ? SOURCES : RESOURCES), "");
            Path target = folder.resolve(isSource ? "sources" : "classes").resolve(inside);
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
            if (isSource) {
                sources.add(target.toString());
            }
        }
        String classPath = System.getProperty("java.class.path");
        compile(sources, classes, classPath);
        runIsolated(folder, classes + File.pathSeparator + classPath);
    }

    private static void compile(List<String> sources, Path classes, String classPath) {
        List<String> words = new ArrayList<>();
        words.addAll(List.of("-proc:none", "-encoding", "UTF-8", "-parameters"));
        words.addAll(List.of("-cp", classPath, "-d", classes.toString()));
        words.addAll(sources);
        StringWriter complaints = new StringWriter();
        PrintWriter out = new PrintWriter(complaints);
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        if (javac.run(out, out, words.toArray(new String[0])) != 0) {
            throw new AssertionError(complaints.toString());
        }
    }

    /** By class loaders that know the changed classes alone; classes of a package belong together. */
    private void runIsolated(Path folder, String classPath) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        ClassLoader outer = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(
                        urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            loader.loadClass(WorkedExample.class.getName())
                    .getDeclaredMethod(
                            "runProgram", String.class, String.class, Path.class, String.class)
                    .invoke(null, page.name(), name, folder, classPath);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof AssertionError wrong) {
                throw wrong;
            }
            throw e;
        } finally {
            Thread.currentThread().setContextClassLoader(outer);
        }
    }

    /** Called in the class loader of the changed classes. */
    public static void runProgram(String page, String name, Path folder, String classPath)
            throws Exception {
        Page whole = Page.read(page);
        List<Block> program =
                whole.blocks().stream()
                        .filter(block -> block.example().equals(name))
                        .filter(block -> block.language().equals("java"))
                        .map(Block::alone)
                        .toList();
        PageProgram.run(new Page(whole.name(), whole.prose(), program), folder, classPath);
    }
}
