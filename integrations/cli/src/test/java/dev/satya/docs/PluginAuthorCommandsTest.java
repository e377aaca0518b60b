package dev.satya.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The commands of the page for authors of plugins that the tests do not run, since they ask Maven, fit
 * the files that they are about: modules, profiles, artifacts, jars, classes. {@code ./satya} is run by
 * {@link DocumentationTest}. A command that is not understood here is a failure.
 */
class PluginAuthorCommandsTest {
    private static final String EXAMPLES = "spi-examples";
    private static final Page PAGE = Page.read(EXAMPLES + "/README.md");

    @Test
    void eachCommand_fitsTheFilesThatItIsAbout(@TempDir Path folder) throws Exception {
        Path here = Page.ROOT;
        Set<Path> copied = new HashSet<>();
        int commands = 0;
        for (Block block : PAGE.blocks()) {
            for (String line : block.isCommand() ? block.lines() : List.<String>of()) {
                List<String> words = List.of(line.strip().split(" +"));
                commands++;
                switch (words.get(0)) {
                    case "mvn" -> checkMaven(words, here, copied, folder);
                    case "cp" -> {
                        assertThat(words).hasSize(4).contains("-r");
                        copied.add(copy(here.resolve(words.get(2)), words.get(3), folder));
                    }
                    case "cd" -> here = existing(here.resolve(words.get(1)));
                    case "java" -> checkJava(words, here);
                    case "./satya" -> checkJar(words, here);
                    default -> fail("nothing checks the command " + line);
                }
            }
        }
        assertThat(commands).isGreaterThan(5);
        assertThat(copied).isNotEmpty();
    }

    /** What is copied stands alone: it has a pom without a parent, and all that its pom names. */
    private static Path copy(Path from, String to, Path folder) throws Exception {
        Path target = folder.resolve(Path.of(to).getFileName().toString());
        try (Stream<Path> files = Files.walk(existing(from))) {
            for (Path file : files.toList()) {
                Path relative = from.relativize(file);
                boolean isMade = relative.startsWith("target");
                if (!isMade && Files.isRegularFile(file)) {
                    Path copy = target.resolve(relative.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        Document pom = xml(target.resolve("pom.xml"));
        assertThat(children(pom.getDocumentElement(), "parent")).isEmpty();
        assertThat(Files.readString(target.resolve("pom.xml"))).doesNotContain("../");
        return target;
    }

    private static void checkMaven(List<String> words, Path here, Set<Path> copied, Path folder)
            throws Exception {
        Path project = here;
        int at = words.indexOf("-f");
        if (at >= 0) {
            String name = words.get(at + 1);
            Path copy = folder.resolve(Path.of(name).getFileName().toString());
            project = name.startsWith("..") ? copy : existing(here.resolve(name));
            assertThat(name.startsWith("..")).isEqualTo(copied.contains(project));
        }
        Document pom = xml(project.resolve("pom.xml"));
        for (String word : words.subList(1, words.size())) {
            if (word.startsWith("-P")) {
                assertThat(texts(pom, "id")).contains(word.substring(2));
            } else if (word.equals("dependency:copy-dependencies")) {
                assertThat(texts(pom, "artifactId")).contains("maven-dependency-plugin");
            } else if (word.startsWith("-D")) {
                checkProperty(word.substring(2), pom);
            } else if (!word.startsWith("-") && words.indexOf(word) != at + 1) {
                assertThat(word).matches("install|package|[a-z.,-]+");
            }
        }
        int modules = words.indexOf("-pl");
        if (modules >= 0) {
            assertThat(words).contains("install");
            checkModules(List.of(words.get(modules + 1).split(",")));
        }
    }

    private static void checkProperty(String property, Document pom) throws IOException {
        String name = property.split("=")[0];
        boolean isOfPlugin = name.equals("includeScope"); // of dependency:copy-dependencies
        boolean isOfPoms = Files.readString(Page.ROOT.resolve("pom.xml")).contains(name);
        assertThat(isOfPlugin || isOfPoms || !texts(pom, name).isEmpty()).as(property).isTrue();
    }

    /** All that the project needs of Satya is among the modules that are installed. */
    private static void checkModules(List<String> modules) throws Exception {
        Set<String> installed = new HashSet<>();
        List<Document> poms = new ArrayList<>();
        for (String module : modules) {
            Document pom = xml(Page.ROOT.resolve(module).resolve("pom.xml").normalize());
            poms.add(pom);
            installed.add(children(pom.getDocumentElement(), "artifactId").get(0));
        }
        poms.add(xml(Page.ROOT.resolve(EXAMPLES).resolve("pom.xml")));
        for (Document pom : poms) {
            NodeList dependencies = pom.getElementsByTagName("dependency");
            for (int i = 0; i < dependencies.getLength(); i++) {
                Element dependency = (Element) dependencies.item(i);
                boolean isManaged =
                        ((Element) dependency.getParentNode().getParentNode())
                                .getTagName()
                                .equals("dependencyManagement");
                boolean isSatya = children(dependency, "groupId").contains("dev.satya");
                boolean isBom = children(dependency, "type").contains("pom");
                if (isSatya && (!isManaged || isBom)) {
                    assertThat(installed).containsAll(children(dependency, "artifactId"));
                }
            }
        }
    }

    private static void checkJava(List<String> words, Path here) throws IOException {
        List<String> path = List.of(words.get(words.indexOf("-p") + 1).split(":"));
        assertThat(path).contains("target/classes");
        String[] main = words.get(words.indexOf("-m") + 1).split("/");
        assertThat(Files.readString(here.resolve("src/main/java/module-info.java")))
                .contains("module " + main[0] + " {");
        Path source = here.resolve("src/main/java/" + main[1].replace('.', '/') + ".java");
        assertThat(Files.readString(source)).contains("public static void main(");
    }

    /** A jar of a target directory is the one that its pom makes. */
    private static void checkJar(List<String> words, Path here) throws Exception {
        for (String word : words) {
            if (word.endsWith(".jar")) {
                Path jar = here.resolve(word);
                Element pom = xml(jar.getParent().resolveSibling("pom.xml")).getDocumentElement();
                assertThat(jar.getFileName().toString())
                        .isEqualTo(
                                children(pom, "artifactId").get(0)
                                        + "-"
                                        + children(pom, "version").get(0)
                                        + ".jar");
            } else if (word.contains("/") && !word.startsWith("./")) {
                existing(here.resolve(word));
            }
        }
    }

    private static Path existing(Path path) {
        assertThat(path).exists();
        return path;
    }

    private static Document xml(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static List<String> texts(Document xml, String tag) {
        NodeList found = xml.getElementsByTagName(tag);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().strip());
        }
        return texts;
    }

    private static List<String> children(Element parent, String tag) {
        NodeList all = parent.getChildNodes();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element child && child.getTagName().equals(tag)) {
                texts.add(child.getTextContent().strip());
            }
        }
        return texts;
    }
}
