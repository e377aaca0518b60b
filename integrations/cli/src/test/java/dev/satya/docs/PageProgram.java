package dev.satya.docs;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * The Java blocks of a page as one program: a later block may use what an earlier one declares. Of a
 * statement that ends with {@code // → text} the value is compared with the text; one that ends with
 * {@code // throws Name: text} throws that; what a block prints is in the output block after it.
 * Lines of the program have the numbers that they have on the page, but for sealed types, which Java
 * does not take within a method: they are at the end.
 */
final class PageProgram {
    private static final Pattern CLAIM = Pattern.compile("(.*;)\\s+// (→|throws) (.*)");
    private static final Pattern DECLARATION =
            Pattern.compile("(?:[a-z]+|[A-Z][\\w.]*(?:<.*>)?(?:\\[\\])?) (\\w+) =.*");
    private static final Pattern END = Pattern.compile("|//.*|.*[;{}](\\s+//.*)?");

    private final Page page;
    private final Set<String> imports = new LinkedHashSet<>();
    private final String[] code;
    private final StringBuilder sealedTypes = new StringBuilder();

    private PageProgram(Page page) {
        this.page = page;
        this.code = new String[page.length() + 1];
        Arrays.fill(code, "");
        for (Block block : page.blocks()) {
            if (block.isProgram()) {
                add(block);
            }
        }
        code[0] = String.join("", imports);
        code[0] += "public final class Program {";
        code[0] += "public static void main(String... words) throws Exception {";
        code[code.length - 1] += "}" + sealedTypes + "}";
    }

    static String source(Page page) {
        return String.join("\n", new PageProgram(page).code);
    }

    private void add(Block block) {
        int begin = block.line();
        int last = begin - 1;
        List<String> lines = withoutSealedTypes(block.lines());
        for (String line : lines) {
            last++;
            if (line.startsWith("import ")) {
                imports.add(line);
                begin = last + 1;
                continue;
            }
            code[last] = line;
            Matcher claim = CLAIM.matcher(line);
            if (claim.matches()) {
                boolean isThrown = claim.group(2).equals("throws");
                code[last] = claim.group(1);
                claim(begin, last, claim.group(3), isThrown);
            } else if (line.contains("// →") || line.contains("// throws")) {
                throw new AssertionError(page.name() + ":" + (last + 1) + " ends no statement");
            }
            if (END.matcher(line).matches()) {
                begin = last + 1;
            }
        }
        code[last + 1] =
                "dev.satya.docs.Claim.printed(" + arguments(last, page.outputOf(block)) + ");";
    }

    /** The lines of a block, with empty ones for those of sealed types and their annotations. */
    private List<String> withoutSealedTypes(List<String> block) {
        List<String> lines = new ArrayList<>(block);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("sealed ")) {
                int begin = i;
                while (begin > 0 && lines.get(begin - 1).startsWith("@")) {
                    begin--;
                }
                int end = i + lines.subList(i, lines.size()).indexOf("}") + 1;
                List<String> type = lines.subList(begin, end);
                sealedTypes.append(String.join("\n", type)).append('\n');
                type.replaceAll(line -> "");
            }
        }
        return lines;
    }

    private void claim(int begin, int end, String text, boolean isThrown) {
        String call = "dev.satya.docs.Claim.";
        String arguments = "(" + arguments(end, text);
        if (isThrown) {
            code[begin] = "try { " + code[begin];
            code[end] += call + "unthrown" + arguments + "); } catch (Exception thrown) { ";
            code[end] += call + "thrown" + arguments + ", thrown); }";
            return;
        }
        Matcher declaration = DECLARATION.matcher(code[begin]);
        if (declaration.matches()) {
            code[end] += call + "equal" + arguments + ", " + declaration.group(1) + ");";
            return;
        }
        code[begin] = call + "equal" + arguments + ", " + code[begin];
        code[end] = code[end].substring(0, code[end].length() - 1) + ");";
    }

    private String arguments(int line, String text) {
        return literal(page.name() + ":" + (line + 1)) + ", " + literal(text);
    }

    private static String literal(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return "\"" + escaped + "\"";
    }

    /** Compiles and runs it; an assertion fails where the page is wrong. */
    static void run(Page page, Path folder) throws Exception {
        run(page, folder, System.getProperty("java.class.path"));
    }

    /** The same against other classes than those of this test. */
    static void run(Page page, Path folder, String classPath) throws Exception {
        compile(source(page), folder, classPath);
        PrintStream out = System.out;
        Claim.printed().reset();
        try (URLClassLoader loader =
                new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, Claim.class.getClassLoader())) {
            System.setOut(new PrintStream(Claim.printed(), true, StandardCharsets.UTF_8));
            Class<?> program = loader.loadClass("Program");
            program.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof AssertionError wrong) {
                throw wrong;
            }
            throw new AssertionError(page.name() + " throws " + e.getCause(), e.getCause());
        } finally {
            System.setOut(out);
        }
    }

    private static void compile(String source, Path folder, String classPath) throws IOException {
        Path file = Files.writeString(folder.resolve("Program.java"), source);
        StringWriter complaints = new StringWriter();
        PrintWriter out = new PrintWriter(complaints);
        int code =
                ToolProvider.findFirst("javac")
                        .orElseThrow()
                        .run(
                                out,
                                out,
                                "-proc:none",
                                "-encoding",
                                "UTF-8",
                                "-Xlint:unchecked,rawtypes,deprecation",
                                "-Werror",
                                "-cp",
                                classPath,
                                "-sourcepath",
                                Page.ROOT.resolve("benchmarks/src/main/java").toString(),
                                "-d",
                                folder.toString(),
                                file.toString());
        if (code != 0) {
            throw new AssertionError(complaints.toString());
        }
    }
}
